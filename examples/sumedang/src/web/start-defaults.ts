import type { JsonObject } from '@alir/engine/core/types';
import type { InboxProps } from '@alir/inbox';

/** Letters that were on paper first are entered on the page of the paper procedure; nobody else is asked for their number. */
const notOnPaper: JsonObject = { nomorKertas: '' };

/** A letter arrives in the registrar's unit, now; a paper procedure is that of the unit. */
export const startDefaults: NonNullable<InboxProps['startDefaults']> = (flow, seat): JsonObject => {
  if (flow === 'surat-keluar') return notOnPaper;
  if (seat?.unit == null) return {};
  if (flow === 'surat-masuk')
    return { ...notOnPaper, unit: seat.unit, diterima: new Date().toISOString() };
  return flow === 'prosedur-kertas' ? { unit: seat.unit } : {};
};
