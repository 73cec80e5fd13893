// Outcomes that a vote can never come to.

import { escapePointer } from '../../compile/compilation.ts';
import { textParam, titleOf } from '../../compile/titles.ts';
import type { Proven, Told } from './told.ts';

/** Outcomes of tasks that several sign for which no rule decides. */
export function outcomesNeverDecided({ flow }: Proven): Told[] {
  return [...flow.nodes.values()].flatMap((node) => {
    const { task, pointer, key } = node;
    const { signing } = task ?? {};
    if (!task || !signing || signing.isFirstVote) return [];
    const decided = new Set(signing.rules.map(({ outcome }) => outcome));
    return [...task.outcomes].flatMap(([name, { definition }]): Told[] => {
      const isTimed = node.timers.some(
        ({ consequence }) => consequence.kind === 'outcome' && consequence.name === name,
      );
      const isPrivilege = [...task.can.values()].some(({ outcome }) => outcome === name);
      if (decided.has(name) || name === signing.otherwise || isTimed || isPrivilege) return [];
      const place = `${pointer}/task/outcomes/${escapePointer(name)}`;
      const params = { outcome: textParam(definition.label), state: key, step: titleOf(node) };
      const at = { pointer: place, at: key, severity: 'warning' } as const;
      return [{ code: 'OUTCOME_NEVER', ...at, params }];
    });
  });
}
