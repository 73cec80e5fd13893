/** A secret that links are signed with. */
export interface LinkKey {
  /** Names it in links, so that a new one can take over while links of the old one still hold. Letters, digits, `-`, `_`. */
  readonly id: string;
  /** At least 32 bytes, drawn at random; a text counts by its UTF-8. */
  readonly secret: string | Uint8Array;
}

/** How links by which somebody acts from a mail are signed. */
export interface LinkOptions {
  /** The first signs; all of them are accepted. Take one away, and its links are void. */
  readonly keys: readonly LinkKey[];
}
