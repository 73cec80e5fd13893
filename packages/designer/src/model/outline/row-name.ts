// A step in one sentence, for whoever hears the outline or the picture.

import type { Speaker } from '../words/speaker.ts';
import type { OutlineRow } from './outline.ts';

/** `Langkah 3 dari 8, Tugas: Telaah, Sekretaris Daerah, 2 hari kerja, 2 jalur keluar: Setuju ke “Selesai”; …, 1 masalah`. */
export function rowName(row: Omit<OutlineRow, 'name'>, speaker: Speaker): string {
  const { say, step } = speaker;
  const { posinset, setsize, parent, kindWords, title, who, deadline } = row;
  const within = parent === null ? '' : say(` di ${step(parent)}`, ` in ${step(parent)}`);
  return [
    say(`Langkah ${posinset} dari ${setsize}${within}`, `Step ${posinset} of ${setsize}${within}`),
    `${kindWords}: ${title}`,
    who,
    deadline && say(`batas waktu ${deadline}`, `deadline ${deadline}`),
    waysName(row, speaker),
    problemsName(row, speaker),
  ]
    .filter((part) => part !== null)
    .join(', ');
}

function waysName({ ways, kind }: Omit<OutlineRow, 'name'>, { say }: Speaker): string | null {
  if (ways.length === 0) return kind === 'end' ? null : say('tanpa jalur keluar', 'no way out');
  const count = ways.length;
  const all = ways.map(({ words, destination }) => `${words} ${destination}`).join('; ');
  return say(
    `${count} jalur keluar: ${all}`,
    `${count} ${count === 1 ? 'way' : 'ways'} out: ${all}`,
  );
}

function problemsName({ problems }: Omit<OutlineRow, 'name'>, { say }: Speaker): string | null {
  const count = problems.length;
  if (count === 0) return null;
  return say(`${count} masalah`, `${count} ${count === 1 ? 'problem' : 'problems'}`);
}
