import type { JsonObject } from '@alir/engine/core/types';
import type { InboxProps } from '@alir/inbox';

/** A letter arrives in the registrar's unit, now; a paper procedure is that of the unit. */
export const startDefaults: NonNullable<InboxProps['startDefaults']> = (flow, seat): JsonObject =>
  seat?.unit == null
    ? {}
    : flow === 'surat-masuk'
      ? { unit: seat.unit, diterima: new Date().toISOString() }
      : flow === 'prosedur-kertas'
        ? { unit: seat.unit }
        : {};
