// What an organisation lets happen, day by day: tasks that nobody could do, posts that are vacant, acting officers before
// decisions that they may not take, and duties that cannot be kept apart.

import { dutyProblems } from '../../access/satisfiable-duties.ts';
import type { CalendarData } from '../../calendar/calendar.ts';
import type { FlowNode } from '../../compile/flow.ts';
import type { Organisation } from '../../organisation/indexed-organisation.ts';
import type { PatchOperation } from '../fix.ts';
import { titleOf } from '../../compile/titles.ts';
import type { Proven, Told } from '../checks/told.ts';
import { dayInWords } from './day-in-words.ts';
import { endsWithinReach } from './ends-within-reach.ts';
import { spellsOf, type Spell } from './spells.ts';
import { ablest, barredOn, type Barred } from './who-may.ts';

/** An organisation and the days on which it is looked at. */
export interface People {
  /** Who holds what, when. */
  readonly organisation: Organisation;
  /** By id, for those that flows name. Default: Monday to Friday. */
  readonly calendars?: ReadonlyMap<string, CalendarData>;
  /** First day, ISO date. */
  readonly from: string;
  /** Last day, ISO date, inclusive. */
  readonly until: string;
}

/** What is wrong with the people of a flow. */
export function peopleProblems(proven: Proven, people: People): Told[] {
  const spells = spellsOf(people.organisation.data, people);
  return [...duties(proven, people, spells), ...hindrances(proven, people, spells)];
}

/** Groups of tasks that no choice of people keeps apart; the same group once. */
function duties({ flow }: Proven, { organisation }: People, spells: readonly Spell[]): Told[] {
  const seen = new Set<string>();
  return spells.flatMap(({ from }) =>
    dutyProblems(flow, organisation, from).flatMap((problem) => {
      const name = JSON.stringify([problem.pointer, problem.params]);
      if (seen.has(name)) return [];
      seen.add(name);
      const states = problem.params['states'];
      const at = Array.isArray(states) ? String(states.at(-1)) : null;
      return [{ ...problem, at, from }];
    }),
  );
}

/** A task that is out of reach for some days in a row. */
interface Hindrance extends Spell {
  readonly node: FlowNode;
  readonly barred: Barred;
}

function hindrances(proven: Proven, people: People, spells: readonly Spell[]): Told[] {
  const { organisation } = people;
  const found: Hindrance[] = [];
  for (const node of proven.flow.nodes.values()) {
    let last: Hindrance | null = null;
    for (const { from, until } of spells) {
      const barred = barredOn(node, { organisation, day: from });
      const goesOn: boolean =
        last !== null && JSON.stringify(barred) === JSON.stringify(last.barred);
      if (last && goesOn) found.splice(found.indexOf(last), 1);
      last = barred && { from: last && goesOn ? last.from : from, until, node, barred };
      if (last) found.push(last);
    }
  }
  return found.flatMap((one) => toldOf(proven, people, one) ?? []);
}

function toldOf(proven: Proven, people: People, hindrance: Hindrance): Told | null {
  const { node, barred, from, until } = hindrance;
  const hindered = firstHindered(proven, hindrance);
  // A post that is not there at all is a mistake, even where other ways lead to the same ends.
  if (hindered === null && barred.cause !== 'nobody') return null;
  const at = hindered === null ? node.key : { at: hindered, offer: null };
  const isAlways = from === people.from && until === people.until;
  const days = { from: dayInWords(from), until: dayInWords(until) };
  const params = { state: node.key, step: titleOf(node), who: barred.who };
  const severity = hindered === null ? 'warning' : 'error';
  const place = { pointer: `${node.pointer}/task`, severity, at, from } as const;
  const patch = patchFor(node, barred, people, from);
  const mended = patch ? { patch } : {};
  if (barred.cause === 'acting')
    return { code: 'ACTING_CANNOT_DECIDE', ...place, params: { ...params, ...days }, ...mended };
  if (barred.cause === 'vacant' && isOnEveryWay(proven, node))
    return { code: 'POSITION_VACANT', ...place, params: { ...params, ...days }, ...mended };
  return {
    code: 'TASK_NOBODY',
    ...place,
    params: { ...params, ...(!isAlways && days) },
    ...mended,
  };
}

/**
 * The configuration nearest to the start from which some end is out of reach while nobody can choose these outcomes; null:
 * nothing is, other ways lead everywhere.
 */
function firstHindered({ model, exploration }: Proven, { node, barred }: Hindrance): number | null {
  const { rows } = exploration;
  const span = model.layout.spans.get(node.key);
  const whole = endsWithinReach(model, exploration, () => false);
  const rest = endsWithinReach(
    model,
    exploration,
    ({ trigger, isAsked }) =>
      isAsked &&
      trigger.kind === 'outcome' &&
      trigger.state === node.key &&
      barred.outcomes.includes(trigger.name),
  );
  if (!span) return null;
  for (let number = 0; number < rows.size; number++) {
    const place = rows.at(number, span.slot);
    if (place >= span.from && place <= span.to && rest[number] !== whole[number]) return number;
  }
  return null;
}

function isOnEveryWay({ flow, graph }: Proven, { key }: FlowNode): boolean {
  const ends = [...flow.nodes.values()].filter(
    ({ type, parent }) => type === 'final' && parent === null,
  );
  return ends.every((end) => !graph.reachable.has(end.key) || graph.dominates(key, end.key));
}

/** The superior does it where nobody does; what an acting holder may not decide goes up after a working day. */
function patchFor(
  node: FlowNode,
  { cause, positions }: Barred,
  { organisation }: People,
  day: string,
): PatchOperation[] | null {
  const [position] = positions;
  if (position === undefined || !node.task?.assign) return null;
  const superior = ablest(node, position, { organisation, day });
  if (superior === null) return null;
  const { definition, pointer } = node;
  if (cause === 'acting') {
    const timer = { at: 'entered', offset: 'work:P1D', escalate: { position: superior } };
    return definition.after === undefined
      ? [{ op: 'add', path: `${pointer}/after`, value: [timer] }]
      : [{ op: 'add', path: `${pointer}/after/-`, value: timer }];
  }
  const { allocate } = definition.task ?? {};
  if (allocate?.nobody !== undefined) return null;
  return allocate === undefined
    ? [{ op: 'add', path: `${pointer}/task/allocate`, value: { nobody: 'superior' } }]
    : [{ op: 'add', path: `${pointer}/task/allocate/nobody`, value: 'superior' }];
}
