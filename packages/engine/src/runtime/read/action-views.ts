// The actions a reader may take on an instance now.

import { actionOffers, type Offer } from '../../core/access/offers.ts';
import type { Effect, Flow, FlowNode, Transition } from '../../core/compile/flow.ts';
import type { Turn } from '../../core/decide/turn.ts';
import { pointerPath } from '../../core/format/pointer.ts';
import { isRecord } from '../../core/json-type.ts';
import type { JsonSchema } from '../../core/json.ts';
import type { ActionView } from '../../core/views/offers.ts';
import type { Shell } from '../shell.ts';
import { choiceViews } from './choice-views.ts';
import type { Hidden } from './hidden.ts';
import { permission } from './permission.ts';
import type { Reader } from './reader.ts';
import { resolvedSchema } from './resolved-schema.ts';

interface Sight {
  readonly hidden: Hidden;
  /** Only those of this state, of what it lies in, and of the flow. */
  readonly within?: FlowNode;
}

export function actionViews(
  shell: Shell,
  reader: Reader,
  turn: Turn,
  { hidden, within }: Sight,
): ActionView[] {
  if (turn.state.status !== 'open') return [];
  return actionOffers(turn)
    .filter(({ node }) => within === undefined || node === null || contains(node, within))
    .flatMap((offer) => actionView(shell, reader, turn, { ...offer, hidden }));
}

function actionView(
  shell: Shell,
  reader: Reader,
  turn: Turn,
  { hidden, ...offer }: Offer & Pick<Sight, 'hidden'>,
): ActionView[] {
  const { name, node, transitions, refusal } = offer;
  const [first] = transitions;
  if (first === undefined) return [];
  return [
    {
      name,
      state: node?.key ?? null,
      label: first.label ?? name,
      input: inputSchema(shell, reader.tenant, turn.flow, first),
      choices: choiceViews(turn, offer, hidden),
      effect: effectWord(first.effect),
      permission: permission(reader, refusal),
    },
  ];
}

function effectWord({ kind }: Effect): ActionView['effect'] {
  return kind === 'append' || kind === 'cancel' || kind === 'notify' ? kind : 'move';
}

/** The compiled transition keeps a validator; the schema stands in the definition, where its pointer says. */
function inputSchema(
  shell: Shell,
  tenant: string,
  flow: Flow,
  { input, pointer }: Transition,
): JsonSchema | null {
  if (input === null) return null;
  const written = pointerPath(pointer).reduce<unknown>(
    (at, key) => (Array.isArray(at) ? at[Number(key)] : isRecord(at) ? at[key] : undefined),
    flow.definition,
  );
  const schema = isRecord(written) ? written['input'] : undefined;
  return isRecord(schema) ? resolvedSchema(shell, tenant, flow, schema) : null;
}

function contains(node: FlowNode, inner: FlowNode): boolean {
  return node === inner || (inner.parent !== null && contains(node, inner.parent));
}
