// By what a published definition is known again.

import { hash } from 'node:crypto';
import { canonicalFlow, canonicalForm } from '../core/format/print-definition.ts';
import type { Json, JsonObject } from '../core/json.ts';

/**
 * Hex SHA-256 of a definition with its forms, as they are published. The order of the format's own words is no content
 * (`alir fmt` changes it), that of the author's names is: buttons stand in the order of the outcomes.
 */
export function definitionHash(
  definition: JsonObject,
  forms: Readonly<Record<string, Json>>,
): string {
  const written = Object.entries(forms)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, form]) => [name, canonicalForm(form)]);
  return hash('sha256', JSON.stringify([canonicalFlow(definition), written]));
}
