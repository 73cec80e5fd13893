// The types of one flow as a TypeScript module: what `alir types` writes.

import type { Flow, FlowDefinition, FlowNode, JsonSchema } from '@alir/engine/core';
import { format } from 'prettier';
import { propertyName, typeName, TypeNames, union } from './names.ts';
import { SchemaTypes, textOf } from './schema-types.ts';

/** What every module calls its own, and what it imports. */
const fixedNames = [
  'Data',
  'State',
  'Ending',
  'Tasks',
  'Outcomes',
  'Actions',
  'Fill',
  'Json',
  'TypedFlow',
];

/** An outcome or an action as one state offers it: what may be handed in. */
interface Entry {
  readonly name: string;
  readonly label: string | null;
  /** The state that offers it; null: the flow itself. */
  readonly state: string | null;
  readonly fields: readonly string[];
}

/** What types are made of, and with. */
interface Module {
  readonly flow: Flow;
  readonly names: TypeNames;
  readonly schemas: SchemaTypes;
}

/** @param flows - all of the folder by name, for references to their data. @param path - of the flow's file */
export async function flowTypes(
  flow: Flow,
  flows: ReadonlyMap<string, FlowDefinition>,
  path: string,
): Promise<string> {
  const { definition } = flow;
  const names = new TypeNames(fixedNames);
  // Before all that has several names to choose from: hosts write this one.
  const handle = names.of('', typeName(flow.name), `${typeName(flow.name)}Flow`);
  const schemas = new SchemaTypes(flows, names);
  await schemas.declare('Data', definition.data, definition);
  const outcomes = await outcomesOf({ flow, names, schemas });
  const actions = await actionsOf({ flow, names, schemas });
  const nodes = [...flow.nodes.values()];
  const tasks = nodes.flatMap(({ key, task }) =>
    task ? [`${propertyName(key)}: ${union([...task.outcomes.keys()])};`] : [],
  );
  const endings = nodes.filter(({ type, parent }) => type === 'final' && parent === null);
  const json = schemas.declarations.some((text) => /\bJson\b/.test(text))
    ? `import type { Json } from '@alir/engine/core/types';\n`
    : '';
  const fill = outcomes.some(({ fields }) => fields.some((field) => field.includes('Fill<')))
    ? 'type Fill<Field extends keyof Data> = { readonly [F in Field]?: Data[F] | null };'
    : '';
  const text = `// Written by \`alir types\` from ${path}, version ${flow.version}. Do not edit.

import type { TypedFlow } from '@alir/engine';
${json}
${schemas.declarations.join('\n\n')}

export type State = ${union(nodes.map(({ key }) => key))};

/** How an instance may end. */
export type Ending = ${union(endings.map(({ key, definition: { result } }) => result ?? key))};

/** Outcomes of each state's task. */
export type Tasks = { ${tasks.join('\n')} };

/** What a person hands in with each outcome. */
export type Outcomes = { ${entriesText(outcomes, shapesOf)} };

/** What a person hands in with each action. */
export type Actions = { ${entriesText(actions, shapesByState)} };

/** ${oneLine(textOf(definition.title, flow.lang) ?? flow.name)}: \`const handle: ${handle} = engine.flow(source)\`. */
export type ${handle} = TypedFlow<{ data: Data; outcomes: Outcomes; actions: Actions }>;

${fill}
`;
  return format(text, {
    parser: 'typescript',
    printWidth: 100,
    singleQuote: true,
    trailingComma: 'all',
  });
}

async function outcomesOf(module: Module): Promise<Entry[]> {
  const { flow } = module;
  const entries: Entry[] = [];
  for (const { key, task, definition: written } of flow.nodes.values()) {
    const ballot = written.task?.ballot;
    const data = await dataField(module, { state: key, task, ballot });
    for (const { name, definition } of task?.outcomes.values() ?? []) {
      entries.push({
        name,
        label: textOf(definition.label, flow.lang),
        state: key,
        fields: [
          ...data,
          ...(await inputField(module, { name, state: key, schema: definition.input })),
          `readonly comment${definition.comment === 'required' ? '' : '?'}: string;`,
        ],
      });
    }
  }
  return entries;
}

