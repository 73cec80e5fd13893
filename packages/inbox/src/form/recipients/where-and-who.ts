import type { PositionView } from '@alir/engine/core/types';
import { capacityName } from '../../story/capacity.ts';
import type { Texts } from '../../texts/texts.ts';

/** "Dinas Kesehatan · Pemangku … (Plt.)"; that nobody holds it while it is vacant. */
export function whereAndWho({ unitName, holders }: PositionView, { positions }: Texts): string {
  const [holder] = holders;
  const who =
    holder === undefined
      ? positions.vacant
      : holder.name +
        (holder.capacity === 'definitive' ? '' : ` (${capacityName(holder.capacity).trim()})`);
  return [unitName, who].filter((word) => word !== null && word !== '').join(' · ');
}
