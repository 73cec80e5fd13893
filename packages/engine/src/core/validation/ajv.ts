// How ajv is set up, everywhere: all errors, linear regular expressions, our formats, no `$data`, and no way to fetch a
// remote `$ref` (no `loadSchema`: an unknown reference is an error when compiling).

import { Ajv2020 } from 'ajv/dist/2020.js';
import { forbiddenCharacter } from '../format/limits.ts';
import { linearRegExpEngine } from './linear-regexp.ts';
import { valueFormats } from './value-formats.ts';

/** The keyword that refuses NUL and lone surrogates in a string; the bundler puts it on every string. */
export const cleanText = 'cleanText';

/** A fresh ajv. It keeps what it compiles, so whoever compiles schemas that come and go keeps one for each. */
export function createAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: true,
    // Our schemas are checked before (check-data-schema.ts) or by tests (the published ones).
    meta: false,
    validateSchema: false,
    strictTypes: false,
    strictRequired: false,
    allowUnionTypes: true,
    formats: valueFormats,
    // Starting matters more than the last microsecond. References stay inlined: only so do errors in names say the name.
    code: { regExp: linearRegExpEngine, optimize: false },
    logger: false,
  });
  ajv.addVocabulary(['tsType']);
  ajv.addKeyword({
    keyword: cleanText,
    type: 'string',
    schemaType: 'boolean',
    validate: (_on: boolean, text: string) => forbiddenCharacter(text) === null,
  });
  return ajv;
}
