// Why nobody ends a task yet, although somebody may: the conditions on its outcomes do not hold, whatever is handed in.

import type { FlowNode } from '../compile/flow.ts';
import { fieldTitle } from '../compile/titles.ts';
import type { Text } from '../format/flow-types.generated.ts';
import { textIn } from '../format/text-in.ts';
import { isRecord } from '../json-type.ts';
import type { Json } from '../json.ts';
import type { About } from './about.ts';
import { outcomePayloads } from './sample-payloads.ts';
import { verdictOnOutcome } from './verdict.ts';
import type { Candidate } from './who-might.ts';

/** Of a condition of which the flow says nothing, so many things that it asks about are named. */
const MOST_NAMED = 3;

/**
 * What the flow says of the conditions, each once; where it says nothing at all, what they ask about. Null where no condition
 * stands in anybody's way.
 *
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
        ? [{ outcome, why: verdict.refusal.details['why'] ?? [] }]
        : [];
    }),
  );
  if (refusals.length === 0) return null;
  const told = refusals.flatMap(({ why }) => (Array.isArray(why) ? why : [why])).filter(isText);
  if (told.length === 0)
    return askedAbout(about, node, new Set(refusals.map((one) => one.outcome)));
  return [...new Map(told.map((text) => [JSON.stringify(text), text])).values()];
}

/** What conditions ask about that the flow has no words for, by the titles of its fields. */
function askedAbout({ flow }: About, node: FlowNode, outcomes: ReadonlySet<string>): Text[] {
  const guards = [...outcomes]
    .flatMap((outcome) => node.on.get(outcome) ?? [])
    .flatMap(({ guard }) => guard ?? []);
  const variables = new Set(guards.flatMap((guard) => guard.variables));
  const names: Text[] = [...new Set(guards.flatMap(({ reads }) => reads))].map((field) =>
    fieldTitle(field, flow.definition.data, []),
  );
  for (const [variable, name] of others) if (variables.has(variable)) names.push(name);
  if (names.length === 0) return [];
  const named = names.slice(0, MOST_NAMED);
  return [
    {
      id: `bergantung pada ${listed(named, 'id', 'dan')}`,
      en: `it hangs on ${listed(named, 'en', 'and')}`,
    },
  ];
}

/** What else a condition may ask about. */
const others: ReadonlyMap<string, Text> = new Map([
  ['children', { id: 'pekerjaan yang dibagikan', en: 'the work that was handed out' }],
  ['now', { id: 'tanggal hari ini', en: 'today’s date' }],
]);

function listed(names: readonly Text[], language: 'id' | 'en', and: string): string {
  const words = names.map((name) => textIn(name, language));
  const last = words.pop() ?? '';
  return words.length === 0 ? last : `${words.join(', ')} ${and} ${last}`;
}

const isText = (value: Json): value is Text =>
  typeof value === 'string' ||
  (isRecord(value) && Object.values(value).every((text) => typeof text === 'string'));
