// Small texts in a pill: counts, times, signs of what changed. Never a colour alone.

import { fonts } from '../scene/fonts.ts';
import { textWidth } from '../scene/text-width.ts';
import { element, escaped } from './element.ts';
import { light } from './style.ts';

/** What a badge is like. `full` is the loudest. */
export type Tone = 'accent' | 'alarm' | 'warn' | 'good' | 'full';

/** Height of a badge. */
export const badgeHeight = 20;

/** How wide a badge is. */
export function badgeWidth(text: string): number {
  return Math.max(badgeHeight, textWidth(text, fonts.label.size) + 14);
}

/** A badge with its left end at `x` and its middle at `y`. */
export function badge(
  text: string,
  tone: Tone,
  { x, y }: { readonly x: number; readonly y: number },
): string {
  const width = badgeWidth(text);
  const ink = tone === 'full' ? light['on-accent'] : light[tone];
  const ground = tone === 'full' ? light.accent : light[`${tone}-soft`];
  const pill = element('rect', {
    x,
    y: y - badgeHeight / 2,
    width,
    height: badgeHeight,
    rx: badgeHeight / 2,
    fill: ground,
    stroke: ink,
    'stroke-width': 1,
  });
  const words = {
    x: x + width / 2,
    y: y + 4,
    'text-anchor': 'middle',
    fill: ink,
    stroke: 'none',
    'font-size': fonts.label.size,
  };
  return element('g', { class: `badge ${tone}` }, pill + element('text', words, escaped(text)));
}
