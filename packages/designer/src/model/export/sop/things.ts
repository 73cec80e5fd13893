// What an activity needs and what comes of it: documents first, then what is filled in, then how it was decided.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { isList, isObject, valueAt } from '../../change/change.ts';
import type { FlowDocument } from '../../document/document.ts';
import type { FlowGraph } from '../../graph/flow-graph.ts';
import type { Step } from '../../graph/step.ts';
import type { Speaker } from '../../words/speaker.ts';
import type { Words } from '../../words/words.ts';

/** What is read for it. */
export interface Things {
  readonly document: FlowDocument;
  readonly graph: FlowGraph;
  readonly words: Words;
}

/** What must be given to start. */
export function requiredAtStart({ document, words }: Things): readonly string[] {
  const { data } = document.flow;
  const required = isObject(data) && isList(data['required']) ? data['required'] : [];
  return named(required.map(String), words.speaker);
}

/** What has to be there: documents that the form shows, else what came of the activities before, else what the form shows. */
export function neededOf(step: Step, things: Things): readonly string[] {
  const { document, words, graph } = things;
  const shown = formFields(step, document)
    .filter(({ access }) => access === 'read')
    .map(({ field }) => field);
  const documents = shown.filter((field) => isDocument(schemaOf(field, document)));
  if (documents.length > 0) return named(documents, words.speaker);
  const before = (graph.into.get(step.key) ?? [])
    .filter(({ isBack, step: from }) => !isBack && from !== null && from !== step.key)
    .flatMap(({ step: from }) => graph.steps.get(from ?? '') ?? []);
  const results = [...new Set(before.flatMap((one) => thingsOf(one, things)))];
  if (results.length > 0) return results;
  return shown.length > 0 ? named(shown, words.speaker) : requiredAtStart(things);
}

/** What comes of it; where nothing is written, how it was decided. */
export function resultsOf(step: Step, things: Things): readonly string[] {
  const found = thingsOf(step, things);
  if (found.length > 0) return found;
  const { words } = things;
  const decided = step.exits.filter(({ via, isBack }) => via === 'outcome' && !isBack);
  return [...new Set(decided.map((exit) => words.wayName(exit)))];
}

function thingsOf(step: Step, { document, words }: Things): readonly string[] {
  const written = formFields(step, document).filter(({ access }) => access === 'write');
  const documents = written.filter(({ field }) => isDocument(schemaOf(field, document)));
  const set = step.exits
    .filter(({ via, isBack }) => via !== 'action' && via !== 'timer' && !isBack)
    .flatMap((exit) => {
      const way = valueAt(step.state, exit.at);
      return isObject(way) && isObject(way['set']) ? Object.keys(way['set']) : [];
    });
  const fields = documents.length > 0 ? documents : written.filter(({ isRequired }) => isRequired);
  const told = [...fields.map(({ field }) => field), ...set];
  return named(
    told.filter((field) => isNamed(field, document)),
    words.speaker,
  );
}

interface FormField {
  readonly field: string;
  readonly access: Json | undefined;
  readonly isRequired: boolean;
}

function formFields(step: Step, { forms }: FlowDocument): readonly FormField[] {
  const task = isObject(step.state['task']) ? step.state['task'] : {};
  const form = typeof task['form'] === 'string' ? forms[task['form']] : undefined;
  return fieldsOn(form).flatMap(({ field, access, requiredFor }) =>
    typeof field === 'string'
      ? [{ field, access: access ?? 'write', isRequired: requiredFor !== undefined }]
      : [],
  );
}

function fieldsOn(form: Json | undefined): readonly JsonObject[] {
  const sections = isObject(form) && isList(form['sections']) ? form['sections'] : [];
  return sections
    .flatMap((section) => (isObject(section) && isList(section['fields']) ? section['fields'] : []))
    .filter(isObject);
}

function schemaOf(field: string, { flow }: FlowDocument): JsonObject {
  const schema = valueAt(flow, ['data', 'properties', field]);
  return isObject(schema) ? schema : {};
}

/** Whether somebody gave a field a name; what has none is for the flow itself. */
function isNamed(field: string, document: FlowDocument): boolean {
  return (
    schemaOf(field, document)['title'] !== undefined ||
    Object.values(document.forms).some((form) =>
      fieldsOn(form).some((one) => one['field'] === field && one['label'] !== undefined),
    )
  );
}

function isDocument(schema: JsonObject): boolean {
  const items = isObject(schema['items']) ? schema['items'] : {};
  return [schema['format'], items['format']].some(
    (format) => format === 'attachment' || format === 'versioned-text',
  );
}

function named(fields: readonly string[], speaker: Speaker): readonly string[] {
  return [...new Set(fields.map((field) => speaker.field([field])))];
}

/** So many are named in a cell; the others are counted. */
const most = 4;

/** Things as a cell of the table says them. */
export function fewOf(all: readonly string[], { say }: Speaker): string {
  if (all.length === 0) return '–';
  const others = all.length - most;
  return others > 1
    ? `${all.slice(0, most).join(', ')}, ${say(`dan ${others} lainnya`, `and ${others} others`)}`
    : all.join(', ');
}
