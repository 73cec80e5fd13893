import type { AssigneeView } from '@alir/engine/core/types';
import type { Texts } from '../texts/texts.ts';
import { capacityName } from './capacity.ts';

/** `Plt. Kepala Dinas Kesehatan`; of a pool the role in words, and the unit. */
export function assigneeName(
  { role, label, unitName, holders }: AssigneeView,
  texts: Texts,
): string {
  if (role !== null)
    return unitName === null ? texts.word(role) : `${texts.word(role)} · ${unitName}`;
  const [holder] = holders;
  return holder === undefined ? label : capacityName(holder.capacity) + label;
}
