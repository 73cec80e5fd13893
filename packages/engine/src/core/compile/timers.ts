// `after`: moments at which something happens by itself, and clocks that stand still.

import type * as written from '../format/flow-types.generated.ts';
import { nearestParam } from '../format/nearest-word.ts';
import { textIn } from '../format/text-in.ts';
import type { Compilation, Names } from './compilation.ts';
import type { CompiledTask, CompiledTimer, Consequence } from './flow.ts';
import { compileAssign, compileNotify } from './people.ts';
import { compileTransitions } from './transitions.ts';
import type { RawNode } from './tree.ts';

/** What the timers of a state may speak of. */
interface Around {
  readonly task: CompiledTask | null;
  readonly hasDue: boolean;
  readonly names: Names;
  readonly acting: Names;
}

const consequences = ['target', 'notify', 'escalate', 'outcome'] as const;
/** Words that go with one consequence only. */
const ofOne = {
  guard: 'target',
  set: 'target',
  every: 'notify',
  most: 'notify',
  comment: 'outcome',
} as const;

export function compileTimers(
  compilation: Compilation,
  node: RawNode,
  around: Around,
): CompiledTimer[] {
  return (node.definition.after ?? []).flatMap((timer, index) => {
    const pointer = `${node.pointer}/after/${index}`;
    if (timer.at === 'due' && !around.hasDue)
      compilation.report('DUE_MISSING', `${pointer}/at`, { state: node.key });
    checkWords(compilation, timer, pointer);
    const consequence = compileConsequence(compilation, timer, { node, pointer, around });
    if (!consequence) return [];
    const { every, most } = timer;
    return [
      {
        index,
        at:
          typeof timer.at === 'string'
            ? timer.at
            : compilation.expression(timer.at.from, `${pointer}/at/from`, 'instant', around.names),
        offset: timer.offset ?? null,
        eachVisit: timer.repeat === 'each-visit',
        every: every === undefined || most === undefined ? null : { duration: every, most },
        consequence,
      },
    ];
  });
}

function checkWords(
  compilation: Compilation,
  timer: written.TimerDefinition,
  pointer: string,
): void {
  for (const word of ['guard', 'set', 'every', 'most', 'comment'] as const) {
    if (timer[word] !== undefined && timer[ofOne[word]] === undefined)
      compilation.report('WORD_MISPLACED', `${pointer}/${word}`, { word });
  }
  if ((timer.every === undefined) !== (timer.most === undefined))
    compilation.report('WORD_MISSING', pointer, {
      word: timer.every === undefined ? 'every' : 'most',
    });
}

interface Site {
  readonly node: RawNode;
  readonly pointer: string;
  readonly around: Around;
}

function compileConsequence(
  compilation: Compilation,
  timer: written.TimerDefinition,
  site: Site,
): Consequence | null {
  const { node, pointer, around } = site;
  const found = consequences.filter((word) => timer[word] !== undefined);
  if (found.length !== 1) {
    compilation.report('TIMER_MIXED', pointer, { found });
    return null;
  }
  const { notify, escalate, target, guard, set } = timer;
  if (target !== undefined) {
    const definition = { target, ...(guard ? { guard } : {}), ...(set ? { set } : {}) };
    const place = { place: 'timer', node, pointer, names: around.acting } as const;
    const [transition] = compileTransitions(compilation, definition, place);
    return transition ? { kind: 'target', transition } : null;
  }
  if (notify !== undefined) {
    const to = compileNotify(compilation, notify, `${pointer}/notify`, around.acting);
    return { kind: 'notify', to };
  }
  // Several who sign have no one assignee to take it from.
  if (!around.task || (escalate !== undefined && around.task.signing)) {
    compilation.report('TIMER_WITHOUT_TASK', `${pointer}/${found[0]}`, { state: node.key });
    return null;
  }
  if (escalate !== undefined) {
    const to = compileAssign(compilation, escalate, `${pointer}/escalate`, around.acting);
    return { kind: 'escalate', to };
  }
  return compileOutcome(compilation, timer, { pointer, task: around.task });
}

/** An outcome that the clock chooses: one that asks for nothing but a comment, which is written here. */
function compileOutcome(
  compilation: Compilation,
  { outcome: name = '', comment }: written.TimerDefinition,
  { pointer, task }: { readonly pointer: string; readonly task: CompiledTask },
): Consequence | null {
  const outcome = task.outcomes.get(name);
  if (!outcome) {
    const offered = [...task.outcomes.keys()];
    const params = { outcome: name, offered, ...nearestParam(name, offered) };
    compilation.report('TIMER_OUTCOME_UNKNOWN', `${pointer}/outcome`, params);
    return null;
  }
  const { definition } = outcome;
  const asks = [...(task.form?.required(name) ?? []), ...(definition.input ? ['input'] : [])];
  if (asks.length > 0)
    compilation.report('TIMER_OUTCOME_ASKS', `${pointer}/outcome`, { outcome: name, asks });
  if (definition.comment === 'required' && comment === undefined)
    compilation.report('TIMER_COMMENT_MISSING', pointer, { outcome: name });
  return { kind: 'outcome', name, comment: inLanguage(compilation, comment) };
}

/** History keeps one text: that of the flow's language. */
function inLanguage(
  { definition: { lang = 'id' } }: Compilation,
  text: written.Text | undefined,
): string | null {
  return text === undefined ? null : textIn(text, lang);
}
