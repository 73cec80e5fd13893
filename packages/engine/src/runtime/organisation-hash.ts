// By what an organisation is known again.

import { hash } from 'node:crypto';
import type { OrganisationData } from '../core/organisation/organisation.ts';

/** Hex SHA-256 of an organisation. The order of its lists is content, that of the words in an entry is not. */
export function organisationHash(organisation: OrganisationData): string {
  return hash(
    'sha256',
    JSON.stringify(organisation, (_key, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
        : value,
    ),
  );
}
