// Names of files as people gave them. A name never becomes a path of ours, but it becomes one on the disk of whoever saves
// the file.

/** Characters of a name. */
const MAX_NAME = 200;

/** Control characters, and those that turn the direction of writing, so that `exe.pdf` reads as what it is not. */
const unseen = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** The last part of a path, without what is not seen; null when nothing is left. */
export function fileName(given: string): string | null {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  const name = last.normalize('NFC').replace(unseen, '').trim().replace(/^\.+/, '');
  if (name === '') return null;
  const letters = Array.from(name);
  if (letters.length <= MAX_NAME) return name;
  const ending = /\.[^.]{1,16}$/u.exec(name)?.[0] ?? '';
  return letters.slice(0, MAX_NAME - Array.from(ending).length).join('') + ending;
}
