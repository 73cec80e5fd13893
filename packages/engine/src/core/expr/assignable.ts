// Whether a value of one type may stand where another is asked for.

import { isTextual, type CelType, type ObjectType } from './cel-type.ts';

export interface Mismatch {
  /** Where inside the value: `items.jabatan`; '' for the value itself. */
  readonly path: string;
  readonly expected: string;
  readonly actual: string;
  /** A text that is none of the members asked for, with those members. */
  readonly member?: { readonly text: string; readonly members: readonly string[] };
}

/** Levels of a recursive type that are compared; deeper ones are taken to agree. */
const maxLevels = 16;

/** Null when every value of `from` is a value of `to`. */
export function mismatch(from: CelType, to: CelType, path = '', level = 0): Mismatch | null {
  const no = { path, expected: to.kind, actual: from.kind };
  if (to.kind === 'any') return from.kind === 'fraction' ? no : null;
  if (from.kind === 'never' || from.kind === 'any' || level > maxLevels) return null;
  if (from.nullable && !to.nullable) return { ...no, actual: 'null' };
  if (from.kind === 'null') return null;
  if (to.kind === 'text') return textMismatch(from, to, no);
  if (to.kind === 'list' && from.kind === 'list')
    return mismatch(from.item(), to.item(), inside(path, 'items'), level + 1);
  if (to.kind === 'object' && from.kind === 'object') return objectMismatch(from, to, path, level);
  return from.kind === to.kind ? null : no;
}

function textMismatch(
  from: CelType,
  to: CelType & { kind: 'text' },
  no: Mismatch,
): Mismatch | null {
  const { members } = to;
  if (!members) return isTextual(from) ? null : no;
  if (from.kind !== 'text' || !from.members) return { ...no, expected: 'enum' };
  const text = from.members.find((member) => !members.includes(member));
  return text === undefined ? null : { ...no, expected: 'enum', member: { text, members } };
}

function objectMismatch(
  from: ObjectType,
  to: ObjectType,
  path: string,
  level: number,
): Mismatch | null {
  if (from.ref !== null && from.ref === to.ref) return null;
  const given = from.fields();
  const asked = to.fields();
  for (const [name, field] of asked) {
    const source = given.get(name);
    if (field.presence === 'always' && source?.presence !== 'always') {
      return { path: inside(path, name), expected: field.type().kind, actual: 'absent' };
    }
    const found = source && mismatch(source.type(), field.type(), inside(path, name), level + 1);
    if (found) return found;
  }
  for (const name of given.keys()) {
    if (!asked.has(name))
      return { path: inside(path, name), expected: 'absent', actual: 'unknown' };
  }
  return null;
}

function inside(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
