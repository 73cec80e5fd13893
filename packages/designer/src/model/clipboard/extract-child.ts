// Makes a run of steps a flow of its own, which one step in their place starts and waits for: what the steps read is handed over, what
// they write and others read is handed back, and each way out of them becomes an end by which the step knows where to go on.
//
// A flow may come out that is poorer than its steps were, so whatever would mean something else there is refused: numbers that are drawn
// from this flow's series, who started it where nobody can be told, what may be missing when the steps begin.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { applyChanges, isList, isObject } from '../change/change.ts';
import type { ExtractSteps } from '../commands/parts-command.ts';
import { mapValues, rewriteWays, targetOf, without } from '../commands/rewrite-ways.ts';
import { createDocument, type FlowDocument } from '../document/document.ts';
import { expressionsOf, namesOf, rename } from '../graph/expressions.ts';
import { fieldsOf } from '../graph/field-mentions.ts';
import { graphOf } from '../graph/flow-graph.ts';
import { mentionsOf } from '../graph/mentions.ts';
import { endsRegion, endWithin, isRun, readRun, type Run } from '../graph/run.ts';
import { definitionsFor, pick, statesOf, type Uses, usesOf } from '../graph/uses.ts';
import { nameFor, refuseName } from '../rules/names.ts';
import { firstRefusal, refuse, type Refusal } from '../rules/refusal.ts';
import { isSameJson } from '../document/same-json.ts';

/** What is to become a flow of its own. */
export interface Extraction {
  /** Steps beside each other that are entered at one place. */
  readonly steps: readonly string[];
  /** Name of the step that takes their place. */
  readonly key: string;
  /** Name of the flow. */
  readonly flow: string;
  /** What people call the step and the flow. */
  readonly title: string;
}

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

interface Work {
  readonly document: FlowDocument;
  readonly run: Run;
  readonly extraction: Extraction;
}

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
    mayBeMissing({ document, run, extraction }).length > mostSplit
      ? refuse('FIELD_UNCERTAIN', {
          field: mayBeMissing({ document, run, extraction })[mostSplit] ?? '',
        })
      : null,
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

interface Handed {
  readonly field: string;
  /** The formula by which it is handed over; null where none is right in every case. */
  readonly how: string | null;
}

/** What the other flow is given at its start: what is certainly there by then, and texts and lists that are empty without it. */
function handedOver(document: FlowDocument, run: Run, uses: Uses): readonly Handed[] {
  const { flow } = document;
  const { access } = flow;
  const keys = pick(flow['keys'], keysIn(run));
  const needed = new Set([...uses.fields, ...fieldsIn(access), ...fieldsIn({ keys })]);
  const others = outsideUses(document, run);
  return [...needed].flatMap((field): readonly Handed[] => {
    const data = flow['data'];
    const required = isObject(data) && isList(data['required']) ? data['required'] : [];
    if (required.includes(field)) return [{ field, how: `data.${field}` }];
    if (!others.written.has(field)) return [];
    if (uses.read.has(field)) return [{ field, how: `data.${field}` }];
    const empty = uses.tested.has(field) ? null : emptyOf(fieldsOf(flow)[field]);
    return [
      { field, how: empty === null ? null : `has(data.${field}) ? data.${field} : ${empty}` },
    ];
  });
}

/** The fields that the formulas of a part read. */
function fieldsIn(part: Json | undefined): readonly string[] {
  return expressionsOf(isObject(part) ? part : {}, [])
    .flatMap(({ source }) => namesOf(source))
    .flatMap(({ kind, name }) => (kind === 'field' ? [name] : []));
}

/** The keys by which events of other flows find the steps. */
function keysIn({ steps }: Run): readonly string[] {
  const found: string[] = [];
  const note = (way: Json): Json => {
    const key = isObject(way) && Object.hasOwn(way, 'is') ? way['key'] : undefined;
    if (typeof key === 'string') found.push(key);
    return way;
  };
  for (const { state } of steps) rewriteWays(state, note);
  return found;
}

