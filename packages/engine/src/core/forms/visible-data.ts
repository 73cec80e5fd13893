import type { JsonObject } from '../json.ts';
import type { CompiledForm } from './compile-form.ts';

/** The data of an instance as a task with this form shows it: without what the form hides. */
export function visibleData(form: CompiledForm | null, data: JsonObject): JsonObject {
  if (form === null || form.hidden.size === 0) return data;
  return Object.fromEntries(Object.entries(data).filter(([field]) => !form.hidden.has(field)));
}
