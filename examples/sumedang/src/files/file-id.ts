// Ids of files, as the data of letters keeps them.
//
//   <sha-256>/<name>.pdf    uploaded: kept under the hash of its bytes; the name is what people call it
//   <letter>.pdf            the scan of an example letter, drawn when it is looked at

export type FileId =
  | { readonly kind: 'kept'; readonly hash: string; readonly name: string }
  | { readonly kind: 'drawn'; readonly letter: string };

/** Null when it is none. */
export function parseFileId(id: string): FileId | null {
  const kept = /^(?<hash>[0-9a-f]{64})\/(?<name>[^/]{1,120})$/.exec(id)?.groups;
  if (kept?.['hash'] !== undefined && kept['name'] !== undefined)
    return { kind: 'kept', hash: kept['hash'], name: kept['name'] };
  const letter = /^([\w-]{1,60})\.pdf$/.exec(id)?.[1];
  return letter === undefined ? null : { kind: 'drawn', letter };
}

/** A name as ids may hold it (printable ASCII, no spaces), with the ending of what the file really is. */
export function fileName(given: string, ending: string): string {
  const plain = given
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\.\w{1,5}$/, '')
    .replace(/[^A-Za-z0-9._()]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 80);
  return `${plain === '' ? 'pindaian' : plain}.${ending}`;
}
