// What a guard demands one by one: the parts that `&&` joins, outside of brackets and texts.

const OPENING = '([{';
const CLOSING = ')]}';

export function topLevelParts(guard: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let begin = 0;
  for (let at = 0; at < guard.length; at += 1) {
    const sign = guard[at] ?? '';
    if (quote !== '') {
      if (sign === quote) quote = '';
      continue;
    }
    if (sign === "'" || sign === '"') quote = sign;
    else if (OPENING.includes(sign)) depth += 1;
    else if (CLOSING.includes(sign)) depth -= 1;
    // What is chosen by `? :` or joined by `||` is one part as a whole.
    else if (depth === 0 && (sign === '?' || guard.startsWith('||', at))) return [guard];
    else if (depth === 0 && guard.startsWith('&&', at)) {
      parts.push(guard.slice(begin, at).trim());
      begin = at + 2;
    }
  }
  return [...parts, guard.slice(begin).trim()];
}

export const inBrackets = (part: string): string => `(${part})`;
