// What people call a state: sentences of findings name no keys.

import type { FlowNode } from './flow.ts';
import type { Text } from '../format/flow-types.generated.ts';
import type { Json } from '../json.ts';

/** A text as a parameter of a sentence. */
export function textParam(text: Text): Json {
  if (typeof text === 'string') return text;
  const { id, en } = text;
  return { ...(id !== undefined && { id }), ...(en !== undefined && { en }) };
}

/** Title of a state, else of its task; its key where nobody gave it one. */
export function titleOf({ definition, task, key }: FlowNode): Json {
  return textParam(definition.title ?? task?.title ?? key);
}
