// Which state of the new version is which of the old one: by key; else by what people see of it.

import type {
  FlowDefinition,
  StateDefinition,
  States,
  Text,
} from '../format/flow-types.generated.ts';
import { isSameJson } from '../migrate/same-json.ts';
import { escapePointer } from '../compile/compilation.ts';

/** A state of a definition, with where it stands. */
export interface PlacedState {
  readonly key: string;
  readonly pointer: string;
  readonly parent: string | null;
  readonly definition: StateDefinition;
  readonly title: Text | null;
}

/** All states of a flow by key, in document order. */
export function statesIn({
  states,
}: Pick<FlowDefinition, 'states'>): ReadonlyMap<string, PlacedState> {
  const placed = new Map<string, PlacedState>();
  const walk = (inside: States, base: string, parent: string | null): void => {
    for (const [key, definition] of Object.entries(inside)) {
      const pointer = `${base}/states/${escapePointer(key)}`;
      placed.set(key, { key, pointer, parent, definition, title: titleIn(definition) });
      if (definition.states) walk(definition.states, pointer, key);
    }
  };
  walk(states, '', null);
  return placed;
}

function titleIn({ title, task, states = {} }: StateDefinition): Text | null {
  const inside = Object.values(states);
  return title ?? task?.title ?? inside.map(titleIn).find((one) => one !== null) ?? null;
}

export interface MatchedStates {
  readonly pairs: readonly { readonly old: PlacedState; readonly next: PlacedState }[];
  readonly added: readonly PlacedState[];
  readonly removed: readonly PlacedState[];
}

export function matchStates(before: FlowDefinition, after: FlowDefinition): MatchedStates {
  const old = statesIn(before);
  const next = statesIn(after);
  const pairs = [...next.values()].flatMap((state) => {
    const same = old.get(state.key);
    return same ? [{ old: same, next: state }] : [];
  });
  let removed = [...old.values()].filter(({ key }) => !next.has(key));
  const added: PlacedState[] = [];
  for (const state of next.values()) {
    if (old.has(state.key)) continue;
    const twin = removed.find((one) => isTwin(one, state));
    if (twin) {
      pairs.push({ old: twin, next: state });
      removed = removed.filter((one) => one !== twin);
    } else added.push(state);
  }
  return { pairs, added, removed };
}

/** The same in the eyes of people: title, and the outcomes of its task or the result of an end. */
function isTwin(old: PlacedState, next: PlacedState): boolean {
  const outcomes = ({ definition: { task } }: PlacedState): string[] =>
    Object.keys(task?.outcomes ?? {}).sort();
  const { type, result } = old.definition;
  return (
    old.title !== null &&
    isSameJson(old.title, next.title) &&
    type === next.definition.type &&
    result === next.definition.result &&
    isSameJson(outcomes(old), outcomes(next))
  );
}
