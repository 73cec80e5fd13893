// Makes a run of steps a flow of its own, which one step in their place starts and waits for: what the steps read is handed over, what
// they write and others read is handed back, and each way out of them becomes an end by which the step knows where to go on.
//
// A flow may come out that is poorer than its steps were, so whatever would mean something else there is refused: numbers that are drawn
// from this flow's series, who started it where nobody can be told, what may be missing when the steps begin.

import type { JsonObject } from '@alir/engine/core/types';
import { isObject } from '../change/change.ts';
import type { ExtractSteps } from '../commands/parts-command.ts';
import { mapValues } from '../commands/rewrite-ways.ts';
import { isSameJson } from '../document/same-json.ts';
import type { FlowDocument } from '../document/document.ts';
import { fieldsOf } from '../graph/field-mentions.ts';
import { graphOf } from '../graph/flow-graph.ts';
import { mentionsOf } from '../graph/mentions.ts';
import { endsRegion, endWithin, isRun, readRun, type Run } from '../rules/run.ts';
import { statesOf, usesOf } from '../graph/uses.ts';
import { nameFor, refuseName } from '../rules/names.ts';
import { firstRefusal, refuse, type Refusal } from '../rules/refusal.ts';
import { type End, finalsOf, withEnds } from './child-ends.ts';
import { childOf, type Extraction, freeField, toldStarter, type Work } from './child-flow.ts';
import { handedBack, handedOver, mayBeMissing } from './handed.ts';

/** The command for this document, and the other flow. */
export interface Extracted {
  /** Whether it is possible. */
  readonly ok: true;
  /** What to do with this document. */
  readonly command: ExtractSteps;
  /** The other flow. */
  readonly child: FlowDocument;
}

/** What comes of a run as a flow of its own, or why it cannot be one. Changes nothing. */
export function extractChild(
  document: FlowDocument,
  extraction: Extraction,
): Extracted | { readonly ok: false; readonly refusal: Refusal } {
  const run = readRun(graphOf(document), extraction.steps);
  const refusal = isRun(run) ? refuseChild({ document, run, extraction }) : run;
  if (refusal !== null || !isRun(run))
    return { ok: false, refusal: refusal ?? refuse('NOTHING_CHOSEN') };
  return { ok: true, ...split({ document, run, extraction }) };
}

/** The most fields that may be missing at the end; each doubles the ends. */
const mostSplit = 3;

function refuseChild({ document, run, extraction }: Work): Refusal | null {
  const { flow } = extraction;
  const graph = graphOf(document);
  const uses = usesOf(document, statesOf(run.steps));
  const end = endWithin(graph, run.inner);
  const outside = [...graph.steps.keys()].filter((key) => !run.inner.has(key));
  const meant = outside.find(
    (key) =>
      uses.asked.has(key) ||
      mentionsOf(document, key).some(({ path, use }) => use === 'duty' && isWithin(path, run)),
  );
  const [drawn] = uses.series;
  const starter = [...run.inner].find((key) => hangsOnStarter(graph.steps.get(key)?.state ?? {}));
  const uncertain = handedOver(document, run, uses).find(({ how }) => how === null);
  const tooMany = mayBeMissing(document, run)[mostSplit];
  return firstRefusal(
    refuseName(flow),
    flow === document.flow['flow'] ? refuse('FLOW_IS_SAME', { name: flow }) : null,
    end === null ? null : refuse('RUN_ENDS', { step: end }),
    meant === undefined ? null : refuse('STEP_NEEDED', { step: meant }),
    drawn === undefined ? null : refuse('NUMBERS_DRAWN', { series: drawn }),
    starter === undefined ? null : refuse('STARTER_MEANT', { step: starter }),
    uncertain === undefined ? null : refuse('FIELD_UNCERTAIN', { field: uncertain.field }),
    run.out.some((exit) => exit.target !== null || endsRegion(graph, exit))
      ? null
      : refuse('NO_WAY_ON', { step: run.entry }),
    tooMany === undefined ? null : refuse('FIELD_UNCERTAIN', { field: tooMany }),
  );
}

function isWithin(path: readonly (string | number)[], { steps }: Run): boolean {
  return steps.some((step) => step.path.every((word, at) => path[at] === word));
}

/** In the other flow whoever moved this one last has started it, which a formula can be spared and a rule cannot. */
function hangsOnStarter({ task }: JsonObject): boolean {
  if (!isObject(task)) return false;
  const { allocate, decide } = task;
  const initiator = isObject(allocate) ? allocate['initiator'] : undefined;
  return (initiator ?? (decide === undefined ? 'allow' : 'forbid')) !== 'allow';
}

function split(work: Work): Pick<Extracted, 'command' | 'child'> {
  const { document, run, extraction } = work;
  const uses = usesOf(document, statesOf(run.steps));
  const given = handedOver(document, run, uses);
  const ends = new Map<string, End>();
  const toEnd = (effect: JsonObject): string => {
    const known = ends.get(JSON.stringify(effect));
    if (known !== undefined) return known.key;
    const { target, back } = effect;
    const title = String(target ?? back ?? 'selesai');
    const taken = new Set([...run.inner, ...[...ends.values()].map(({ key }) => key)]);
    const key = nameFor(title, (name) => taken.has(name));
    ends.set(JSON.stringify(effect), { key, effect });
    return key;
  };
  const states = mapValues(
    Object.fromEntries(run.steps.map(({ key, state }) => [key, state])),
    (state) => (isObject(state) ? withEnds(state, run, toEnd) : state),
  );
  const told = freeField(fieldsOf(document.flow));
  const asked = toldStarter(states, told);
  const starter = isSameJson(asked, states) ? null : told;
  const missing = mayBeMissing(document, run);
  const sure = handedBack(document, run).filter((field) => !missing.includes(field));
  const finals = [...ends.values()].flatMap((end) =>
    finalsOf(end, { sure, missing, taken: new Set(Object.keys(states)) }),
  );
  const child = childOf(work, {
    states: { ...asked, ...Object.fromEntries(finals.map(({ key, state }) => [key, state])) },
    given,
    starter,
  });
  const ways = finals.filter(({ fields }) => fields !== null);
  const state: JsonObject = {
    title: extraction.title,
    each: {
      in: `['${extraction.flow}']`,
      as: 'item',
      key: 'item',
      flow: extraction.flow,
      with: {
        ...Object.fromEntries(
          given.flatMap(({ field, how }) => (how === null ? [] : [[field, how]])),
        ),
        ...(starter !== null && { [starter]: 'starter' }),
      },
    },
    onDone: ways.map(({ key, fields, effect }, at) => ({
      ...(at < ways.length - 1 && {
        guard: `children.exists(c, has(c.result) && c.result == '${key}')`,
      }),
      ...((fields ?? []).length > 0 && {
        set: Object.fromEntries((fields ?? []).map((field) => [field, handed(key, field)])),
      }),
      ...effect,
    })),
  };
  const { steps, key } = extraction;
  return { command: { type: 'extract-steps', steps, key, state }, child };
}

function handed(key: string, field: string): string {
  return `children.filter(c, has(c.result) && c.result == '${key}')[0].output.${field}`;
}
