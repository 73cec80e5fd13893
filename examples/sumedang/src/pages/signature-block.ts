// Who signs, as it stands below a letter: the chain of mandates, then the post, with Plt. or Plh. before its name.

export interface SignatureBlock {
  /** `sendiri`, `an-bupati` or `ub-sekda`. */
  readonly form: string;
  readonly post: string;
  /** As whoever signed held the post; empty before it is signed. */
  readonly capacity: string;
}

const mandates: Readonly<Record<string, readonly string[]>> = {
  'an-bupati': ['a.n. BUPATI SUMEDANG'],
  'ub-sekda': ['a.n. BUPATI SUMEDANG', 'SEKRETARIS DAERAH,', 'u.b.'],
};

const prefixes: Readonly<Record<string, string>> = {
  plt: 'Plt. ',
  plh: 'Plh. ',
  pj: 'Pj. ',
  pjs: 'Pjs. ',
};

/** What stands before the name of a post: `Plt. `, or nothing for whoever holds it. */
export const capacityPrefix = (capacity: string): string => prefixes[capacity] ?? '';

export function signatureLines({ form, post, capacity }: SignatureBlock): readonly string[] {
  return [...(mandates[form] ?? []), `${capacityPrefix(capacity)}${post.toUpperCase()},`];
}
