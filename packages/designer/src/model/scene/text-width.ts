// How wide a text is drawn, without anything that draws: widths of characters in a usual sans serif, a little on the wide side, so
// that what is said to fit does. Also which way a text runs.

const narrow = /[ !'(),./:;I[\\\]fijlrt|‘’·]/;
const wide = /[%@MWmw—…]/;
const capital = /[A-Z&QO#]/;
const mark = /^[\p{M}\p{Cf}]+$/u;
const pictogram = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;
const ideograph =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u;
const leftward =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const letter = /\p{L}/u;

/** How wide the characters up to `~` are, by their codes: most texts have no others. */
const plainWidths = Array.from({ length: 127 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (narrow.test(character)) return 0.34;
  if (wide.test(character)) return 0.9;
  return capital.test(character) ? 0.7 : 0.58;
});

/** How wide one character is, in parts of the size of its font. A character is what a reader takes for one. */
export function characterWidth(character: string): number {
  const known = character.length === 1 ? plainWidths[character.charCodeAt(0)] : undefined;
  if (known !== undefined) return known;
  if (pictogram.test(character)) return 1.4;
  if (ideograph.test(character)) return 1.02 * Array.from(character).length;
  if (mark.test(character)) return 0;
  return leftward.test(character) ? 0.6 : 0.75;
}

const splitter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** More parts than the longest family of emoji; piled up accents beyond that are left out. */
const mostParts = 12;

/** Text of which every character is a reader's: letters of western Europe, digits and signs. Asking the splitter takes longer than all else. */
const plain = /^[ -~\u00a1-\u00ac\u00ae-\u02af‘’“”–—…]*$/;

/** The characters of a text, one by one, as a reader counts them. */
export function* charactersOf(text: string): Generator<string, void> {
  if (plain.test(text)) return yield* text;
  for (const { segment } of splitter.segment(text)) {
    yield segment.length <= mostParts ? segment : Array.from(segment).slice(0, mostParts).join('');
  }
}

/** How wide a text is in a font of `size`. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of charactersOf(text)) width += characterWidth(character);
  return width * size;
}

/** Whether a text runs from right to left: its first letter decides. */
export function isLeftward(text: string): boolean {
  const first = letter.exec(text)?.[0];
  return first !== undefined && leftward.test(first);
}
