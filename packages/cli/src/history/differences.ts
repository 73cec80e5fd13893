// Where two JSON values differ, as JSON pointers.

/** @param most - of pointers, so that two values with nothing in common do not fill the screen */
export function differences(one: unknown, other: unknown, most = 5): string[] {
  const found: string[] = [];
  const walk = (a: unknown, b: unknown, pointer: string): void => {
    if (found.length >= most || Object.is(a, b)) return;
    const [left, right] = [members(a), members(b)];
    if (left === null || right === null || Array.isArray(a) !== Array.isArray(b)) {
      found.push(pointer || '/');
      return;
    }
    for (const key of new Set([...left.keys(), ...right.keys()]))
      walk(left.get(key), right.get(key), pointer + pointerTo(key));
  };
  walk(one, other, '');
  return found;
}

/** The JSON pointer through these keys. */
export function pointerTo(...keys: readonly string[]): string {
  return keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function members(value: unknown): Map<string, unknown> | null {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : null;
}
