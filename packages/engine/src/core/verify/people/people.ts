// What an organisation lets happen, day by day: tasks that nobody could do, posts that are vacant, acting officers before
// decisions that they may not take, votes that are too few, and duties that cannot be kept apart.

import type { CalendarData } from '../../calendar/calendar.ts';
import { dayInWords } from '../../calendar/day-in-words.ts';
import type { FlowNode } from '../../compile/flow.ts';
import type { Organisation } from '../../organisation/indexed-organisation.ts';
import type { Proven, Told } from '../checks/told.ts';
import { explore } from '../explore.ts';
import { fanOutsInto, givenAtStart } from '../given-at-start.ts';
import { modelOf } from '../model.ts';
import { casesOf, choicesOf, fieldsOf } from './cases.ts';
import { walkIn, type Walk } from './case-walk.ts';
import type { Clash } from './clashes.ts';
import { toldOf } from './hindrances.ts';
import { anyCase, type Case } from './situation.ts';
import { namesMissing } from './names.ts';
import { startProblem } from './starters.ts';
import { spellsOf, type Spell } from './spells.ts';
import { acrossCases, stretchesOf } from './stretches.ts';
import { troubleOf, troublesOn } from './troubles.ts';

/** Configurations that are walked through with what is remembered of duties. */
const MOST = 50_000;

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
  const { flow, context, model, exploration } = proven;
  const spells = spellsOf(people.organisation.data, people);
  const whole = remembering(proven) ?? { model, exploration };
  const walks = new Map<Case, Walk | null>([[anyCase, whole]]);
  const walkOf = (only: Case): Walk | null => {
    const walk = walks.get(only) ?? walkIn(whole, only);
    walks.set(only, walk);
    return walk;
  };
  const flows = [...context.flows.values()];
  const given = givenAtStart(flow, flows);
  const isChild = fanOutsInto(flow.name, [flow.definition, ...flows]).length > 0;
  const choices = choicesOf(flow, context);
  const cases = casesOf(flow, choices);
  const all = cases.flatMap((only) => {
    const walk = walkOf(only);
    if (!walk) return [];
    const day = { flow, organisation: people.organisation, case: only, walk };
    const troubles = spells.map(({ from }) => {
      const on = { ...day, day: from };
      const unstarted = isChild ? null : startProblem(flow, on);
      return [
        ...(unstarted ? [troubleOf({ ...unstarted, at: null, stuck: null })] : []),
        ...troublesOn(on, (node) => canBeIn(node, only, { proven, given })),
      ];
    });
    return stretchesOf(only, spells, troubles);
  });
  const told = acrossCases(all, cases, anyCase).flatMap((stretch): Told[] => {
    const { trouble, cases: found, ...days } = stretch;
    if ('clash' in trouble) return [clashOn(trouble.clash, { ...days, people })];
    const { node, barred } = trouble;
    const one = toldOf({ node, barred, cases: found, ...days }, { proven, people, walkIn: walkOf });
    return one ? [one] : [];
  });
  return [...once(told), ...beyond(told, namesMissing(flow, people.organisation, choices))];
}

/** Names that are not told by what comes of them already. */
function beyond(told: readonly Told[], names: readonly Told[]): Told[] {
  const known = new Set(told.map(({ pointer }) => pointer));
  return names.filter(({ pointer }) => !known.has(pointer));
}

/** The flow walked through without forgetting who may be kept from what; null: nobody is, or there was too much. */
function remembering({ flow, context, exploration }: Proven): Walk | null {
  const named = [...flow.nodes.values()].flatMap(({ task }) => task?.allocation.not ?? []);
  if (named.length === 0) return null;
  const model = modelOf(flow, context, [...new Set(named)]);
  const walked = explore(model, { limit: Math.max(MOST, exploration.size) });
  return walked.isComplete ? { model, exploration: walked } : null;
}

/** Whether the fields that say whose a task is can have been filled before it: at the start, or by a form on the way there. */
function canBeIn(
  node: FlowNode,
  only: Case,
  { proven, given }: { readonly proven: Proven; readonly given: ReadonlySet<string> | null },
): boolean {
  const { flow, exploration } = proven;
  const isBefore = (other: FlowNode): boolean => exploration.leadsTo(other.key).has(node.key);
  return [...fieldsOf(node)].every(
    (field) =>
      !only.has(field) ||
      given === null ||
      given.has(field) ||
      [...flow.nodes.values()].some(
        (other) => other.task?.form?.writable.has(field) === true && isBefore(other),
      ),
  );
}

function clashOn(
  { stuck, ...clash }: Clash,
  { from, until, people }: Spell & { readonly people: People },
): Told {
  const isAlways = from === people.from && until === people.until;
  const days = isAlways ? {} : { from: dayInWords(from), until: dayInWords(until) };
  const told = { ...clash, from, params: { ...clash.params, ...days } };
  return stuck ? { ...told, at: { at: stuck.at, offer: null }, walk: stuck.walk } : told;
}

/** The same duties are told once, with the first days on which they clash. */
function once(told: readonly Told[]): Told[] {
  const names = new Set<string>();
  return told.filter(({ code, pointer, params: { people, states } }) => {
    if (code !== 'DUTIES_NEVER') return true;
    const name = JSON.stringify([pointer, people, states]);
    const isNew = !names.has(name);
    names.add(name);
    return isNew;
  });
}
