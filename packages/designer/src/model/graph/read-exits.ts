// Reads the ways out of a step from whatever stands there. Tolerant: what is not of the format is passed over here and told by
// the checks.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { isList, isObject } from '../change/change.ts';
import type { Path } from '../change/path.ts';
import type { Exit, ExitVia } from './step.ts';

/** The ways out that `state` describes, in the order of outcomes, actions, choices, ends of children, errors, timers. */
export function readExits(step: string | null, state: JsonObject): readonly Exit[] {
  const outcomes = outcomesOf(state);
  const on = isObject(state['on']) ? state['on'] : {};
  const names = [
    ...outcomes.filter((name) => Object.hasOwn(on, name)),
    ...Object.keys(on).filter((name) => !outcomes.includes(name)),
  ];
  return [
    ...names.flatMap((name) => {
      const via = outcomes.includes(name) ? 'outcome' : 'action';
      return readWays({ step, via, name, at: ['on', name] }, on[name]);
    }),
    ...readWays({ step, via: 'always', name: '', at: ['always'] }, state['always']),
    ...readWays({ step, via: 'done', name: '', at: ['onDone'] }, state['onDone']),
    ...readWays({ step, via: 'error', name: '', at: ['onError'] }, state['onError']),
    ...readTimers(step, state['after']),
    ...readWays({ step, via: 'reopen', name: '', at: ['reopen'] }, state['reopen']),
  ];
}

/** The names of a task's outcomes, in the order of its buttons. */
export function outcomesOf(state: JsonObject): readonly string[] {
  const task = isObject(state['task']) ? state['task'] : {};
  return isObject(task['outcomes']) ? Object.keys(task['outcomes']) : [];
}

interface Source {
  readonly step: string | null;
  readonly via: ExitVia;
  readonly name: string;
  readonly at: Path;
}

function readWays(source: Source, ways: Json | undefined): readonly Exit[] {
  if (ways === undefined) return [];
  if (!isList(ways)) return [readWay(source, ways, [0, 1])];
  return ways.map((way, index) =>
    readWay({ ...source, at: [...source.at, index] }, way, [index, ways.length]),
  );
}

function readTimers(step: string | null, timers: Json | undefined): readonly Exit[] {
  if (!isList(timers)) return [];
  return timers.flatMap((timer, index) => {
    if (!isObject(timer)) return [];
    const leads = typeof timer['target'] === 'string' || typeof timer['outcome'] === 'string';
    const source: Source = {
      step,
      via: 'timer',
      name: wordOf(timer['outcome']),
      at: ['after', index],
    };
    return leads ? [readWay(source, timer, [0, 1])] : [];
  });
}

function readWay(source: Source, way: Json, rank: Exit['rank']): Exit {
  const words = isObject(way) ? way : {};
  const back = typeof words['back'] === 'string' ? words['back'] : null;
  const target = typeof way === 'string' ? way : (words['target'] ?? back);
  return {
    ...source,
    target: typeof target === 'string' ? target : null,
    isBack: back !== null,
    condition: typeof words['guard'] === 'string' ? words['guard'] : null,
    rank,
  };
}

function wordOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
