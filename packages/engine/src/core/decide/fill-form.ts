import { submitForm } from '../forms/submit-form.ts';
import type { JsonObject } from '../json.ts';
import { setData, without } from './advance.ts';
import type { HeldTask } from './person.ts';
import { Refusal } from './signals.ts';
import type { Turn } from './turn.ts';

/**
 * Writes what the form lets people write; what an outcome must have is asked of whoever chooses it.
 *
 * @returns the fields that were handed in
 * @throws Refusal FIELD_NOT_WRITABLE
 */
export function fillForm(turn: Turn, { node }: HeldTask, data: JsonObject): string[] {
  const form = node.task?.form;
  const [first] = Object.keys(data);
  if (first === undefined) return [];
  if (!form) throw new Refusal('FIELD_NOT_WRITABLE', { field: first });
  const { set, unset, issues } = submitForm(form, '', data, turn.state.data);
  const locked = issues.find(({ code }) => code === 'FIELD_NOT_WRITABLE');
  if (locked) throw new Refusal('FIELD_NOT_WRITABLE', { field: locked.pointer.slice(1) });
  setData(turn, { ...without(turn.state.data, unset), ...set });
  return [...Object.keys(set), ...unset];
}
