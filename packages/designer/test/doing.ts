// What tests of commands do over and over: do one, see one refused, hear what the engine says of the flow.

import { compileFlow, parseFlow, parseForm } from '@alir/engine/core';
import type { FlowDefinition, JsonObject } from '@alir/engine/core/types';
import {
  applyChanges,
  type Command,
  createDocument,
  type FlowDocument,
  invertChanges,
  perform,
} from '../src/model/index.ts';
import { allFlows } from './flows.ts';

/** The document after a command that is not refused; taking it back gives the document as it was. */
export function done(document: FlowDocument, command: Command): FlowDocument {
  const outcome = perform(document, command);
  if (!outcome.ok)
    throw new Error(`${outcome.refusal.code} ${JSON.stringify(outcome.refusal.params)}`);
  const back = applyChanges(outcome.document, invertChanges(outcome.changes));
  if (JSON.stringify(back) !== JSON.stringify(document)) throw new Error('It cannot be taken back');
  return outcome.document;
}

/** Why a command is refused: its code and what its sentence speaks of; null where it is not. */
export function refused(document: FlowDocument, command: Command): unknown {
  const outcome = perform(document, command);
  return outcome.ok ? null : [outcome.refusal.code, outcome.refusal.params];
}

const byName = ({ flow }: FlowDocument): readonly (readonly [string, FlowDefinition])[] => {
  const { definition } = parseFlow(flow);
  return definition === null ? [] : [[definition.flow, definition]];
};
/** Flows of the application before those of tests that are called like them. */
const known = allFlows()
  .toReversed()
  .flatMap(({ document }) => byName(document));

/** Codes of the errors that the engine finds in a flow, beside the flows of the repository and those that are given. */
export function errorsOf(
  document: FlowDocument,
  ...others: readonly FlowDocument[]
): readonly string[] {
  const parsed = parseFlow(document.flow);
  const { definition } = parsed;
  if (definition === null) return parsed.problems.map(({ code, pointer }) => `${code} ${pointer}`);
  const flows = [...known, ...others.flatMap(byName)];
  const forms = Object.entries(document.forms).flatMap(([name, form]) => {
    const read = parseForm(form).form;
    return read === null ? [] : [[name, read] as const];
  });
  const context = { flows: new Map(flows), forms: new Map(forms) };
  return compileFlow(definition, context)
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ code, pointer }) => `${code} ${pointer}`);
}

/** A flow of the repository, by the end of its file's name. */
export function flowOf(name: string): FlowDocument {
  const found = allFlows().find((flow) => flow.name.endsWith(name));
  if (found === undefined) throw new Error(`There is no flow ${name}`);
  return found.document;
}

/** A small flow: a letter is drafted, initialled, signed or sent back. */
export function letter(states: JsonObject = {}, more: JsonObject = {}): FlowDocument {
  return createDocument({
    flow: 'surat',
    version: 1,
    lang: 'id',
    title: 'Surat',
    data: {
      type: 'object',
      required: ['perihal'],
      additionalProperties: false,
      properties: {
        perihal: { type: 'string' },
        catatan: { type: 'string' },
        jumlah: { type: 'integer' },
      },
    },
    initial: 'konsep',
    states: {
      konsep: task('Konsep', 'penyusun', { kirim: 'paraf' }),
      paraf: task('Paraf', 'kabag', { setuju: 'tanda-tangan', tolak: { back: 'konsep' } }),
      'tanda-tangan': task('Tanda tangan', 'kepala', {
        tanda: 'terbit',
        tolak: { back: 'konsep' },
      }),
      terbit: { type: 'final' },
      ...states,
    },
    ...more,
  });
}

/** A task with its ways, by outcome. */
export function task(title: string, role: string, on: JsonObject): JsonObject {
  const outcomes = Object.keys(on).map((name): [string, JsonObject] => [name, { label: name }]);
  return { task: { title, assign: { role }, outcomes: Object.fromEntries(outcomes) }, on };
}

/** What a flow says of a step that lies in no other. */
export function stateOf({ flow }: FlowDocument, key: string): unknown {
  return Object(flow['states'])[key];
}
