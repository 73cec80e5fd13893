// Actions that nobody could do on a day, where some end is out of reach without them.

import { escapePointer } from '../../compile/compilation.ts';
import type { FlowNode, Transition } from '../../compile/flow.ts';
import { textParam, titleOf } from '../../compile/titles.ts';
import type { Json } from '../../json.ts';
import type { Offer } from '../model.ts';
import type { Clash, DutyPlace } from './clashes.ts';
import { doersOf } from './doers.ts';
import { endsWithinReach } from './ends-within-reach.ts';
import { missingIn } from './missing.ts';
import { assigneesOf, nameOf, positionsOf } from './whom.ts';

/** An error where nothing else leads to any end. */
export function actionsForNobody(place: DutyPlace): Clash[] {
  const { flow } = place;
  return [null, ...flow.nodes.values()].flatMap((node) =>
    [...(node ?? flow).on].flatMap(([name, transitions]) => {
      const one = barredAction(transitions, place);
      return one ? toldOf({ node, name, transitions, ...one }, place) : [];
    }),
  );
}

type Named = NonNullable<ReturnType<typeof assigneesOf>>;

/** Whom an action is for, where that is nobody who is there; null: somebody, or nobody knows. */
function barredAction(
  transitions: readonly Transition[],
  situation: DutyPlace,
): { readonly named: Named; readonly isThere: boolean } | null {
  const named: Named[number][] = [];
  for (const { by } of transitions) {
    const assignees = by === null || typeof by === 'string' ? null : assigneesOf(by, situation);
    if (!assignees) return null;
    named.push(...assignees);
  }
  const positions = named.flatMap((one) => positionsOf(one, situation));
  const isDone = positions.some((one) => doersOf(one, situation, 'act').length > 0);
  return named.length === 0 || isDone ? null : { named, isThere: positions.length > 0 };
}

interface BarredAction {
  /** Null: of the flow itself. */
  readonly node: FlowNode | null;
  readonly name: string;
  readonly transitions: readonly Transition[];
  readonly named: Named;
  readonly isThere: boolean;
}

function toldOf(
  { node, name, transitions, named, isThere }: BarredAction,
  { flow, organisation, walk }: DutyPlace,
): Clash[] {
  const { model, exploration } = walk;
  const isThis = ({ trigger }: Offer): boolean =>
    trigger.kind === 'action' && trigger.state === (node?.key ?? null) && trigger.name === name;
  if (!model.offers.some(isThis)) return [];
  const whole = endsWithinReach(model, exploration, () => false);
  const rest = endsWithinReach(model, exploration, isThis);
  const stuck = whole.findIndex((ends, at) => ends !== 0 && rest[at] === 0);
  const lost = stuck >= 0 ? stuck : whole.findIndex((ends, at) => ends !== rest[at]);
  // One that is not there at all is a mistake, even where other ways lead to the same ends.
  if (lost < 0 && isThere) return [];
  const [first = null] = named;
  return [
    {
      code: 'ACTION_NOBODY',
      severity: stuck >= 0 ? 'error' : 'warning',
      pointer: `${node?.pointer ?? ''}/on/${escapePointer(name)}`,
      params: {
        ...(node && { state: node.key }),
        step: node ? titleOf(node) : textParam(flow.definition.title),
        action: labelOf(name, transitions),
        ...(first && { who: nameOf(first, organisation) }),
        ...(!isThere && missingIn(first, organisation)),
      },
      at: node?.key ?? null,
      stuck: lost < 0 ? null : { at: lost, walk },
    },
  ];
}

function labelOf(name: string, transitions: readonly Transition[]): Json {
  const label = transitions.find((one) => one.label !== null)?.label ?? null;
  return label === null ? name : textParam(label);
}
