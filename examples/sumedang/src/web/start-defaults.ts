import type { JsonObject } from '@alir/engine/core/types';
import type { InboxProps } from '@alir/inbox';

/** A letter arrives in the registrar's unit, now. */
export const startDefaults: NonNullable<InboxProps['startDefaults']> = (flow, seat): JsonObject =>
  flow === 'surat-masuk' && seat?.unit != null
    ? { unit: seat.unit, diterima: new Date().toISOString() }
    : {};