function outsideUses(document: FlowDocument, run: Run): Uses {
  const graph = graphOf(document);
  const fellows = [...graph.steps.values()].filter(({ key }) => !run.inner.has(key));
  const alone = fellows.map(({ state }) => without(state, 'states'));
  return usesOf(document, [without(document.flow, 'states'), ...alone]);
}

/** A value that people and forms take for none. */
function emptyOf(schema: Json | undefined): string | null {
  if (!isObject(schema)) return null;
  const bounds = ['format', 'enum', 'const', 'pattern', 'minLength', 'minItems', '$ref'];
  if (bounds.some((word) => Object.hasOwn(schema, word))) return null;
  return schema['type'] === 'string' ? `''` : schema['type'] === 'array' ? '[]' : null;
}

/** Of what the steps write, what others read. */
function handedBack(document: FlowDocument, run: Run): readonly string[] {
  const uses = usesOf(document, statesOf(run.steps));
  const others = outsideUses(document, run);
  return [...uses.written].filter((field) => uses.fields.has(field) && others.fields.has(field));
}

/** The most fields that may be missing at the end; each doubles the ends. */
const mostSplit = 3;

/** Of what is handed back, what may not be there at the end: where it was given at the start, it is. */
function mayBeMissing({ document, run }: Work): readonly string[] {
  const uses = usesOf(document, statesOf(run.steps));
  const given = new Set(handedOver(document, run, uses).map(({ field }) => field));
  return handedBack(document, run).filter((field) => !given.has(field));
}

interface End {
  /** Its name in the other flow. */
  readonly key: string;
  /** What the step in this flow does when the other ends so. */
  readonly effect: JsonObject;
}

const ofBack = ['back', 'resume', 'keep', 'limit', 'beyond'];

