// From whatever came in to an organisation, or everything that is wrong with it.

import { admitJson } from '../format/admit-json.ts';
import { largeJsonLimits } from '../format/limits.ts';
import { scanJson } from '../format/scan-json.ts';
import { schemaProblems } from '../format/schema-problems.ts';
import { pointerPath } from '../format/pointer.ts';
import { isRecord } from '../json-type.ts';
import type { Problem } from '../problem.ts';
import { createAjv } from '../validation/ajv.ts';
import { SchemaCheck, withAbsoluteRefs } from '../validation/schema-check.ts';
import { checkDelegations } from './checks/check-delegations.ts';
import { checkLines } from './checks/check-lines.ts';
import { checkReferences } from './checks/check-references.ts';
import { checkTerms } from './checks/check-terms.ts';
import { readEntries, type Entries } from './checks/entries.ts';
import { organisationAlarms } from './alarms.ts';
import { organisationSchema } from './organisation-schema.generated.ts';
import type { OrganisationData } from './organisation.ts';

/** What was read, or what is wrong with it. */
export interface ParsedOrganisation {
  /** Frozen and without prototypes; null when there are errors. */
  readonly organisation: OrganisationData | null;
  /** Errors and warnings, with JSON pointers. */
  readonly problems: Problem[];
}

/**
 * Reads an organisation from text, bytes or a value (a string is text). Reports everything that is wrong, each once; what is
 * wrong with one entry keeps none of the others from being looked at.
 *
 * @param options.day - ISO date. With it, what somebody should see to that day is a warning, too: `organisationAlarms`
 */
export function parseOrganisation(
  input: unknown,
  { day }: { readonly day?: string } = {},
): ParsedOrganisation {
  const isText = typeof input === 'string' || input instanceof Uint8Array;
  const scanned = isText ? scanJson(input, largeJsonLimits) : null;
  if (scanned !== null && scanned.problems.length > 0)
    return { organisation: null, problems: scanned.problems };
  const { value, problems } = admitJson(scanned === null ? input : scanned.value, largeJsonLimits);
  if (problems.length > 0) return { organisation: null, problems };
  const checked = checkShape(value);
  const faults = checked.ok ? [] : schemaProblems(checked.faults);
  const found = [...faults, ...problemsOf(readEntries(value, brokenEntries(faults)))];
  const isSound = !found.some(({ severity }) => severity === 'error');
  if (!checked.ok || !isSound) return { organisation: null, problems: found };
  const alarms = day === undefined ? [] : organisationAlarms(checked.value, day);
  return { organisation: checked.value, problems: [...found, ...alarms] };
}

let compiled: SchemaCheck<OrganisationData> | null = null;

function checkShape(value: unknown): ReturnType<SchemaCheck<OrganisationData>['check']> {
  compiled ??= new SchemaCheck<OrganisationData>(createAjv(), withAbsoluteRefs(organisationSchema));
  return compiled.check(isRecord(value) ? value : {});
}

/** Entries that are not what the schema wants, as `units/3`: what they say is not followed. */
function brokenEntries(faults: readonly Problem[]): ReadonlySet<string> {
  return new Set(faults.map(({ pointer }) => pointerPath(pointer).slice(0, 2).join('/')));
}

const checks = [checkReferences, checkTerms, checkLines, checkDelegations];

function problemsOf(entries: Entries): Problem[] {
  return checks.flatMap((check) => check(entries));
}
