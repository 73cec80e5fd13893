// What texts of flows say on this page.

import type { Json } from '@alir/engine/core/types';

/** A text of a flow as this page says it. */
export function spoken(text: Json | undefined): string {
  if (typeof text === 'string') return text;
  if (typeof text !== 'object' || text === null || isList(text)) return '';
  const said = text['id'] ?? text['en'];
  return typeof said === 'string' ? said : '';
}

/** `Array.isArray` does not take lists that are only read for lists. */
function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
