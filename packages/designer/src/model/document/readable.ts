// What comes from elsewhere, before anything looks into it: plain JSON of a bearable size, and no traps.

import type { Json } from '@alir/engine/core/types';

/** Levels, and values in all, as files have them at most. */
const limits = { depth: 64, values: 50_000 };

/** The value as JSON, or undefined where it is none, too deep, too large, or has keys that are no names. Never throws. */
export function asJson(value: unknown): Json | undefined {
  try {
    const budget = { left: limits.values };
    return isJson(value, budget, 0) ? value : undefined;
  } catch {
    // Getters and proxies of whoever made the value.
    return undefined;
  }
}

function isJson(value: unknown, budget: { left: number }, depth: number): value is Json {
  budget.left -= 1;
  if (budget.left < 0 || depth > limits.depth) return false;
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every((one) => isJson(one, budget, depth + 1));
  if (typeof value !== 'object') return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  return Object.entries(value).every(
    ([key, one]) => key !== '__proto__' && isJson(one, budget, depth + 1),
  );
}
