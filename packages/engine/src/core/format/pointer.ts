// JSON pointers (RFC 6901), the address of everything a problem is about.

/** The pointer of the child `key` of what `pointer` names. */
export function childPointer(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The pointer made of these keys, from the root. */
export function pointerOf(path: readonly (string | number)[]): string {
  return path.reduce<string>(childPointer, '');
}

/** The keys a pointer is made of; the root has none. */
export function pointerPath(pointer: string): readonly string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}
