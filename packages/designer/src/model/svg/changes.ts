// What became different between two versions, in the picture: a sign, a word and a pattern of the outline, besides the colour.

import type { Box } from '../layout/picture.ts';
import { type Language, saying } from '../words/language.ts';
import { badge, type Tone } from './badge.ts';
import { element } from './element.ts';
import { light } from './style.ts';

/** What became of a step or a way. */
export type Became = 'added' | 'removed' | 'changed' | 'moved';

/** What became different. */
export interface FlowChanges {
  /** By the names of steps. */
  readonly steps?: Readonly<Record<string, Became>>;
  /** By the ids of ways. */
  readonly ways?: Readonly<Record<string, Became>>;
}

interface Look {
  readonly sign: string;
  readonly words: readonly [id: string, en: string];
  readonly tone: Exclude<Tone, 'full'>;
  readonly dash: string;
}

const looks: Readonly<Record<Became, Look>> = {
  added: { sign: '+', words: ['Baru', 'New'], tone: 'good', dash: '10 3' },
  removed: { sign: '−', words: ['Dihapus', 'Removed'], tone: 'alarm', dash: '2 5' },
  changed: { sign: '~', words: ['Diubah', 'Changed'], tone: 'warn', dash: '10 3 2 3' },
  moved: { sign: '→', words: ['Dipindah', 'Moved'], tone: 'accent', dash: '18 5' },
};

/** The pattern of a line that became different. */
export function changedDash(change: Became | undefined): string | undefined {
  return change && looks[change].dash;
}

/** The outline of a step that became different. */
export function changeOutline(change: Became | undefined, { x, y, width, height }: Box): string {
  if (!change) return '';
  const { tone, dash } = looks[change];
  const around = { x: x - 3, y: y - 3, width: width + 6, height: height + 6, rx: 11 };
  return element('rect', {
    class: `outline ${tone}`,
    ...around,
    fill: 'none',
    stroke: light[tone],
    'stroke-width': 3,
    'stroke-dasharray': dash,
  });
}

/** The sign of what became of a step, at its upper left corner. */
export function changeBadge(change: Became | undefined, { x, y }: Box, lang: Language): string {
  if (!change) return '';
  const { sign, words, tone } = looks[change];
  return badge(`${sign} ${saying(lang)(...words)}`, tone, { x: x - 6, y: y - 3 });
}
