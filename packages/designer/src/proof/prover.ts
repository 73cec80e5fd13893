// Proves the document that is being edited, by the engine's own reader, compiler and verifier, and says what is wrong with it in
// the words of whoever edits: which step, which part of it, what mends it. Its own entry point, loaded when it is needed: nothing
// of the canvas waits for it.

import {
  type CalendarData,
  compileFlow,
  type Flow,
  type Organisation,
  parseFlow,
  parseForm,
  type Problem,
  say,
} from '@alir/engine/core';
import type { FlowDefinition, Json } from '@alir/engine/core/types';
import { createVerifier, type Finding, type Rule, type Scenario } from '@alir/engine/verify';
import { changesOfPatch } from '../model/change/patch-changes.ts';
import type { MakeChanges } from '../model/commands/command.ts';
import type { FlowDocument } from '../model/document/document.ts';
import { pathOfPointer } from '../model/change/path-of-pointer.ts';
import { placeOfPath } from '../model/graph/place-of-path.ts';
import { calledByTitle } from './called-by-title.ts';
import { fileFault } from './file-fault.ts';
import type { ExitPlace } from '../model/graph/step.ts';

/** What a flow is proved with. */
export interface Surroundings {
  /** The other flows that it may start or listen to. */
  readonly flows?: readonly FlowDefinition[];
  /** Who holds what: then it is told as well what people could not do. */
  readonly organisation?: Organisation;
  /** Calendars by name. */
  readonly calendars?: ReadonlyMap<string, CalendarData>;
  /** First and last day on which people are looked at, ISO dates. Needed with an organisation. */
  readonly days?: readonly [from: string, until: string];
  /** Rules of the house. */
  readonly rules?: readonly Rule[];
}

/** One thing that is wrong, or may be. */
export interface Trouble {
  /** What it is, one of the engine's codes. */
  readonly code: string;
  /** An error stands in the way of publishing. */
  readonly severity: 'error' | 'warning';
  /** What is wrong, why, what to do. */
  readonly sentence: { readonly id: string; readonly en: string };
  /** Where: the step, and the place in what the flow says of it. For forms the step is null. */
  readonly place: ExitPlace;
  /** The form that it is about, or null. */
  readonly form: string | null;
  /** How it comes to that, to be played; null where there is no story to tell. */
  readonly scenario: Scenario | null;
  /** What mends it, where that can be said; null where people have to decide. */
  readonly repair: MakeChanges | null;
}

/** What a proof came to. */
export interface Proof {
  /** Errors first. */
  readonly troubles: readonly Trouble[];
  /** How many different situations were walked through; 0 while the flow cannot be read. */
  readonly size: number;
  /** False where there are too many to have seen all. */
  readonly isComplete: boolean;
  /** The flow as it would run, or null while errors stand in the way. */
  readonly flow: Flow | null;
}

/** Proves one document after another: what an edit did not touch is not walked through again. */
export interface Prover {
  /** What is wrong with a document. `beside`: other flows that it may start, besides those of the surroundings. */
  readonly prove: (document: FlowDocument, beside?: readonly FlowDocument[]) => Proof;
}

/** A prover of one flow among others. */
export function createProver(surroundings: Surroundings = {}): Prover {
  const { organisation, days, calendars, rules } = surroundings;
  const people = organisation &&
    days && {
      organisation,
      from: days[0],
      until: days[1],
      ...(calendars && { calendars }),
    };
  const verifier = createVerifier({ ...(people && { people }), ...(rules && { rules }) });
  const others = new Map((surroundings.flows ?? []).map((flow) => [flow.flow, flow]));
  return {
    prove(document, beside = []) {
      const forms = formsOf(document);
      const read = parseFlow(document.flow);
      const told = (problems: readonly Problem[]): readonly Trouble[] => [
        ...forms.troubles,
        ...problems.map((problem) => troubleOf(document, problem)).toSorted(byWeight),
      ];
      if (read.definition === null) return unproved(told(read.problems));
      const drafts = beside.flatMap(({ flow }) => parseFlow(flow).definition ?? []);
      const flows =
        drafts.length === 0
          ? others
          : new Map([...others, ...drafts.map((flow) => [flow.flow, flow] as const)]);
      const context = { forms: forms.read, flows };
      const compiled = compileFlow(read.definition, context);
      if (compiled.flow === null) return unproved(told(compiled.problems));
      const { findings, size, isComplete } = verifier.verify(compiled.flow, context);
      const troubles = told([...compiled.problems, ...findings]);
      return { troubles, size, isComplete, flow: compiled.flow };
    },
  };
}

function unproved(troubles: readonly Trouble[]): Proof {
  return { troubles, size: 0, isComplete: true, flow: null };
}

const weight = { error: 0, warning: 1 };
const byWeight = (one: Trouble, other: Trouble): number =>
  weight[one.severity] - weight[other.severity];

function formsOf(document: FlowDocument) {
  const parsed = Object.entries(document.forms).map(([name, form]) => ({
    name,
    ...parseForm(form),
  }));
  return {
    read: new Map(
      parsed.flatMap(({ name, form }) => (form === null ? [] : [[name, form] as const])),
    ),
    troubles: parsed.flatMap(({ name, problems }) =>
      problems.map((problem) => ({ ...troubleOf(document, problem), form: name, place: nowhere })),
    ),
  };
}

const nowhere: ExitPlace = { step: null, at: [] };

function troubleOf(document: FlowDocument, problem: Problem | Finding): Trouble {
  const { code, severity, params, pointer } = problem;
  const patch = 'fix' in problem ? problem.fix : null;
  const flow: Json = document.flow;
  const changes = patch && changesOfPatch(document, patch, ['flow']);
  const place = placeOfPath(pathOfPointer(flow, pointer));
  return {
    code,
    severity,
    sentence: fileFault(code, document, place.step) ?? {
      id: say(code, calledByTitle(params, document, 'id'), 'id'),
      en: say(code, calledByTitle(params, document, 'en'), 'en'),
    },
    place,
    form: null,
    scenario: 'scenario' in problem ? problem.scenario : null,
    repair: changes && { type: 'make-changes', changes, why: 'repair' },
  };
}
