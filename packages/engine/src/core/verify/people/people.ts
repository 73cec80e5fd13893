// What an organisation lets happen, day by day: tasks that nobody could do, posts that are vacant, acting officers before
// decisions that they may not take, votes that are too few, and duties that cannot be kept apart.

import type { Organisation } from '../../organisation/indexed-organisation.ts';
import type { Proven, Told } from '../checks/told.ts';
import { givenAtStart } from '../given-at-start.ts';
import { casesOf, choicesOf, type Choices } from './cases.ts';
import { walkIn, type Walk } from './case-walk.ts';
import { dayInWords } from './day-in-words.ts';
import { clashesIn } from './duties.ts';
import { hindrancesOf } from './hindrances.ts';
import type { Case } from './situation.ts';
import { spellsOf, type Spell } from './spells.ts';

/** An organisation and the days on which it is looked at. */
export interface People {
  /** Who holds what, when. */
  readonly organisation: Organisation;
  /** First day, ISO date. */
  readonly from: string;
  /** Last day, ISO date, inclusive. */
  readonly until: string;
}

/** What people are looked at with. */
export interface Looked {
  readonly proven: Proven;
  readonly people: People;
  /** Days in a row on which nothing changes. */
  readonly spells: readonly Spell[];
  readonly choices: Choices;
  /** Fields that a start may give; null: any. */
  readonly given: ReadonlySet<string> | null;
  /** The flow in one case alone; null: there was more than the limit. */
  readonly walkIn: (only: Case) => Walk | null;
}

/** What is wrong with the people of a flow. */
export function peopleProblems(proven: Proven, people: People): Told[] {
  const { flow, context, model, exploration } = proven;
  const walks = new Map<string, Walk | null>();
  const looked: Looked = {
    proven,
    people,
    spells: spellsOf(people.organisation.data, people),
    choices: choicesOf(flow, context),
    given: givenAtStart(flow, context.flows.values()),
    walkIn(only) {
      const name = JSON.stringify([...only]);
      const walk = walks.has(name) ? walks.get(name) : walkIn({ model, exploration }, only);
      walks.set(name, walk ?? null);
      return walk ?? null;
    },
  };
  const tasks = [...flow.nodes.values()].filter(({ task }) => task !== null);
  return [...duties(looked), ...tasks.flatMap((node) => hindrancesOf(node, looked))];
}

/** Groups of tasks that no choice of people keeps apart; the same group once, with the first days on which it is so. */
function duties({ proven, people, spells, choices, walkIn: walkOf }: Looked): Told[] {
  const { flow } = proven;
  const apart = [...flow.nodes.values()].filter(({ task }) => task !== null);
  const isAsked = apart.some(
    ({ task }) => (task?.allocation.not.length ?? 0) > 0 || task?.allocation.initiator === 'forbid',
  );
  if (!isAsked) return [];
  const { organisation } = people;
  const found = new Map<string, { told: Told; spell: Spell; isOver: boolean }>();
  for (const only of casesOf(apart, choices)) {
    const walk = walkOf(only);
    for (const { from, until } of walk ? spells : []) {
      const situation = { flow, organisation, day: from, case: only, starter: null };
      const clashes = walk ? clashesIn({ ...situation, walk }) : [];
      const now = new Map(
        clashes.map((one) => [JSON.stringify([one.pointer, one.params]), one] as const),
      );
      for (const [name, clash] of now) {
        const known = found.get(name);
        if (known) known.spell = known.isOver ? known.spell : { ...known.spell, until };
        else if (walk)
          found.set(name, {
            told: { ...clash, from, ...(typeof clash.at === 'string' && { walk, case: only }) },
            spell: { from, until },
            isOver: false,
          });
      }
      for (const [name, known] of found) if (!now.has(name)) known.isOver = true;
    }
  }
  return [...found.values()].map(({ told, spell: { from, until } }) => {
    const isAlways = from === people.from && until === people.until;
    const days = isAlways ? {} : { from: dayInWords(from), until: dayInWords(until) };
    return { ...told, params: { ...told.params, ...days } };
  });
}
