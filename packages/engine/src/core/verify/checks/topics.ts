// Events of other flows that never come: of a flow that is not there, or of an end that it does not have.

import { escapePointer } from '../../compile/compilation.ts';
import type { FlowNode } from '../../compile/flow.ts';
import { plainWords, textParam, titleOf } from '../../compile/titles.ts';
import type { FlowDefinition } from '../../format/flow-types.generated.ts';
import { nearestWord } from '../../format/nearest-word.ts';
import type { JsonObject } from '../../json.ts';
import { endsWithinReach } from '../people/ends-within-reach.ts';
import type { Proven, Told } from './told.ts';

/** Topics that are listened to and that nothing ever tells. An error where nothing else leads to an end. */
export function topicsNeverTold(proven: Proven): Told[] {
  const { flow, context } = proven;
  // A flow that is looked at alone may hear others all the same.
  const others = new Map([...context.flows].filter(([name]) => name !== flow.name));
  if (others.size === 0) return [];
  const flows = others.set(flow.name, flow.definition);
  return [null, ...flow.nodes.values()].flatMap((node) =>
    [...(node ?? flow).on.keys()].flatMap((topic): Told[] => {
      const missing = topic.startsWith('flow:') ? missingOf(topic, flows) : null;
      if (!missing) return [];
      const pointer = `${node?.pointer ?? ''}/on/${escapePointer(topic)}`;
      const about = { step: node ? titleOf(node) : textParam(flow.definition.title), ...missing };
      const params = node ? { state: node.key, ...about } : about;
      const isOnly = 'result' in missing && node !== null && isOnlyWay(proven, node, topic);
      const severity = isOnly ? 'error' : 'warning';
      return [{ code: 'TOPIC_NEVER', severity, pointer, params, at: node?.key ?? null }];
    }),
  );
}

/** What is not there: the flow, or its result. Null: it may come. */
function missingOf(topic: string, flows: ReadonlyMap<string, FlowDefinition>): JsonObject | null {
  const [name = '', result = ''] = topic.slice('flow:'.length).split('.');
  const other = flows.get(name);
  if (!other) {
    const nearest = flows.get(nearestWord(name, flows.keys()) ?? '');
    return { flow: plainWords(name), ...(nearest && { nearest: textParam(nearest.title) }) };
  }
  const results = Object.entries(other.states).flatMap(([key, state]) =>
    state.type === 'final' ? [state.result ?? key] : [],
  );
  if (results.includes(result)) return null;
  const nearest = nearestWord(result, results);
  return {
    other: textParam(other.title),
    result: plainWords(result),
    ...(nearest !== null && { nearest: plainWords(nearest) }),
  };
}

/** Whether no end can be reached any more from somewhere in a state when this is never told. */
function isOnlyWay({ model, exploration }: Proven, { key }: FlowNode, topic: string): boolean {
  const span = model.layout.spans.get(key);
  if (!span) return false;
  const { rows } = exploration;
  const whole = endsWithinReach(model, exploration, () => false);
  const rest = endsWithinReach(
    model,
    exploration,
    ({ trigger }) => trigger.kind === 'topic' && trigger.name === topic,
  );
  for (let number = 0; number < rows.size; number++) {
    const place = rows.at(number, span.slot);
    if (place >= span.from && place <= span.to && rest[number] === 0 && whole[number] !== 0)
      return true;
  }
  return false;
}
