// The tables of docs/reference/flow-format.md, from the JSON Schemas of flow.v1 and form.v1.

import { table } from './codes-page.ts';

/** The part of JSON Schema that the schemas of this repository use. */
interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly required?: readonly string[];
  readonly enum?: readonly string[];
  readonly const?: string | number | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Objects of a flow with a table of their own, in the order of the page. */
const ofFlows = {
  state: 'State',
  task: 'Task',
  outcome: 'Outcome',
  allocate: 'Allocate',
  privileges: 'Privileges',
  voteRule: 'Rule for votes',
  reopen: 'Reopen',
  transition: 'Transition',
  timer: 'Timer',
  each: 'Fan-out',
  call: 'Call',
  start: 'Start',
  series: 'Series',
  table: 'Table',
  tableRow: 'Row of a table',
};
/** The same of a form. */
const ofForms = { section: 'Section', field: 'Field', option: 'Option' };
const objects: Readonly<Record<string, string>> = { ...ofFlows, ...ofForms };

/** Shorter values that the tables name. */
const values = [
  'transitions',
  'assign',
  'by',
  'signer',
  'share',
  'decide',
  'privilege',
  'copies',
  'notify',
  'value',
  'due',
  'duration',
  'offset',
  'text',
  'expression',
  'key',
  'name',
  'assignments',
  'tableAnswer',
  'cell',
];

/** The tables in Markdown, each under its heading. */
export function formatWords(flow: Schema, form: Schema): string {
  const rows = values.map((key) => [`_${key}_`, flow.$defs?.[key]?.description ?? '']);
  return [
    ...chapters('Flow', flow, ofFlows),
    ...chapters('Form', form, ofForms),
    `### Values\n\n${table([['value', 'meaning'], ...rows])}`,
  ].join('\n\n');
}

function chapters(
  title: string,
  schema: Schema,
  parts: Readonly<Record<string, string>>,
): string[] {
  const inner = Object.entries(parts).map(([key, name]) =>
    chapter(name, schema.$defs?.[key] ?? {}),
  );
  return [chapter(title, schema), ...inner];
}

function chapter(title: string, schema: Schema): string {
  const { description = '', properties = {}, required = [] } = schema;
  const rows = Object.entries(properties).flatMap(([word, given]) =>
    rowsOf(word, given, required.includes(word)),
  );
  return `### ${title}\n\n${description}\n\n${table([['word', 'value', 'meaning'], ...rows])}`;
}

/** A word, and the words of an object that is written out in its place. */
function rowsOf(word: string, schema: Schema, isRequired: boolean): string[][] {
  const inner = Object.entries(schema.properties ?? {}).flatMap(([name, given]) =>
    rowsOf(`${word}.${name}`, given, schema.required?.includes(name) ?? false),
  );
  const name = `\`${word}\`${isRequired ? ' (required)' : ''}`;
  return [[name, valueOf(schema), schema.description ?? ''], ...inner];
}

function valueOf(schema: Schema): string {
  if (schema.$ref !== undefined) return nameOf(schema.$ref);
  if (schema.const !== undefined) return `\`${schema.const}\``;
  if (schema.enum) return schema.enum.map((one) => `\`${one}\``).join(' · ');
  if (schema.anyOf) return schema.anyOf.map(valueOf).join(' or ');
  if (schema.items) return `list of ${valueOf(schema.items)}`;
  if (typeof schema.additionalProperties === 'object')
    return `name: ${valueOf(schema.additionalProperties)}`;
  if (schema.type === 'integer' || schema.type === 'number') return rangeOf(schema);
  return String(schema.type ?? '');
}

function rangeOf({ minimum, maximum }: Schema): string {
  return maximum === undefined ? `${minimum ?? 0} and more` : `${minimum ?? 0} to ${maximum}`;
}

function nameOf(reference: string): string {
  const key = reference.replace('#/$defs/', '');
  const title = objects[key];
  if (title !== undefined) return `[${title.toLowerCase()}](#${title.toLowerCase()})`;
  if (key === 'states') return 'key: [state](#state)';
  if (key === 'on') return 'name: _transitions_';
  if (key === 'dataSchema') return '[data schema](#data)';
  if (key === 'from') return '`{ "from": … }`';
  if (key === 'flowKey') return '_key_';
  return values.includes(key) ? `_${key}_` : key;
}
