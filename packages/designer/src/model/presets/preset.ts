// A kind of step as administrators know it: what it is called, what it is for, and what it writes into a flow. Presets are a
// way to begin; what they write is the same format as everything else, and can be changed in every detail afterwards.

import type { JsonObject } from '@alir/engine/core/types';
import { valueAt } from '../change/change.ts';
import type { Path } from '../change/path.ts';
import type { AddStep, Command } from '../commands/command.ts';
import type { Gap } from '../graph/step.ts';
import type { FlowDocument } from '../document/document.ts';
import { graphOf } from '../graph/flow-graph.ts';
import { nameFor } from '../rules/names.ts';

/** A text in both languages. */
export interface Said {
  /** Bahasa Indonesia. */
  readonly id: string;
  /** English. */
  readonly en: string;
}

/** A kind of step that can be added. */
export interface Preset {
  /** Its name, for hosts and tests. */
  readonly name: string;
  /** What it is called; also the first title of the step. */
  readonly title: Said;
  /** What it is for, in one sentence. */
  readonly help: Said;
  /** Whether it comes with a flow of its own, which hosts have to keep. Default: no. */
  readonly makesFlow?: boolean;
  /** What it writes. */
  readonly write: (before: Before) => Written;
}

/** Kinds of steps that belong together. */
export interface StepKinds {
  /** What they are called together. */
  readonly title: Said;
  /** The kinds. */
  readonly presets: readonly Preset[];
}

/** What a preset may look at. */
export interface Before {
  /** The document that it goes into. */
  readonly document: FlowDocument;
  /** The step that leads to it, or null: it is the first, or stands alone. */
  readonly after: string | null;
  /** The last step before it that somebody does, for ways back; null where there is none. */
  readonly sender: string | null;
  /** Whether another flow has a name already. */
  readonly isFlowTaken: (name: string) => boolean;
}

/** What a preset writes. */
export interface Written {
  /** The step. */
  readonly state: JsonObject;
  /** Its ways that lead on. */
  readonly through: readonly Path[];
  /** What the flow needs for it, such as a field for the number: places of the flow that are filled where nothing is there. */
  readonly needs?: readonly { readonly at: Path; readonly value: JsonObject }[];
  /** A flow that the step starts, begun with it; kept by the host and published with this one. */
  readonly child?: FlowDocument;
}

/** Where a step of a kind goes, and what there is already. */
export interface Placing {
  /** The way that it goes into; undefined: it stands alone. */
  readonly into: Gap | undefined;
  /** Other flows that are there, whose names are taken. Default: none. */
  readonly others?: readonly FlowDocument[];
}

/** What adds a step of a kind. */
export interface Added {
  /** Does it. */
  readonly command: Command;
  /** The step's name. */
  readonly key: string;
  /** A flow that is begun with it. */
  readonly child: FlowDocument | null;
}

/** The command that adds a step of a kind, its name, and the flow that is begun with it. */
export function commandFor(
  document: FlowDocument,
  preset: Preset,
  { into, others: beside = [] }: Placing,
): Added {
  const graph = graphOf(document);
  const after = into === undefined || 'entrance' in into ? null : into.step;
  const taken = new Set([document, ...beside].map(({ flow }) => flow['flow']));
  const before: Before = {
    document,
    after,
    sender: senderOf(document, after),
    isFlowTaken: (name) => taken.has(name),
  };
  const written = preset.write(before);
  const key = nameFor(preset.title.id, (name) => graph.steps.has(name));
  const { through } = written;
  // What it was added as stays with it: for reports, and for whoever looks at its details.
  const state = { ...written.state, tags: [preset.name] };
  const add = addCommands({ key, state, through, into });
  const needs = (written.needs ?? []).filter(({ at }) => valueAt(document.flow, at) === undefined);
  const fills = needs.map(({ at, value }): Command => ({
    type: 'set-property',
    step: null,
    at,
    value,
  }));
  const [only, ...others] = [...fills, ...add];
  return {
    command:
      only && others.length === 0 ? only : { type: 'together', commands: [...fills, ...add] },
    key,
    child: written.child ?? null,
  };
}

/** A step that leads on goes into the way; one that does not, such as an end, becomes where the way leads. */
function addCommands({
  key,
  state,
  through,
  into,
}: Pick<AddStep, 'key' | 'state'> & {
  readonly into: Gap | undefined;
  readonly through: readonly Path[];
}): Command[] {
  if (into === undefined) return [{ type: 'add-step', key, state }];
  if (through.length > 0) return [{ type: 'add-step', key, state, into, through }];
  const alone: Command = { type: 'add-step', key, state };
  return 'entrance' in into
    ? [alone, { type: 'set-entrance', within: into.entrance, target: key }]
    : [alone, { type: 'set-target', exit: into, target: key }];
}

/** The step itself where somebody does it, or the one that leads to it. */
function senderOf(document: FlowDocument, after: string | null): string | null {
  const graph = graphOf(document);
  const seen = new Set<string>();
  for (let key = after; key !== null && !seen.has(key);) {
    seen.add(key);
    const kind = graph.steps.get(key)?.kind;
    if (kind === 'task' || kind === 'signing') return key;
    key = (graph.into.get(key) ?? [])[0]?.step ?? null;
  }
  return null;
}
