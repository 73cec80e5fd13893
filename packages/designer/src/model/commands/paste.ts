// Puts copied steps into a flow: names that are taken get others, ways within stay, ways out lead on from where it goes, and what the
// steps need and the flow does not have comes along.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { documentOf, type Fragment, fragmentOf, isFragmentJson } from '../clipboard/fragment.ts';
import { isList, isObject, valueAt } from '../change/change.ts';
import type { Path } from '../change/path.ts';
import { asDocument, type FlowDocument } from '../document/document.ts';
import { Editing } from '../document/editing.ts';
import { asJson } from '../document/readable.ts';
import { isSameJson } from '../document/same-json.ts';
import { graphOf } from '../graph/flow-graph.ts';
import { fieldsOf } from '../graph/field-mentions.ts';
import { withReference } from '../graph/uses.ts';
import { nameFor, refuseNew } from '../rules/names.ts';
import { firstRefusal, refuse, type Refusal } from '../rules/refusal.ts';
import type { Act, Scene } from './act.ts';
import { renameField } from './field.ts';
import { goalOf, leadInto, movedGap, placeFor, refuseInto } from './gap.ts';
import { movedSteps } from './moved.ts';
import type { Duplicate, Paste } from './parts-command.ts';
import { renameStep } from './rename-step.ts';
import { mapValues, withWays } from './rewrite-ways.ts';

/** The act of {@link Paste}. */
export function paste(command: Paste): Act {
  return {
    refusal: (scene) => refusePaste(command, scene),
    perform: (editing, scene) => insertFragment(command, editing, scene),
    map: (moved) => {
      const { into, within, ...rest } = command;
      const gap = into && movedGap(into, moved);
      if (gap === null) return null;
      const holder = within === undefined ? {} : { within: moved.holder(within) };
      return { ...rest, ...(gap && { into: gap }), ...holder };
    },
  };
}

/** The act of {@link Duplicate}. */
export function duplicate(command: Duplicate): Act {
  const pasted = ({ document, graph }: Scene): Paste | Refusal => {
    const fragment = fragmentOf(document, command.steps);
    if (!('fragment' in fragment)) return fragment;
    const holder = graph.steps.get(command.steps[0] ?? '')?.parent ?? null;
    return { type: 'paste', fragment, within: holder };
  };
  return {
    refusal: (scene) => {
      const paste = pasted(scene);
      return 'fragment' in paste ? refusePaste(paste, scene) : paste;
    },
    perform: (editing, scene) => {
      const paste = pasted(scene);
      if ('fragment' in paste) insertFragment(paste, editing, scene);
    },
    map: (moved) => ({ ...command, steps: movedSteps(command.steps, moved) }),
  };
}

function refusePaste({ fragment, into, within }: Paste, { graph }: Scene): Refusal | null {
  const json = asJson(fragment);
  if (json === undefined || !isFragmentJson(json)) return refuse('FRAGMENT_UNREADABLE');
  const own = graphOf(documentOf(fragment));
  const steps = [...own.steps.keys()].map((key) => ({ key }));
  const unknown = { ...graph, steps: new Map() };
  const stray = [...own.steps.values()]
    .flatMap(({ exits }) => exits)
    .find(({ target }) => target !== null && !own.steps.has(target) && !graph.steps.has(target));
  return firstRefusal(
    // Names are made free, and have to be names.
    refuseNew(unknown, ...steps),
    ...[within ?? null].map((holder) =>
      holder === null || graph.steps.has(holder) ? null : refuse('STEP_UNKNOWN', { step: holder }),
    ),
    into === undefined ? null : refuseInto(into, graph),
    into === undefined && stray !== undefined ? refuse('NO_WAY_ON', { step: stray.step }) : null,
    refuseKinds(fragment),
  );
}

/** Tables and series come with formats of their own, which only whole flows are held against. */
function refuseKinds({ tables, series }: Fragment): Refusal | null {
  const isWhole = [...Object.values(tables), ...Object.values(series)].every(isObject);
  return isWhole ? null : refuse('FRAGMENT_UNREADABLE');
}

function insertFragment(command: Paste, editing: Editing, scene: Scene): void {
  const { into } = command;
  const { graph } = scene;
  const fresh = unlike(command.fragment, scene.document);
  const { entry, names } = fresh;
  const document = leading(fresh, command, scene);
  const { states } = document.flow;
  const place = placeFor(command, graph);
  let { behind } = place;
  const own = new Set([...graph.steps.keys(), ...names]);
  const isKnown = (name: Json): boolean => typeof name === 'string' && own.has(name);
  if (editing.at(place.states) === undefined) editing.put(place.states, {});
  for (const [key, state] of Object.entries(isObject(states) ? states : {})) {
    editing.insert([...place.states, key], withoutStrangers(state, isKnown), behind);
    if (behind !== undefined) behind = key;
  }
  if (into !== undefined) leadInto(editing, { gap: into, key: entry, graph });
  // In a way there is a place for them; by themselves they are drawn as they were, a little aside.
  bring(editing, into === undefined ? aside(document) : { ...document, layout: {} });
}

/** The fragment with its open ways leading on; those that led back lead to where the gap comes from. */
function leading(
  { document, called }: Unlike,
  { fragment, into }: Paste,
  { graph }: Scene,
): FlowDocument {
  const goal = into === undefined ? null : goalOf(into, graph);
  if (into === undefined || goal === null) return document;
  const from = 'entrance' in into ? null : into.step;
  const own = graphOf(document);
  const editing = new Editing(document);
  for (const { step, at, isBack } of fragment.open) {
    const path = own.steps.get(called(step))?.path;
    const state = path && editing.at(path);
    if (path === undefined || !isObject(state) || valueAt(state, at) === undefined) continue;
    editing.put(path, withWays(state, [at], isBack && from !== null ? { back: from } : goal));
  }
  return asDocument(editing.document);
}

