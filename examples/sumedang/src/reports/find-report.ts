import type { Engine } from '@alir/engine';
import type { ReportStory } from '../letters/story.ts';

/** The running report of a village for a quarter, to take its steps on. */
export async function findReport(
  engine: Engine,
  { village, period }: Pick<ReportStory, 'village' | 'period'>,
): Promise<string> {
  const { items } = await engine.instances.query({
    flow: 'laporan-kinerja-desa',
    where: { desa: village, periode: period },
  });
  const [report] = items;
  if (!report) throw new Error(`no report of ${village} for ${period}`);
  return report.id;
}
