// The ways of findings as scenarios. Where an organisation is given, each is gone in it first: then real people act in
// real posts, and it plays to what was found.

import type { CompileContext } from '../compile/compilation.ts';
import { compileFlow } from '../compile/compile.ts';
import type { Flow } from '../compile/flow.ts';
import { isRecord } from '../json-type.ts';
import type { Goal, Shown } from '../rehearse/goal.ts';
import { Rehearsal } from '../rehearse/rehearsal.ts';
import { indexOrganisation } from '../organisation/indexed-organisation.ts';
import { organisationOfUsers } from '../organisation/users-directory.ts';
import { madeUpPeople } from '../scenario/made-up-people.ts';
import type { JsonObject } from '../json.ts';
import type { Failure } from '../scenario/player.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Doubt } from './doubts.ts';
import type { Told } from './checks/told.ts';
import type { Known } from './model.ts';
import type { People } from './people/people.ts';
import { scenarioOf } from './scenario-of.ts';
import type { Spot, Ways } from './ways.ts';

/** Writes the scenarios of the findings of one flow. */
export class Counterexamples {
  /** In which they are looked for. */
  readonly ways: Ways;
  readonly #context: CompileContext;
  readonly #people: People | null;
  readonly #byDay = new Map<string, Rehearsal>();
  #flows: readonly Flow[] | null = null;

  /** @param people - null: no organisation; then posts are made up */
  constructor(ways: Ways, context: CompileContext, people: People | null) {
    this.ways = ways;
    this.#context = context;
    this.#people = people;
  }

  /**
   * Null: no data is known, or nobody is there, with which it goes that way.
   *
   * @param data - for which it is known to go that way
   */
  of(told: Shows, spot: Spot, data: JsonObject = {}): Scenario | null {
    const day = told.from ?? this.#people?.from;
    const dated = day === undefined ? {} : { at: `${day}T08:00:00+07:00` };
    const last = this.#lastOf(told, spot);
    if (!this.#people || day === undefined) {
      const scenario = scenarioOf(this.ways, spot, this.#context, { last, data });
      return scenario && { ...scenario, ...dated };
    }
    const { steps } = this.#rehearsalOn(day, this.#people).to(goalOf(told, spot, last));
    return steps && { flow: this.ways.model.flow.name, ...dated, steps };
  }

  /** As `of`, gone for certain: where no organisation is known, with people who are made up. */
  shown(told: Shows, spot: Spot, { isOfData }: Doubt): Scenario | null {
    // Of the data alone, no data was found with which it is so.
    if (isOfData) return null;
    if (this.#people) return this.of(told, spot);
    const flows = this.#compiled();
    const organisation = indexOrganisation(organisationOfUsers(madeUpPeople(flows)));
    const rehearsal = new Rehearsal(this.ways, {
      flows,
      context: this.#context,
      world: { organisation, calendars: new Map() },
    });
    const { steps } = rehearsal.to(goalOf(told, spot, this.#lastOf(told, spot)));
    return steps && { flow: this.ways.model.flow.name, steps };
  }

  /** What must be so of the data in the last step for the finding to show. */
  #lastOf({ code, params, needs }: Shows, { row }: Spot): readonly Known[] {
    if (needs) return needs;
    if (row) return this.#knownIn(row);
    const list = code === 'LIST_MAY_BE_EMPTY' ? params['state'] : null;
    const known = typeof list === 'string' ? this.ways.model.lists.get(list) : undefined;
    return known ? [known] : [];
  }

  /** What is known of the data there. */
  #knownIn(row: Uint32Array): readonly Known[] {
    const { variables, firstVariable } = this.ways.model;
    return variables.flatMap(({ all, subject }, index) => {
      const place = firstVariable + index;
      const mask = row[place] ?? all;
      return subject.isVolatile || mask === all ? [] : [{ place, mask }];
    });
  }

  #rehearsalOn(day: string, { organisation, calendars = new Map() }: People): Rehearsal {
    const known = this.#byDay.get(day);
    if (known) return known;
    const rehearsal = new Rehearsal(this.ways, {
      flows: this.#compiled(),
      context: this.#context,
      world: { organisation, calendars },
      given: { at: `${day}T08:00:00+07:00` },
    });
    this.#byDay.set(day, rehearsal);
    return rehearsal;
  }

  /** It, and all flows that it may start or listen to. */
  #compiled(): readonly Flow[] {
    const { flow } = this.ways.model;
    this.#flows ??= [
      flow,
      ...[...this.#context.flows.values()]
        .filter((one) => one.flow !== flow.name)
        .flatMap((one) => compileFlow(one, this.#context).flow ?? []),
    ];
    return this.#flows;
  }
}

type Shows = Pick<Told, 'code' | 'params' | 'from' | 'needs'>;

function goalOf(
  { code, params }: Pick<Told, 'code' | 'params'>,
  { at, offer }: Spot,
  last: readonly Known[],
): Goal {
  const mayFail = ofPeople.has(code) ? hasNobody : ofDeadEnds.has(code) ? cannotGo : undefined;
  const known = mayFail ? { mayFail } : {};
  const needs = new Map(last.map(({ place, mask }) => [place, mask]));
  if (at !== null && !offer) return { at, needs, ...known };
  const { state } = params;
  const shows =
    code === 'LIST_MAY_BE_EMPTY' && typeof state === 'string' ? asksNobody(state) : stops;
  return {
    at,
    offer,
    ...known,
    needs,
    shows,
  };
}

/** What an organisation lacks: it may show where the task is to be given to somebody. */
const ofPeople: ReadonlySet<Told['code']> = new Set([
  'TASK_NOBODY',
  'CHOICE_NOBODY',
  'ACTION_NOBODY',
  'POSITION_VACANT',
  'ACTING_CANNOT_DECIDE',
  'DUTIES_NEVER',
  'VOTES_TOO_FEW',
]);

/** Where nothing leads on; what ends by itself shows it at once. */
const ofDeadEnds: ReadonlySet<Told['code']> = new Set([
  'FLOW_STUCK',
  'FLOW_ENDLESS',
  'ALWAYS_ENDLESS',
  'BRANCH_MISSING',
]);

/** Incidents of a task that nobody can be given. */
const unfilled: readonly string[] = [
  'ASSIGNEE_NOT_FOUND',
  'DUTIES_UNSATISFIABLE',
  'SEATS_TOO_FEW',
  'LOOKUP_EMPTY',
];

/** Incidents of a flow that knows no way on. */
const wayless: readonly string[] = ['NO_BRANCH', 'FLOW_LOOP'];

const hasNobody = (failure: Failure): boolean => unfilled.includes(incidentOf(failure) ?? '');

const cannotGo = (failure: Failure): boolean => wayless.includes(incidentOf(failure) ?? '');

/** The incident that a step came to; of an instance that was not there yet: why it was not started. */
function incidentOf({ what }: Failure): string | null {
  if (what.kind === 'incident') return what.code;
  const isStart = what.kind === 'refused' && what.code === 'START_FAILED';
  return isStart && isRecord(what.details) ? String(what.details['code']) : null;
}

/** It knows no way on. */
const stops = ({ failure }: Shown): boolean => failure !== null && cannotGo(failure);

/** A fan-out was entered that has nobody to ask. */
const asksNobody =
  (state: string) =>
  ({ events }: Shown): boolean =>
    events.some(
      ({ changes }) =>
        changes.some((change) => change.kind === 'entered' && change.state === state) &&
        !changes.some((change) => change.kind === 'child.added'),
    );
