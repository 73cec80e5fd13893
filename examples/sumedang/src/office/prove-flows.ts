import { indexOrganisation, parseCalendars } from '@alir/engine/core';
import type { OrganisationData, Proof } from '@alir/engine';
import { houseRules, verifyFlow } from '@alir/engine/verify';
import { calendars } from '../calendars.ts';
import { dayOf } from './zone.ts';

/** ms; appointments are known so far ahead. */
const QUARTER = 90 * 86_400_000;

/**
 * Proves versions of flows as they are published: against the rules of the house, the people of the regency and its
 * holidays, for as long as letters may take.
 *
 * @param now - the office's clock, ms UTC
 */
export function proveFlows(data: OrganisationData, now: () => number): Proof {
  const organisation = indexOrganisation(data);
  const kept = new Map((parseCalendars(calendars).calendars ?? []).map((one) => [one.id, one]));
  return (flow, context) => {
    const days = { from: dayOf(now()), until: dayOf(now() + QUARTER) };
    // Whether people are there must not stop a start; whoever publishes is asked it.
    const asked =
      context.publisher === null ? {} : { people: { organisation, calendars: kept, ...days } };
    return verifyFlow(flow, context, { ...asked, rules: houseRules }).findings;
  };
}
