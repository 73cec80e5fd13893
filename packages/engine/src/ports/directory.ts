import type { OrganisationData } from '../core/organisation/organisation.ts';

/** Yields the organisation of a tenant. Called often: answer from memory and return the same value while nothing changed. */
export interface Directory {
  /** The organisation of a tenant as it is now. What it throws becomes the fault `DIRECTORY_FAILED`. */
  organisation(tenant: string): OrganisationData | Promise<OrganisationData>;
}
