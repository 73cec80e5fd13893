// Tasks that nobody could do, or not decide, on some days in a row: and from where some end is out of reach then.

import type { FlowNode } from '../../compile/flow.ts';
import { titleOf } from '../../compile/titles.ts';
import type { PatchOperation } from '../fix.ts';
import type { Proven, Told } from '../checks/told.ts';
import { barredOn, type Barred } from './barred.ts';
import { casesOf } from './cases.ts';
import type { Walk } from './case-walk.ts';
import { dayInWords } from './day-in-words.ts';
import { isKept } from './doers.ts';
import { exclusionsBefore } from './exclusions.ts';
import { firstHindered } from './hindered.ts';
import type { Looked, People } from './people.ts';
import { anyCase, type Case } from './situation.ts';
import type { Spell } from './spells.ts';
import { linesUp } from './whom.ts';

/** A task that is out of reach for some days in a row, in some cases. */
interface Hindrance extends Spell {
  readonly node: FlowNode;
  readonly barred: Barred;
  readonly cases: readonly Case[];
}

/** What is told of a task. */
export function hindrancesOf(node: FlowNode, looked: Looked): Told[] {
  return hindrancesAt(node, looked).flatMap((one) => toldOf(one, looked) ?? []);
}

function hindrancesAt(node: FlowNode, looked: Looked): Hindrance[] {
  const { choices } = looked;
  const cases = casesOf([node], choices);
  const all = cases.flatMap((only) => {
    const walk = looked.walkIn(only);
    return walk && canBeIn(node, only, looked) ? hindrancesIn(node, only, { ...looked, walk }) : [];
  });
  const alike = Map.groupBy(all, ({ from, until, barred }) => JSON.stringify([from, until, barred]));
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    const found = group.flatMap((one) => one.cases);
    return first ? [{ ...first, cases: found.length === cases.length ? [anyCase] : found }] : [];
  });
}

/** Whether the fields of a case can have been filled before a task: at the start, or by a form on the way there. */
function canBeIn(node: FlowNode, only: Case, { proven, given }: Looked): boolean {
  const { flow, exploration } = proven;
  const isBefore = (other: FlowNode): boolean => exploration.leadsTo(other.key).has(node.key);
  return [...only.keys()].every(
    (field) =>
      given === null ||
      given.has(field) ||
      [...flow.nodes.values()].some(
        (other) => other.task?.form?.writable.has(field) === true && isBefore(other),
      ),
  );
}

function hindrancesIn(
  node: FlowNode,
  only: Case,
  { proven, people, spells, walk }: Looked & { readonly walk: Walk },
): Hindrance[] {
  const found: Hindrance[] = [];
  const { organisation } = people;
  for (const { from, until } of spells) {
    const situation = { flow: proven.flow, organisation, day: from, case: only, starter: null };
    const excluded = exclusionsBefore(node, { ...situation, walk });
    const barred = barredOn(node, { ...situation, excluded });
    if (!barred) continue;
    const last = found.at(-1);
    const goesOn = last && isDayAfter(last.until, from, spells) && isSame(last.barred, barred);
    if (goesOn) found.splice(-1, 1, { ...last, until });
    else found.push({ from, until, node, barred, cases: [only] });
  }
  return found;
}

const isSame = (one: Barred, other: Barred): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const isDayAfter = (last: string, from: string, spells: readonly Spell[]): boolean =>
  spells.findIndex((spell) => spell.until === last) + 1 ===
  spells.findIndex((spell) => spell.from === from);

function toldOf({ node, barred, from, until, cases }: Hindrance, looked: Looked): Told | null {
  const place = placeOf(node, barred, { cases, looked });
  const { people } = looked;
  // A post that is not there at all is a mistake, even where other ways lead to the same ends.
  if (place.at === node.key && barred.cause !== 'nobody') return null;
  const isAlways = from === people.from && until === people.until;
  const days = { from: dayInWords(from), until: dayInWords(until) };
  const params = { state: node.key, step: titleOf(node), who: barred.who };
  const severity = place.at === node.key ? 'warning' : 'error';
  const told = { pointer: `${node.pointer}/task`, severity, from, ...place } as const;
  const patch = patchFor(node, barred, people, from);
  const mended = patch ? { patch } : {};
  if (barred.cause === 'acting')
    return { code: 'ACTING_CANNOT_DECIDE', ...told, params: { ...params, ...days }, ...mended };
  if (barred.cause === 'votes')
    return {
      code: 'VOTES_TOO_FEW',
      ...told,
      params: { state: node.key, step: titleOf(node), ...barred.votes, ...(!isAlways && days) },
    };
  const isAnyCase = cases.includes(anyCase);
  if (barred.cause === 'vacant' && isAnyCase && isOnEveryWay(looked.proven, node))
    return { code: 'POSITION_VACANT', ...told, params: { ...params, ...days }, ...mended };
  return { code: 'TASK_NOBODY', ...told, params: { ...params, ...(!isAlways && days) }, ...mended };
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
    const timer = { at: 'entered', offset: 'work:P1D', escalate: { position: superior } };
    return definition.after === undefined
      ? [{ op: 'add', path: `${pointer}/after`, value: [timer] }]
      : [{ op: 'add', path: `${pointer}/after/-`, value: timer }];
  }
  if (allocation.nobody !== null) return null;
  return definition.task?.allocate === undefined
    ? [{ op: 'add', path: `${pointer}/task/allocate`, value: { nobody: 'superior' } }]
    : [{ op: 'add', path: `${pointer}/task/allocate/nobody`, value: 'superior' }];
}
