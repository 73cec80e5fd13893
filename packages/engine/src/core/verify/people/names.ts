// Positions, roles and units that a flow names and that an organisation does not have at all, whatever day it is.

import type { Assign, Flow, FlowNode, Notify, SeatSource, Value } from '../../compile/flow.ts';
import { transitionsOf } from '../../compile/graph.ts';
import { titleOf } from '../../compile/titles.ts';
import { parseExpression } from '../../expr/parse-expression.ts';
import type { Assignee } from '../../instance.ts';
import type { Organisation } from '../../organisation/indexed-organisation.ts';
import type { Told } from '../checks/told.ts';
import { resultsOf } from '../results-of.ts';
import type { Choices } from './cases.ts';
import { missingIn } from './missing.ts';

/** Where somebody is named. */
interface Place {
  readonly pointer: string;
  readonly names: readonly Assignee[];
}

/**
 * Names that are not there, also in one branch of a choice: whether that is ever taken, nobody knows.
 *
 * @param choices - fields by which cases are told apart: what is named by these alone, is looked at case by case
 */
export function namesMissing(flow: Flow, organisation: Organisation, choices: Choices): Told[] {
  const { roles, positions, units } = knownIn(organisation);
  const isThere = (one: Assignee): boolean =>
    'position' in one
      ? positions.has(one.position)
      : roles.has(one.role) && (one.unit === null || units.has(one.unit));
  return [...flow.nodes.values()].flatMap((node) =>
    placesIn(node, choices).flatMap(({ pointer, names }): Told[] => {
      const missing = names.find((one) => !isThere(one));
      if (!missing) return [];
      const params = {
        state: node.key,
        step: titleOf(node),
        ...missingIn(missing, organisation),
      };
      return [{ code: 'NAME_MISSING', severity: 'warning', pointer, params, at: node.key }];
    }),
  );
}

function knownIn({ data: { positions, units } }: Organisation): {
  readonly [kind in 'roles' | 'positions' | 'units']: ReadonlySet<string>;
} {
  return {
    positions: new Set(positions.map(({ id }) => id)),
    roles: new Set(positions.flatMap(({ roles = [] }) => roles)),
    units: new Set(units.map(({ id }) => id)),
  };
}

function placesIn(node: FlowNode, choices: Choices): Place[] {
  const { task, timers, copies, pointer } = node;
  const { nobody = null } = task?.allocation ?? {};
  const assigned = task?.assign ? namesOf(task.assign, choices) : [];
  const signing = task?.signing?.seats.flatMap((seat) => namesOfSeat(seat, choices)) ?? [];
  return [
    { pointer: `${pointer}/task`, names: [...assigned, ...signing] },
    {
      pointer: `${pointer}/task/allocate/nobody`,
      names:
        nobody === null || nobody === 'superior'
          ? []
          : namesOf({ kind: 'position', position: nobody }, choices),
    },
    ...timers.map(({ index, consequence }) => ({
      pointer: `${pointer}/after/${index}`,
      names:
        consequence.kind === 'escalate' || consequence.kind === 'notify'
          ? namesOfNotify(consequence.to)
          : [],
    })),
    {
      pointer: `${pointer}/copy`,
      names: copies.flatMap((copy) =>
        copy.kind === 'assign' ? namesOf(copy.assign) : listed(copy.positions),
      ),
    },
    ...transitionsOf(node).flatMap(({ effect, pointer: at }) =>
      effect.kind === 'notify'
        ? [{ pointer: `${at}/notify`, names: namesOfNotify(effect.to) }]
        : [],
    ),
  ];
}

function namesOfNotify(to: Notify): Assignee[] {
  return typeof to === 'string' ? [] : namesOf(to);
}

function namesOfSeat(seat: SeatSource, choices: Choices): Assignee[] {
  if (seat.kind === 'list') return listed(seat.positions);
  return namesOf(
    seat.kind === 'pool' ? { kind: 'role', role: seat.role, unit: seat.unit } : seat.assign,
    choices,
  );
}

const listed = (positions: Extract<SeatSource, { kind: 'list' }>['positions']): Assignee[] =>
  'source' in positions ? [] : positions.map((position) => ({ position }));

/** Each that is written out, also in one branch of a choice. */
function namesOf(assign: Assign, choices: Choices = new Map()): Assignee[] {
  if (assign.kind === 'same') return [];
  if (assign.kind === 'position')
    return textsIn(assign.position, choices).map((position) => ({ position }));
  // Of a unit that is looked up, it is not known here who its people are.
  const units = assign.unit === null ? [] : textsIn(assign.unit, choices);
  return textsIn(assign.role, choices).flatMap((role): Assignee[] =>
    units.length === 0 ? [{ role, unit: null }] : units.map((unit) => ({ role, unit })),
  );
}

function textsIn(value: Value, choices: Choices): string[] {
  if ('literal' in value) return [value.literal];
  const { source, reads } = value.from;
  if (reads.length > 0 && reads.every((field) => choices.has(field))) return [];
  const { ast } = parseExpression(source);
  return (ast ? resultsOf(ast) : []).flatMap((one) =>
    one.op === 'value' && typeof one.args === 'string' ? [one.args] : [],
  );
}
