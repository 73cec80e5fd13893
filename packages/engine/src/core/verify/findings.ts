// What can go wrong in a flow, in findings: each with a code, a place, the shortest way that leads to it, the same way as a
// scenario, and a change that mends it where one can be written down.

import type { Problem } from '../problem.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { Counterexamples } from './counterexamples.ts';
import { deadEnds } from './checks/dead-ends.ts';
import { deadlinesBeyond, timersInVain, waitsWithoutDeadline } from './checks/deadlines.ts';
import { fieldsNeverFilled, fieldsNeverHandedIn, unusedFields } from './checks/field-uses.ts';
import { listsThatMayBeEmpty } from './checks/empty-lists.ts';
import { neverEntered, neverTaken } from './checks/never.ts';
import { outcomesNeverDecided } from './checks/outcomes.ts';
import { overlappingGuards } from './checks/overlapping-guards.ts';
import { valuesBeyond } from './checks/values-beyond.ts';
import { unboundedRecursion } from './checks/recursion.ts';
import { keysAlike } from './checks/same-keys.ts';
import type { Proven, Told } from './checks/told.ts';
import { topicsNeverTold } from './checks/topics.ts';
import { brokenRules } from './rules/broken-rules.ts';
import type { Doubt } from './doubts.ts';
import type { Rule } from './rules/rule.ts';
import type { PatchOperation } from './fix.ts';
import { scenarioIn } from './people/case-scenario.ts';
import { peopleProblems, type People } from './people/people.ts';
import { Ways, type Spot, type WayStep } from './ways.ts';

/** Something that can go wrong, how it comes to that, and what mends it. */
export interface Finding extends Problem {
  /** A shortest way from the start; null: nothing leads there. */
  readonly way: readonly WayStep[] | null;
  /** The same way, to be replayed; null: none, or no data is known for it. */
  readonly scenario: Scenario | null;
  /**
   * A change of the definition after which this is no more found, and nothing else is; null: it is for people to decide.
   * It is tried when it is read.
   */
  readonly fix: readonly PatchOperation[] | null;
}

/** What a check tells, without the way. */
const checks: readonly ((proven: Proven) => readonly Told[])[] = [
  deadEnds,
  fieldsNeverFilled,
  valuesBeyond,
  fieldsNeverHandedIn,
  keysAlike,
  topicsNeverTold,
  unboundedRecursion,
  overlappingGuards,
  listsThatMayBeEmpty,
  outcomesNeverDecided,
  timersInVain,
  deadlinesBeyond,
  waitsWithoutDeadline,
  unusedFields,
];

/** What can only be told when all was walked through. */
const ofTheWhole: readonly ((proven: Proven) => readonly Told[])[] = [neverEntered, neverTaken];

/** What a flow is held against besides itself. */
export interface Measures {
  /** Null: no organisation. */
  readonly people: People | null;
  readonly rules: readonly Rule[];
}

/** All findings, errors first. */
export function findingsOf(proven: Proven, { people, rules }: Measures): Finding[] {
  const { exploration } = proven;
  const told = [
    ...checks.flatMap((check) => check(proven)),
    ...(exploration.isComplete ? ofTheWhole.flatMap((check) => check(proven)) : []),
    ...(people ? peopleProblems(proven, people) : []),
    ...brokenRules(proven, rules),
  ];
  return withWays(proven, told, people).toSorted((one, other) => rank(one) - rank(other));
}

const rank = ({ severity }: Problem): number => (severity === 'error' ? 0 : 1);

/** Findings with the ways that lead to them. */
function withWays(
  { flow, context, model, exploration }: Proven,
  told: readonly Told[],
  people: People | null,
): Finding[] {
  const whole = new Counterexamples(new Ways(model, exploration), context, people);
  return told.map((one) => {
    const { code, severity, pointer, params, file, range } = one;
    const { at, patch = null, walk, case: only, doubt, data } = one;
    const problem = {
      code,
      severity,
      pointer,
      params,
      ...(file !== undefined && { file }),
      ...(range && { range }),
    };
    const counterexamples = walk
      ? new Counterexamples(new Ways(walk.model, walk.exploration), context, people)
      : whole;
    const { ways } = counterexamples;
    const spot = typeof at === 'string' ? spotOf(at, ways) : at;
    const way = spot && wayTo(ways, spot);
    const scenario =
      spot &&
      (doubt ? counterexamples.shown(one, spot, doubt) : counterexamples.of(one, spot, data));
    return {
      ...(doubt && !scenario ? inDoubt(problem, doubt) : problem),
      way,
      scenario: scenario && only ? scenarioIn(scenario, only, flow) : scenario,
      fix: patch,
    };
  });
}

/** What may never come to pass stands in nobody's way. */
const inDoubt = (problem: Problem, { conditions }: Doubt): Problem => ({
  ...problem,
  code: 'BRANCHES_OPEN',
  severity: 'warning',
  params: { ...problem.params, conditions: [...conditions] },
});

function spotOf(key: string, ways: Ways): Spot | null {
  const node = ways.model.flow.nodes.get(key);
  const at = node ? ways.firstIn(node) : null;
  return at === null ? null : { at, offer: null };
}

function wayTo(ways: Ways, { at, offer }: Spot): WayStep[] {
  const way = at === null ? [] : ways.to(at);
  // Where the last step leads is what goes wrong.
  return offer ? [...way, { trigger: offer.trigger, configuration: [], assumed: [] }] : way;
}
