// What is told of a task that nobody could do, or not decide, on some days in a row: where some end is out of reach then.

import type { FlowNode } from '../../compile/flow.ts';
import { dayInWords } from '../../calendar/day-in-words.ts';
import { textParam, titleOf } from '../../compile/titles.ts';
import type { Json, JsonObject } from '../../json.ts';
import type { PatchOperation } from '../fix.ts';
import type { Proven, Told } from '../checks/told.ts';
import type { Barred } from './barred.ts';
import type { Walk } from './case-walk.ts';
import { isKept } from './doers.ts';
import { firstHindered, isEndedByTime } from './hindered.ts';
import { missingIn } from './missing.ts';
import type { People } from './people.ts';
import { anyCase, type Case } from './situation.ts';
import type { Spell } from './spells.ts';
import { linesUp } from './whom.ts';

/** A task that is out of reach for some days in a row, in some cases. */
export interface Hindrance extends Spell {
  readonly node: FlowNode;
  readonly barred: Barred;
  readonly cases: readonly Case[];
}

/** What it is held against. */
export interface Looked {
  readonly proven: Proven;
  readonly people: People;
  /** The flow in one case alone; null: there was more than the limit. */
  readonly walkIn: (only: Case) => Walk | null;
}

/** Null: other ways lead to the same ends. */
export function toldOf(
  { node, barred, from, until, cases }: Hindrance,
  looked: Looked,
): Told | null {
  const place = placeOf(node, barred, { cases, looked });
  const { people } = looked;
  // A post that is not there at all is a mistake, even where other ways lead to the same ends.
  if (place.at === node.key && barred.cause !== 'nobody') return null;
  const isEnded = barred.isOpen && endsAnyhow(node, barred, { cases, looked });
  const severity = place.at === node.key || isEnded ? 'warning' : 'error';
  // Nothing goes up any more when time has ended it.
  const isLate = isEnded && barred.cause === 'acting';
  const patch = isLate || barred.cause === 'votes' ? null : patchFor(node, barred, people, from);
  return {
    ...said({ node, barred, from, until, cases }, looked, isEnded),
    pointer: `${node.pointer}/task`,
    severity,
    from,
    ...place,
    ...(patch && { patch }),
  };
}

/** What is said of it. @param isEnded - whether time ends it all the same */
function said(
  { node, barred, from, until, cases }: Hindrance,
  { proven, people }: Looked,
  isEnded: boolean,
): Pick<Told, 'code' | 'params'> {
  const days = { from: dayInWords(from), until: dayInWords(until) };
  const some = from === people.from && until === people.until ? {} : days;
  const step = { state: node.key, step: titleOf(node) };
  const params = { ...step, ...(barred.who !== null && { who: barred.who }) };
  if (isEnded) {
    const outcomes = lostOf(node, barred);
    return { code: 'CHOICE_NOBODY', params: { ...params, ...why(barred), outcomes, ...some } };
  }
  if (barred.cause === 'acting')
    return { code: 'ACTING_CANNOT_DECIDE', params: { ...params, ...days } };
  if (barred.cause === 'votes')
    return { code: 'VOTES_TOO_FEW', params: { ...step, ...barred.votes, ...some } };
  if (barred.cause === 'vacant' && cases.includes(anyCase) && isOnEveryWay(proven, node))
    return { code: 'POSITION_VACANT', params: { ...params, ...days } };
  const missing = barred.cause === 'nobody' ? missingIn(barred.missing, people.organisation) : {};
  return { code: 'TASK_NOBODY', params: { ...params, ...missing, ...some } };
}

/** Where it shows, in the first of the cases in which it does; else the state itself. */
function placeOf(
  node: FlowNode,
  { outcomes }: Barred,
  { cases, looked }: { readonly cases: readonly Case[]; readonly looked: Looked },
): Pick<Told, 'at' | 'walk' | 'case'> {
  for (const only of cases) {
    const walk = looked.walkIn(only);
    const hindered = walk && firstHindered(walk, node, outcomes);
    if (walk && hindered !== null) return { at: { at: hindered, offer: null }, walk, case: only };
  }
  return { at: node.key };
}

/** Whether time ends it in each of the cases, though nobody can choose what is out of reach. */
function endsAnyhow(
  node: FlowNode,
  { outcomes }: Barred,
  { cases, looked }: { readonly cases: readonly Case[]; readonly looked: Looked },
): boolean {
  return cases.every((only) => {
    const walk = looked.walkIn(only);
    return walk !== null && isEndedByTime(walk, node, outcomes);
  });
}

/** Labels of the outcomes that then neither people nor time choose. */
function lostOf({ task, timers }: FlowNode, { outcomes }: Barred): Json {
  const timed = timers.flatMap(({ consequence }) =>
    consequence.kind === 'outcome' ? [consequence.name] : [],
  );
  const lost = outcomes.filter((name) => !timed.includes(name));
  const named = lost.length > 0 ? lost : outcomes;
  return named.flatMap((name) => {
    const outcome = task?.outcomes.get(name);
    return outcome ? [textParam(outcome.definition.label)] : [];
  });
}

/** Why nobody can choose it, as the one parameter that the sentence goes by. */
function why({ cause, who, votes }: Barred): JsonObject {
  if (cause === 'votes') return { ...votes };
  return cause === 'acting' ? { acting: who } : { vacant: who };
}

function isOnEveryWay({ flow, graph }: Proven, { key }: FlowNode): boolean {
  const ends = [...flow.nodes.values()].filter(
    ({ type, parent }) => type === 'final' && parent === null,
  );
  return ends.every((end) => !graph.reachable.has(end.key) || graph.dominates(key, end.key));
}

const afterADay = { at: 'entered', offset: 'work:P1D' };

/** The superior does it where nobody does; what an acting holder may not decide goes up when it is due, or after a working day. */
function patchFor(
  node: FlowNode,
  { cause, positions }: Barred,
  { organisation }: People,
  day: string,
): PatchOperation[] | null {
  const [position] = positions;
  const { assign, allocation } = node.task ?? {};
  if (position === undefined || !assign || !allocation) return null;
  const superior = linesUp(position, { organisation, day }).find((one) =>
    organisation
      .holders(one, day)
      .some(({ capacity = 'definitive' }) => !isKept(node, capacity, { organisation })),
  );
  if (superior === undefined) return null;
  const { definition, pointer } = node;
  if (cause === 'acting') {
    // Whom an expression gives has another superior each time.
    if (positions.length > 1) return null;
    // Who may decide has all the time that there is; it goes up where that has passed.
    const when = definition.task?.due === undefined ? afterADay : { at: 'due' };
    const timer = { ...when, escalate: { position: superior } };
    return definition.after === undefined
      ? [{ op: 'add', path: `${pointer}/after`, value: [timer] }]
      : [{ op: 'add', path: `${pointer}/after/-`, value: timer }];
  }
  if (allocation.nobody !== null) return null;
  return definition.task?.allocate === undefined
    ? [{ op: 'add', path: `${pointer}/task/allocate`, value: { nobody: 'superior' } }]
    : [{ op: 'add', path: `${pointer}/task/allocate/nobody`, value: 'superior' }];
}
