// Texts into lines of a width, shortened where there is not room for all of it.

import { characterWidth, charactersOf } from './text-width.ts';

/** How much room there is. */
export interface Room {
  /** In units of the picture. */
  readonly width: number;
  /** Size of the font. */
  readonly size: number;
  /** At most so many lines. */
  readonly lines: number;
}

/** `text` in lines. Between words where it can be, else between characters; the last ends in `…` where something is left out. */
export function wrapText(text: string, { width, size, lines }: Room): readonly string[] {
  if (lines < 1) return [];
  const room = width / size;
  const done: string[] = [];
  let line = '';
  let filled = 0;
  for (const piece of piecesOf(text, room)) {
    if (line !== '' && filled + piece.width > room) {
      done.push(line.trimEnd());
      if (done.length >= lines)
        return [...done.slice(0, -1), shortened(`${done.at(-1) ?? ''} ${piece.text}`, room)];
      line = '';
      filled = 0;
    }
    line += piece.text;
    filled += piece.width + piece.space;
  }
  return line.trim() === '' ? done : [...done, line.trimEnd()];
}

/** A part of a text that stays on one line; the room after it counts only where more follows. */
interface Piece {
  readonly text: string;
  readonly width: number;
  readonly space: number;
}

/** Words, and parts of words that fill a line alone. */
function* piecesOf(text: string, room: number): Generator<Piece, void> {
  let word = '';
  let width = 0;
  for (const character of charactersOf(text)) {
    const more = characterWidth(character);
    if (character === ' ') {
      yield { text: `${word} `, width, space: more };
      word = '';
      width = 0;
    } else if (width + more > room && word !== '') {
      yield { text: word, width, space: 0 };
      word = character;
      width = more;
    } else {
      word += character;
      width += more;
    }
  }
  if (word !== '') yield { text: word, width, space: 0 };
}

const ellipsis = '…';

/** As much of a text as there is room for, with an ellipsis for what follows. */
function shortened(text: string, room: number): string {
  let shown = '';
  let width = characterWidth(ellipsis);
  for (const character of charactersOf(text)) {
    width += characterWidth(character);
    if (width > room) break;
    shown += character;
  }
  return shown.trimEnd() + ellipsis;
}