/** What a way does that leads out of the run; null for ways that stay in it. */
function effectOf(way: Json, inner: ReadonlySet<string>): JsonObject | null {
  const target = targetOf(way);
  if (target !== null) return inner.has(target) ? null : { target };
  if (!isObject(way)) return null;
  if (way['finish'] === true) return { finish: true };
  const { back } = way;
  return typeof back === 'string' && !inner.has(back) ? pick(way, ofBack) : null;
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
  const missing = mayBeMissing(work);
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

/** The state with its ways out leading to ends. */
function withEnds(
  state: JsonObject,
  { inner }: Run,
  toEnd: (effect: JsonObject) => string,
): JsonObject {
  return rewriteWays(state, (way, place, isOwn) => {
    const effect = effectOf(way, inner);
    // What ends a region in the run ends it there, too.
    const stays = effect === null || place === 'reopen' || (!isOwn && 'finish' in effect);
    if (stays) return way;
    const target = toEnd(effect);
    return isObject(way) ? { ...without(way, 'target', 'finish', ...ofBack), target } : target;
  });
}

interface Final {
  readonly key: string;
  readonly state: JsonObject;
  /** What it hands back; null where it only chooses among others. */
  readonly fields: readonly string[] | null;
  readonly effect: JsonObject;
}

/** The ends for one way out: one for each choice of fields that may be missing, behind a step that sees which are there. */
function finalsOf(
  { key, effect }: End,
  {
    sure,
    missing,
    taken,
  }: {
    readonly sure: readonly string[];
    readonly missing: readonly string[];
    readonly taken: ReadonlySet<string>;
  },
): readonly Final[] {
  const subsets = missing.reduce<readonly (readonly string[])[]>(
    (all, field) => [...all.map((one) => [...one, field]), ...all],
    [[]],
  );
  if (subsets.length === 1) return [finalWith(key, sure, effect)];
  const finals = subsets.map((there, at) =>
    finalWith(
      nameFor(`${key}-${at + 1}`, (name) => taken.has(name)),
      [...sure, ...there],
      effect,
    ),
  );
  const always = subsets.map((there, at) => ({
    ...(at < subsets.length - 1 && {
      guard: there.map((field) => `has(data.${field})`).join(' && '),
    }),
    target: finals[at]?.key ?? key,
  }));
  return [{ key, state: { always }, fields: null, effect }, ...finals];
}

function finalWith(key: string, fields: readonly string[], effect: JsonObject): Final {
  const output = Object.fromEntries(fields.map((field) => [field, `data.${field}`]));
  const state = { type: 'final', ...(fields.length > 0 && { output }) };
  return { key, state, fields, effect };
}

function childOf(
  { document, run, extraction }: Work,
  {
    states,
    given,
    starter,
  }: {
    readonly states: JsonObject;
    readonly given: readonly Handed[];
    readonly starter: string | null;
  },
): FlowDocument {
  const { flow, layout, forms } = document;
  const uses = usesOf(document, statesOf(run.steps));
  const fields = pick(fieldsOf(flow), [...uses.fields, ...given.map(({ field }) => field)]);
  const definitions = definitionsFor(flow['data'], fields);
  const required = [...given.map(({ field }) => field), ...(starter === null ? [] : [starter])];
  const whole = pick(flow, ['$schema', 'lang', 'calendar', 'maxDepth', 'urge', 'access']);
  const tables = pick(flow['tables'], uses.tables);
  const keys = pick(flow['keys'], keysIn(run));
  const summary = summaryOf(flow, new Set(Object.keys(fields)));
  const child: JsonObject = {
    ...whole,
    flow: extraction.flow,
    version: 1,
    title: extraction.title,
    ...(typeof flow['priority'] === 'number' && { priority: flow['priority'] }),
    start: { by: 'nobody' },
    data: {
      type: 'object',
      ...(required.length > 0 && { required }),
      additionalProperties: false,
      properties: { ...fields, ...(starter !== null && { [starter]: { type: 'string' } }) },
      ...(Object.keys(definitions).length > 0 && { $defs: definitions }),
    },
    ...(Object.keys(keys).length > 0 && { keys }),
    ...(Object.keys(summary).length > 0 && { summary }),
    ...(Object.keys(tables).length > 0 && { tables }),
    initial: run.entry,
    states,
  };
  const points = pick(layout['steps'], run.inner);
  return createDocument(child, {
    forms: pick(forms, uses.forms),
    ...(Object.keys(points).length > 0 && { layout: { steps: points } }),
  });
}

/** What lists show of it: what this flow shows, where the other knows enough for it. */
function summaryOf({ summary }: JsonObject, fields: ReadonlySet<string>): JsonObject {
  if (!isObject(summary)) return {};
  const known = Object.entries(summary).filter(
    ([, source]) =>
      typeof source === 'string' &&
      namesOf(source).every(({ kind, name }) =>
        kind === 'variable'
          ? name === 'data'
          : kind === 'field'
            ? fields.has(name)
            : kind === 'text',
      ),
  );
  return Object.fromEntries(known);
}

function freeField(fields: JsonObject): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? 'pemula' : `pemula${number}`;
    if (!Object.hasOwn(fields, name)) return name;
  }
}

/** States in which whoever started the flow is whoever started the flow above. */
function toldStarter(states: JsonObject, field: string): JsonObject {
  const changes = expressionsOf({ states }, ['states']).flatMap(({ path, source }) => {
    const now = rename(source, ({ kind, name }) =>
      kind === 'variable' && name === 'starter' ? `data.${field}` : null,
    );
    return now === source ? [] : [{ kind: 'set' as const, path: path.slice(1), was: source, now }];
  });
  const told = applyChanges({ states }, changes);
  const words = new Set(['by', 'notify']);
  const walk = (value: Json): Json => {
    if (isList(value)) return value.map(walk);
    if (!isObject(value)) return value;
    return mapValues(value, (inner, word) =>
      words.has(word) && inner === 'starter'
        ? { position: { from: `data.${field}` } }
        : walk(inner),
    );
  };
  const walked = walk(Object(told).states);
  return isObject(walked) ? walked : states;
}
