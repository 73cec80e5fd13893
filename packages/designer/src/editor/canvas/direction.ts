// Which way the picture runs: down, or to the right.

import type { Change } from '../../model/change/change.ts';
import type { Command, FlowDocument } from '../../model/index.ts';

/** Whether the picture runs to the right. */
export function runsRight({ layout }: FlowDocument): boolean {
  return layout['direction'] === 'right';
}

/** Turns the picture. Where somebody put steps was meant for the other way: the layout has them again. */
export function turned(document: FlowDocument): Command {
  const path = ['layout', 'direction'];
  const { direction } = document.layout;
  const now = runsRight(document) ? 'down' : 'right';
  const change: Change =
    direction === undefined
      ? { kind: 'insert', path, value: now }
      : { kind: 'set', path, was: direction, now };
  return {
    type: 'together',
    commands: [{ type: 'tidy' }, { type: 'make-changes', changes: [change] }],
  };
}
