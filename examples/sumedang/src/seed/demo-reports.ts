import type { OrganisationData } from '@alir/engine';
import { generateVillageReports } from '../reports/generate-village-reports.ts';
import { startableQuarters } from '../reports/startable-quarters.ts';
import { withDeskReports } from './desk-reports.ts';
import { reportsHappen, type Happening } from './play-timeline.ts';
import { isKnown, letterSeed } from './recent-letters.ts';

/** The reports of the quarter that ended last; null where the stories know no working days. @param today - ISO date */
export function demoReports(
  organisation: OrganisationData,
  today: string,
): { readonly quarter: string; readonly happenings: readonly Happening[] } | null {
  const [quarter] = startableQuarters(today);
  if (quarter === undefined || !isKnown(quarter) || !isKnown(today)) return null;
  const drawn = generateVillageReports(organisation, { quarter, seed: letterSeed });
  const stories = withDeskReports(drawn, organisation, quarter, today);
  return { quarter, happenings: reportsHappen(quarter, stories) };
}
