// Why nobody ends a task yet, although somebody may: the conditions on its outcomes do not hold, whatever is handed in.

import type { FlowNode } from '../compile/flow.ts';
import type { Text } from '../format/flow-types.generated.ts';
import { isRecord } from '../json-type.ts';
import type { Json } from '../json.ts';
import type { About } from './about.ts';
import { outcomePayloads } from './sample-payloads.ts';
import { verdictOnOutcome } from './verdict.ts';
import type { Candidate } from './who-might.ts';

/**
 * What the flow says of the conditions, each once; null where no condition stands in anybody's way.
 * @param name - `state#visit`, with `/seat` where it is one of several
 */
export function unmetOf(
  about: About,
  node: FlowNode,
  name: string,
  candidates: readonly Candidate[],
): Text[] | null {
  const { flow, place } = about;
  const { data } = about.state;
  const refusals = candidates.flatMap(({ actor }) =>
    [...(node.task?.outcomes.keys() ?? [])].flatMap((outcome) => {
      const verdict = verdictOnOutcome(about.of(actor), { visit: name, outcome }, () =>
        outcomePayloads(flow, node, outcome, { data, place }),
      );
      return verdict.may === 'no' && verdict.refusal.code === 'GUARD_REFUSED'
        ? [verdict.refusal.details['why'] ?? []]
        : [];
    }),
  );
  if (refusals.length === 0) return null;
  const told = refusals.flatMap((why) => (Array.isArray(why) ? why : [why])).filter(isText);
  return [...new Map(told.map((text) => [JSON.stringify(text), text])).values()];
}

const isText = (value: Json): value is Text =>
  typeof value === 'string' ||
  (isRecord(value) && Object.values(value).every((text) => typeof text === 'string'));
