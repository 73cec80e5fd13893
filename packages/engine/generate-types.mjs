// Writes src/core/format/flow-types.generated.ts from schema/flow.v1.schema.json, the source of truth of the format.
import { compile } from 'json-schema-to-typescript';
import { readFile, writeFile } from 'node:fs/promises';

const schema = JSON.parse(await readFile(new URL('./schema/flow.v1.schema.json', import.meta.url), 'utf8'));
const types = await compile(schema, 'FlowDefinition', {
  bannerComment: '// Generated from schema/flow.v1.schema.json by `pnpm generate`. Do not edit.\nimport type { JsonSchema } from \'../json.ts\';',
  additionalProperties: false,
  ignoreMinAndMaxItems: true,
  style: { singleQuote: true, printWidth: 100 },
});
await writeFile(new URL('./src/core/format/flow-types.generated.ts', import.meta.url), types);
