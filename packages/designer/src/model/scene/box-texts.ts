// What is written in a box, and where: the title on as many lines as there is room for, who, how long.

import type { OutlineRow } from '../outline/outline.ts';
import type { Box } from '../layout/picture.ts';
import type { SceneText, TextRole } from './scene.ts';
import { fonts } from './fonts.ts';
import { isLeftward } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** Room between a box and what is written in it, and for the sign of its kind. */
export const boxRoom = { side: 12, top: 8, icon: 16, gap: 8, clock: 16 } as const;

/** The lines of text of a box. */
export function boxTexts(row: OutlineRow, box: Box): readonly SceneText[] {
  const inside: Inside = {
    left: box.x + boxRoom.side + boxRoom.icon + boxRoom.gap,
    right: box.x + box.width - boxRoom.side,
  };
  return row.hasSteps ? headingTexts(row, box, inside) : stepTexts(row, box, inside);
}

interface Inside {
  readonly left: number;
  readonly right: number;
}

function headingTexts(row: OutlineRow, box: Box, inside: Inside): readonly SceneText[] {
  const said = [row.title, row.deadline].filter((part) => part !== null).join(' · ');
  return placed(
    [{ role: 'heading', lines: lined(said, 'heading', inside, 1) }],
    box.y + boxRoom.top,
    inside,
  );
}

function stepTexts(row: OutlineRow, box: Box, inside: Inside): readonly SceneText[] {
  const { who, title: whole } = row;
  let room = box.height - 2 * boxRoom.top;
  const take = (text: string | null, role: TextRole, most: number): readonly string[] => {
    const least = role === 'title' ? 1 : 0;
    const fitting = Math.max(least, Math.min(most, Math.floor(room / fonts[role].line)));
    const lines = text === null ? [] : lined(text, role, inside, fitting);
    room -= lines.length * fonts[role].line;
    return lines;
  };
  // The title has one line at least; then whoever does it, then the deadline, then more of the title, then more of who.
  room -= fonts.title.line;
  const once = take(who, 'who', 1).length;
  const deadline = take(row.deadline, 'deadline', 1);
  room += fonts.title.line;
  const title = take(whole, 'title', Infinity);
  room += once * fonts.who.line;
  const all = [
    { role: 'title' as const, lines: title },
    { role: 'who' as const, lines: once === 0 ? [] : take(who, 'who', 2) },
    { role: 'deadline' as const, lines: deadline },
  ];
  const height = all.reduce((sum, { role, lines }) => sum + fonts[role].line * lines.length, 0);
  return placed(all, box.y + Math.max(0, (box.height - height) / 2), inside);
}

function lined(
  text: string,
  role: TextRole,
  { left, right }: Inside,
  lines: number,
): readonly string[] {
  const font = fonts[role];
  const width = (right - left - before(role)) / font.width;
  return wrapText(text, { width, size: font.size, lines });
}

function placed(
  parts: readonly { readonly role: TextRole; readonly lines: readonly string[] }[],
  top: number,
  { left, right }: Inside,
): readonly SceneText[] {
  let y = top;
  return parts.flatMap(({ role, lines }) => {
    const runsLeftward = isLeftward(lines.join(' '));
    return lines.map((text) => {
      y += fonts[role].line;
      const base = y - fonts[role].line + fonts[role].base;
      const x = runsLeftward ? right - before(role) : left + before(role);
      return { text, role, x, y: base, isLeftward: runsLeftward };
    });
  });
}

/** Room for the clock in front of a deadline. */
function before(role: TextRole): number {
  return role === 'deadline' ? boxRoom.clock : 0;
}
