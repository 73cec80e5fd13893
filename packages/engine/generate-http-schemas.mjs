// Writes src/http/schemas.generated.ts: JSON Schemas of the types in src/http/contract and of everything they refer to.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Types whose values are anybody's: described by a word instead of a schema of all JSON. */
const open = { Json: {}, JsonObject: { type: 'object' }, JsonSchema: { type: 'object' } };

const generator = createGenerator({
  path: path('src/http/contract/*.ts'),
  tsconfig: path('tsconfig.json'),
  skipTypeCheck: true,
  expose: 'export',
  additionalProperties: false,
});
const { definitions } = generator.createSchema('*');
const names = Object.keys(definitions).sort();
const schemas = Object.fromEntries(
  names.map((name) => [name, open[name] ?? withDefs(definitions[name])]),
);

/** Refers to its siblings as `#/$defs/…`. A type that was not found would describe anything: that is an error instead. */
function withDefs(schema) {
  return JSON.parse(JSON.stringify(schema), (key, value) => {
    if (
      value !== null &&
      typeof value === 'object' &&
      key !== 'properties' &&
      Object.keys(value).length === 0
    ) {
      throw new Error(`The type of “${key}” was not found. Run generate-types.mjs first.`);
    }
    return key === '$ref' ? decodeURIComponent(value.replace('#/definitions/', '#/$defs/')) : value;
  });
}

await writeFile(
  path('src/http/schemas.generated.ts'),
  `// Generated from contract/ by \`pnpm generate\`. Do not edit.
import type { JsonSchema } from '../core/json.ts';

/** By the name of the type. */
export const schemas: Readonly<Record<string, JsonSchema>> = ${JSON.stringify(schemas, null, 2)};
`,
);
