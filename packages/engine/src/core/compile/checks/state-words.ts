import type { StateDefinition } from '../../format/flow-types.generated.ts';
import type { Compilation } from '../compilation.ts';
import type { RawNode } from '../tree.ts';

/** Words of a state that would silently do nothing there, and two activities that would end through one `onDone`. */
export function checkStateWords(
  compilation: Compilation,
  { definition, pointer, type }: RawNode,
): void {
  if (type === 'final') return;
  const { each, call } = definition;
  for (const word of idleWords(definition, type))
    compilation.report('WORD_MISPLACED', `${pointer}/${word}`, { word });
  if (each?.done === 'manual' && each.join)
    compilation.report('WORD_MISPLACED', `${pointer}/each/join`, { word: 'join' });
  if (each && call) compilation.report('ONE_END_FOR_TWO', `${pointer}/call`, {});
}

function idleWords(definition: StateDefinition, type: RawNode['type']): string[] {
  const { each, call, states, task, initial, onDone, onError, due } = definition;
  const ends = states !== undefined || call !== undefined || (each && each.done !== 'manual');
  const fails = call !== undefined || (each && !isWaitingForAll(each.done));
  return [
    ...(initial !== undefined && type !== 'compound' ? ['initial'] : []),
    ...(onDone !== undefined && !ends ? ['onDone'] : []),
    ...(onError !== undefined && !fails ? ['onError'] : []),
    ...(due !== undefined && task?.due !== undefined ? ['due'] : []),
  ];
}

const isWaitingForAll = (done: NonNullable<StateDefinition['each']>['done']): boolean =>
  done === undefined || done === 'all' || done === 'manual';
