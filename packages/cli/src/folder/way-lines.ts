// The way to where a flow goes wrong, a line for each thing that happens.

import type { Assumption, ShownCell, WayStep } from '@alir/engine/verify';
import type { WayTexts } from '../texts/texts.ts';

/** From the start to where it goes wrong; what is assumed of the data is said where it is first so. */
export function wayLines(way: readonly WayStep[], texts: WayTexts): string[] {
  const said = new Set<string>();
  return way.map(({ trigger, configuration, assumed }) => {
    const what = happened(trigger, texts);
    const fresh = assumed.map((one) => assumption(one, texts)).filter((text) => !said.has(text));
    for (const text of fresh) said.add(text);
    const where = configuration.length > 0 ? ` → ${configuration.join(', ')}` : '';
    return `    ${what}${where}${fresh.length > 0 ? ` (${fresh.join('; ')})` : ''}`;
  });
}

function happened(trigger: WayStep['trigger'], texts: WayTexts): string {
  switch (trigger?.kind) {
    case undefined:
      return texts.start;
    case 'outcome':
      return `${trigger.state}: ${trigger.name}`;
    case 'action':
    case 'topic':
      return trigger.name;
    case 'timer':
      return texts.timer(trigger.state);
    case 'done':
      return texts.done(trigger.state);
    case 'error':
      return texts.failed(trigger.state);
    case 'reopen':
      return texts.reopened;
    case 'goto':
    case 'tick':
      return trigger.kind;
  }
}

function assumption({ subject, cells }: Assumption, texts: WayTexts): string {
  const name = subject.replace(/^\? /, '');
  return `${name}: ${cells.map((cell) => value(cell, texts)).join(' | ')}`;
}

function value(cell: ShownCell, texts: WayTexts): string {
  switch (cell.kind) {
    case 'absent':
      return texts.absent;
    case 'there':
      return texts.there;
    case 'flag':
      return String(cell.value);
    case 'text':
      return `'${cell.text}'`;
    case 'other':
      return texts.other;
    case 'point':
      return cell.at;
    case 'range':
      return cell.above === null && cell.below === null
        ? texts.there
        : [cell.above, cell.below]
            .flatMap((end, index) => (end === null ? [] : [`${index === 0 ? '>' : '<'} ${end}`]))
            .join(', ');
    case 'compared':
      return `${sides[cell.side]} ${cell.with}`;
  }
}

const sides = { '-1': '<', 0: '=', 1: '>' } as const;
