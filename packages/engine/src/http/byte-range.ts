// The part of a file that a request asks for (RFC 9110, 14).

import type { ByteRange } from '../ports/attachments.ts';

/**
 * Null: all of it, also where several parts are asked for, or a part of what the file was before (`If-Range`).
 *
 * @param file - its size in bytes, and its entity tag
 */
export function rangeOf(
  headers: Headers,
  { size, etag }: { readonly size: number; readonly etag: string },
): ByteRange | 'unsatisfiable' | null {
  const condition = headers.get('if-range');
  if (condition !== null && condition !== etag) return null;
  const asked = /^bytes=(?<first>\d{0,15})-(?<last>\d{0,15})$/.exec(headers.get('range') ?? '');
  const { first = '', last = '' } = asked?.groups ?? {};
  if (first === '' && last === '') return null;
  // `-5`: the last five.
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'unsatisfiable' : { first: size - length, last: size - 1 };
  }
  const range = { first: Number(first), last: last === '' ? size - 1 : Number(last) };
  // A range that ends before it begins is none, and none was asked for then.
  if (range.last < range.first && last !== '') return null;
  return range.first >= size ? 'unsatisfiable' : { ...range, last: Math.min(range.last, size - 1) };
}
