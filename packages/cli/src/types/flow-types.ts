// The types of one flow as a TypeScript module: what `alir types` writes.

import type { Flow, FlowDefinition } from '@alir/engine/core';
import { format } from 'prettier';
import { propertyName, typeName, union } from './names.ts';
import { SchemaTypes, textOf } from './schema-types.ts';

const reserved = ['State', 'Tasks', 'Outcomes', 'Actions', 'Ending', 'Fill', 'Json', 'TypedFlow'];

/** An outcome or an action: what may be handed in, in one state or in several. */
interface Entry {
  readonly name: string;
  readonly label: string | null;
  readonly fields: readonly string[];
}

/** @param flows - all of the folder by name, for references to their data. @param path - of the flow's file */
export async function flowTypes(
  flow: Flow,
  flows: ReadonlyMap<string, FlowDefinition>,
  path: string,
): Promise<string> {
  const { definition } = flow;
  const handle = handleName(flow.name);
  const schemas = new SchemaTypes(flows, [...reserved, handle]);
  await schemas.declare('Data', definition.data, definition);
  const outcomes = await outcomesOf(flow, schemas);
  const actions = await actionsOf(flow, schemas);
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
export type Outcomes = { ${entriesText(outcomes)} };

/** What a person hands in with each action. */
export type Actions = { ${entriesText(actions)} };

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

/** Name of the type by which hosts hold a flow. */
function handleName(flow: string): string {
  const name = typeName(flow);
  return reserved.includes(name) ? `${name}Flow` : name;
}

async function outcomesOf(flow: Flow, schemas: SchemaTypes): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const { task } of flow.nodes.values()) {
    for (const { name, definition } of task?.outcomes.values() ?? []) {
      const input =
        definition.input &&
        (await schemas.declare(`${typeName(name)}Input`, definition.input, flow.definition));
      const writable = [...(task?.form?.writable ?? [])];
      entries.push({
        name,
        label: textOf(definition.label, flow.lang),
        fields: [
          ...(writable.length > 0 ? [`readonly data?: Fill<${union(writable)}>;`] : []),
          ...(input ? [`readonly input: ${input};`] : []),
          `readonly comment${definition.comment === 'required' ? '' : '?'}: string;`,
        ],
      });
    }
  }
  return entries;
}

async function actionsOf(flow: Flow, schemas: SchemaTypes): Promise<Entry[]> {
  const entries: Entry[] = [];
  const add = async (on: FlowDefinition['on']): Promise<void> => {
    for (const [name, transitions] of Object.entries(on ?? {})) {
      const list =
        typeof transitions === 'string'
          ? []
          : Array.isArray(transitions)
            ? transitions
            : [transitions];
      const [first] = list.filter(({ by }) => by !== undefined);
      if (!first) continue;
      const given = list.find(({ input }) => input !== undefined)?.input;
      const input =
        given && (await schemas.declare(`${typeName(name)}Input`, given, flow.definition));
      const label = textOf(first.label, flow.lang);
      entries.push({
        name,
        label,
        fields: [...(input ? [`readonly input: ${input};`] : []), 'readonly comment?: string;'],
      });
    }
  };
  await add(flow.definition.on);
  for (const { definition } of flow.nodes.values()) await add(definition.on);
  return entries;
}

/** Entries of the same name are alternatives: which one holds, the state says. */
function entriesText(entries: readonly Entry[]): string {
  return [...Map.groupBy(entries, ({ name }) => name)]
    .map(([name, same]) => {
      const shapes = new Set(same.map(({ fields }) => `{ ${fields.join(' ')} }`));
      const label = same[0]?.label ?? null;
      const said = label === null ? '' : `/** ${oneLine(label)} */\n`;
      return `${said}${propertyName(name)}: ${[...shapes].join(' | ')};`;
    })
    .join('\n');
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll('*/', '* /');