/** The field for what is filled in: fields of the data that the form lets one write, and what goes with a vote. */
async function dataField(
  { flow, names, schemas }: Module,
  given: {
    readonly state: string;
    readonly task: FlowNode['task'];
    readonly ballot: JsonSchema | undefined;
  },
): Promise<string[]> {
  const { state, task, ballot } = given;
  const form = task?.form ?? null;
  const writable = [...(form?.writable ?? [])];
  const filled = writable.length > 0 ? [`Fill<${union(writable)}>`] : [];
  // Without a form everything is the ballot's.
  const voted = form ? [...form.ballot.keys()] : null;
  if (ballot === undefined || voted?.length === 0)
    return filled.map((fields) => `readonly data?: ${fields};`);
  const type = names.of(`ballot ${JSON.stringify(ballot)}`, 'Ballot', `${typeName(state)}Ballot`);
  await schemas.declare(type, ballot, flow.definition);
  const ofVote = voted === null ? type : `Pick<${type}, ${union(voted)}>`;
  const { required } = ballot;
  const isNeeded = Array.isArray(required) && required.length > 0;
  return [`readonly data${isNeeded ? '' : '?'}: ${[...filled, ofVote].join(' & ')};`];
}

async function actionsOf(module: Module): Promise<Entry[]> {
  const { flow } = module;
  const entries: Entry[] = [];
  const offers = [
    { state: null, on: flow.definition.on },
    ...[...flow.nodes.values()].map(({ key, definition: { on } }) => ({ state: key, on })),
  ];
  for (const { state, on } of offers) {
    for (const [name, written] of Object.entries(on ?? {})) {
      const transitions = [written].flat().filter((one) => typeof one !== 'string');
      // Each may be for other people, and take another input.
      for (const { by, label, input } of transitions) {
        if (by === undefined) continue;
        const given = await inputField(module, { name, state, schema: input });
        const fields = [...given, 'readonly comment?: string;'];
        entries.push({ name, label: textOf(label, flow.lang), state, fields });
      }
    }
  }
  return entries;
}

/** The field for an input. The same schema under one name is one type; another one takes its name from the state, too. */
async function inputField(
  { flow, names, schemas }: Module,
  given: {
    readonly name: string;
    readonly state: string | null;
    readonly schema: JsonSchema | undefined;
  },
): Promise<string[]> {
  const { name, state, schema } = given;
  if (schema === undefined) return [];
  const wished = `${typeName(name)}Input`;
  const key = `${name} ${JSON.stringify(schema)}`;
  const type = names.of(key, wished, typeName(state ?? flow.name) + wished);
  await schemas.declare(type, schema, flow.definition);
  return [`readonly input: ${type};`];
}

/** @param shapes - what may be handed in: alternatives, of which the state says which one holds */
function entriesText(
  entries: readonly Entry[],
  shapes: (same: readonly Entry[]) => readonly string[],
): string {
  return [...Map.groupBy(entries, ({ name }) => name)]
    .map(([name, same]) => {
      const label = same.find((entry) => entry.label !== null)?.label ?? null;
      const said = label === null ? '' : `/** ${oneLine(label)} */\n`;
      return `${said}${propertyName(name)}: ${shapes(same).join(' | ')};`;
    })
    .join('\n');
}

/** A task says which state it is of. */
function shapesOf(same: readonly Entry[]): string[] {
  return [...new Set(same.map(({ fields }) => `{ ${fields.join(' ')} }`))];
}

/** With an action its state may be named, where states offer it: the flow's own has none. */
function shapesByState(same: readonly Entry[]): string[] {
  if (same.every(({ state }) => state === null)) return shapesOf(same);
  return [...Map.groupBy(same, ({ fields }) => fields.join(' '))].map(([fields, alike]) => {
    const states = alike.flatMap(({ state }) => state ?? []);
    return `{ readonly state?: ${union(states)}; ${fields} }`;
  });
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll('*/', '* /');
