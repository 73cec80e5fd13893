// The moments of a step that a calendar can show: those that count so much from its beginning or its deadline.

import { isList, isObject } from '../../../model/change/change.ts';
import type { Hanging } from '../../../model/deadlines/due-days.ts';
import type { Step } from '../../../model/graph/step.ts';
import { useSession } from '../../session/session.tsx';
import { doesOf } from '../../../model/deadlines/timer.ts';

export function useHanging({ state }: Step): readonly Hanging[] {
  const { details } = useSession().texts;
  const timers = isList(state['after']) ? state['after'] : [];
  return timers.flatMap((timer): Hanging[] => {
    if (!isObject(timer)) return [];
    const { at, offset } = timer;
    if (at !== 'entered' && at !== 'due') return [];
    const name = details.timerDoes[doesOf(timer)];
    return [{ name, at, offset: typeof offset === 'string' ? offset : undefined }];
  });
}
