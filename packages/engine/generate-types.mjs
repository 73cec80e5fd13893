// Writes what is generated from schema/*.schema.json, the source of truth of the formats: types of definitions, and the
// schemas themselves as modules (a JSON import works neither in every browser nor in every bundler).
import { compile } from 'json-schema-to-typescript';
import { readFile, writeFile } from 'node:fs/promises';

const types = [
  {
    schema: 'flow',
    type: 'FlowDefinition',
    to: 'core/format/flow-types.generated.ts',
    imports: "import type { JsonSchema } from '../json.ts';",
  },
  { schema: 'form', type: 'FormDefinition', to: 'core/forms/form-types.generated.ts', imports: '' },
  {
    schema: 'organisation',
    type: 'OrganisationData',
    to: 'core/organisation/organisation-types.generated.ts',
    imports: '',
    // Applications make organisations in code, and hand in lists that they do not let others change.
    isReadonly: true,
  },
  {
    schema: 'scenarios',
    type: 'ScenarioFile',
    to: 'core/scenario/scenario-types.generated.ts',
    imports: "import type { Json, JsonObject } from '../json.ts';",
    isReadonly: true,
  },
];
const modules = [
  { schema: 'flow', name: 'flowSchema', to: 'core/format/flow-schema.generated.ts' },
  { schema: 'form', name: 'formSchema', to: 'core/forms/form-schema.generated.ts' },
  { schema: 'data', name: 'dataSchema', to: 'core/validation/data-schema.generated.ts' },
  {
    schema: 'organisation',
    name: 'organisationSchema',
    to: 'core/organisation/organisation-schema.generated.ts',
  },
  {
    schema: 'scenarios',
    name: 'scenariosSchema',
    to: 'core/scenario/scenarios-schema.generated.ts',
  },
];
const banner = (schema) =>
  `// Generated from schema/${schema}.v1.schema.json by \`pnpm generate\`. Do not edit.`;
const read = async (schema) =>
  JSON.parse(await readFile(new URL(`./schema/${schema}.v1.schema.json`, import.meta.url), 'utf8'));
const write = (to, text) => writeFile(new URL(`./src/${to}`, import.meta.url), text);

/** The library would write out the type of a `$ref` that has a description beside it; here it keeps its name. */
function withNamedTypes(schema) {
  const nameOf = (key) => schema.$defs[key].title ?? key[0].toUpperCase() + key.slice(1);
  return JSON.parse(JSON.stringify(schema), (_key, value) => {
    const key =
      value?.description === undefined ? undefined : value.$ref?.match(/^#\/\$defs\/(\w+)$/)?.[1];
    return key === undefined ? value : { description: value.description, tsType: nameOf(key) };
  });
}

/** The library knows no `readonly`. */
const withReadonly = (text) =>
  text
    .replaceAll(/^( +)([$\w]+\??|\[k: string\]): /gm, '$1readonly $2: ')
    .replaceAll(/^( +readonly .*?: )(\w+\[\]|\()/gm, '$1readonly $2');

for (const { schema, type, to, imports, isReadonly = false } of types) {
  const text = await compile(withNamedTypes(await read(schema)), type, {
    unreachableDefinitions: true,
    bannerComment: [banner(schema), imports].filter((line) => line !== '').join('\n'),
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, printWidth: 100 },
  });
  const plain = text
    .replaceAll(
      /( \*\n)? \* This interface was referenced by .*\n \* via the `definition` .*\n/g,
      '',
    )
    .replaceAll('/**\n */\n', '');
  await write(to, isReadonly ? withReadonly(plain) : plain);
}
for (const { schema, name, to } of modules) {
  // What describes a word is for people and editors; browsers need not load it.
  const json = JSON.stringify(
    await read(schema),
    (key, value) => (key === 'description' && typeof value === 'string' ? undefined : value),
    2,
  );
  await write(
    to,
    `${banner(schema)}\nimport type { JsonSchema } from '../json.ts';\n\nexport const ${name}: JsonSchema = ${json};\n`,
  );
}
