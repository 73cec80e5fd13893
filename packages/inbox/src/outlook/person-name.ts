import type { PersonView } from '@alir/engine/core/types';
import { capacityName } from '../story/capacity.ts';

/** `dr. Siti (Plt. Kepala Dinas Kesehatan)` */
export function personName({ name, positionName, capacity, delegateName }: PersonView): string {
  const seats = [
    ...(positionName === null ? [] : [capacityName(capacity) + positionName]),
    ...(delegateName === null ? [] : [delegateName]),
  ];
  return seats.length === 0 ? name : `${name} (${seats.join(', ')})`;
}