interface Unlike {
  readonly document: FlowDocument;
  readonly entry: string;
  readonly names: readonly string[];
  /** What a step of the fragment is called by now. */
  readonly called: (step: string) => string;
}

/** The fragment with other names where the document has these for something else. */
function unlike(fragment: Fragment, document: FlowDocument): Unlike {
  const editing = new Editing(documentOf(fragment));
  const scene = (): Scene => {
    const now = asDocument(editing.document);
    return { document: now, graph: graphOf(now) };
  };
  const graph = graphOf(document);
  const names = [...scene().graph.steps.keys()];
  const isTaken = (name: string): boolean => graph.steps.has(name) || scene().graph.steps.has(name);
  const renamed = new Map<string, string>();
  for (const name of names.filter((one) => graph.steps.has(one))) {
    const to = nameFor(name, isTaken);
    renameStep({ type: 'rename-step', step: name, to }).perform(editing, scene());
    renamed.set(name, to);
  }
  for (const part of ['definitions', 'fields', 'forms'] as const) {
    renameTaken(editing, part, { document, scene });
  }
  const now = scene();
  const called = (step: string): string => renamed.get(step) ?? step;
  const entry = called(fragment.entry);
  return { called, document: now.document, entry, names: [...now.graph.steps.keys()] };
}

interface Two {
  readonly document: FlowDocument;
  readonly scene: () => Scene;
}

/** Where both have something of one name that is not the same, the one that comes gets another. */
function renameTaken(
  editing: Editing,
  part: 'definitions' | 'fields' | 'forms',
  { document, scene }: Two,
): void {
  const [mine, theirs] = [partOf(document, part), partOf(scene().document, part)];
  for (const [name, value] of Object.entries(theirs)) {
    const own = Object.hasOwn(mine, name) ? mine[name] : undefined;
    if (own === undefined || isSameJson(own, value)) continue;
    const isTaken = (one: string): boolean =>
      Object.hasOwn(mine, one) || Object.hasOwn(theirs, one);
    const to = part === 'forms' ? nameFor(name, isTaken) : freeField(name, isTaken);
    if (part === 'fields') {
      renameField({ type: 'rename-field', field: name, to }).perform(editing, scene());
    } else if (part === 'forms') renameForm(editing, name, to, scene());
    else {
      const data = editing.at(['flow', 'data']) ?? {};
      editing.rename(['flow', 'data', '$defs'], name, to);
      editing.put(['flow', 'data', 'properties'], withReference(Object(data).properties, name, to));
    }
  }
}

function partOf(document: FlowDocument, part: 'definitions' | 'fields' | 'forms'): JsonObject {
  if (part === 'forms') return document.forms;
  if (part === 'fields') return fieldsOf(document.flow);
  const definitions = valueAt(document.flow, ['data', '$defs']);
  return isObject(definitions) ? definitions : {};
}

function freeField(name: string, isTaken: (name: string) => boolean): string {
  for (let number = 2; ; number += 1) {
    const free = `${name.slice(0, 56)}${number}`;
    if (!isTaken(free)) return free;
  }
}

function renameForm(editing: Editing, form: string, to: string, { graph }: Scene): void {
  editing.rename(['forms'], form, to);
  editing.put(['forms', to, 'form'], to);
  for (const { path, state } of graph.steps.values()) {
    const task = state['task'];
    if (isObject(task) && task['form'] === form) editing.put([...path, 'task', 'form'], to);
  }
}

/** That somebody may not do it who did what is not here says nothing. */
function withoutStrangers(state: Json, isKnown: (name: Json) => boolean): Json {
  if (!isObject(state)) return state;
  const { task, states } = state;
  const next: Record<string, Json> = { ...state };
  if (isObject(states)) next['states'] = mapValues(states, (one) => withoutStrangers(one, isKnown));
  const allocate = isObject(task) ? task['allocate'] : undefined;
  if (!isObject(task) || !isObject(allocate)) return next;
  const { not, prefer, ...rest } = allocate;
  const names = isList(not) ? not.filter(isKnown) : [];
  next['task'] = {
    ...task,
    allocate: {
      ...(names.length > 0 && { not: names }),
      ...(prefer !== undefined && isKnown(prefer) && { prefer }),
      ...rest,
    },
  };
  return next;
}

const distance = 40;

function aside(document: FlowDocument): FlowDocument {
  const { steps } = document.layout;
  const moved = mapValues(isObject(steps) ? steps : {}, (point) => {
    const { x, y } = isObject(point) ? point : {};
    return typeof x === 'number' && typeof y === 'number'
      ? { x: x + distance, y: y + distance }
      : { x: 0, y: 0 };
  });
  return { ...document, layout: { steps: moved } };
}

/** Brings what the steps need and the document does not have. */
function bring(editing: Editing, { flow, forms, layout }: FlowDocument): void {
  const parts: readonly (readonly [Path, Json | undefined])[] = [
    [['flow', 'data', 'properties'], valueAt(flow, ['data', 'properties'])],
    [['flow', 'data', '$defs'], valueAt(flow, ['data', '$defs'])],
    [['flow', 'tables'], flow['tables']],
    [['flow', 'series'], flow['series']],
    [['forms'], forms],
    [['layout', 'steps'], layout['steps']],
  ];
  for (const [path, entries] of parts) {
    for (const [name, value] of Object.entries(isObject(entries) ? entries : {})) {
      if (editing.at([...path, name]) === undefined) editing.put([...path, name], value);
    }
  }
}
