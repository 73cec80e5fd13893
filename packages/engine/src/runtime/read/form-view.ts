// A form as a screen draws it: what the task shows, with labels and the schema of every value.

import type { Flow } from '../../core/compile/flow.ts';
import type { CompiledForm } from '../../core/forms/compile-form.ts';
import { isRecord } from '../../core/json-type.ts';
import type { JsonSchema } from '../../core/json.ts';
import type { FormView } from '../../core/views/form.ts';
import { viewForm } from '../../core/views/view-form.ts';
import type { Shell } from '../shell.ts';
import { resolvedSchema } from './resolved-schema.ts';

/** A form of this flow; null where there is none. */
export function formView(
  shell: Shell,
  tenant: string,
  flow: Flow,
  compiled: CompiledForm | null,
): FormView | null {
  const form = compiled ? shell.flows.form(tenant, flow, compiled.name) : null;
  if (form === null) return null;
  const properties = flow.definition.data['properties'];
  const schemaOf = (field: string): JsonSchema => {
    const ofData = isRecord(properties) ? properties[field] : undefined;
    const schema = compiled?.ballot.get(field) ?? ofData;
    return isRecord(schema) ? resolvedSchema(shell, tenant, flow, schema) : {};
  };
  return viewForm(form, schemaOf);
}
