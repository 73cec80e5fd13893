import type { By, Engine, OrganisationData, Result } from '@alir/engine';
import { sayIn, type Lang } from '../pages/language.ts';
import { quarterName } from '../pages/quarter-name.ts';
import { reportStart } from './report-start.ts';

export interface StartedReports {
  readonly started: number;
  /** Had been started before. */
  readonly existing: number;
  readonly refused: readonly Extract<Result, { ok: false }>[];
}

/** So many starts share a commit. */
const atOnce = 45;

/**
 * Starts the report of every village for a quarter; what has been started is left alone, so asking again is harmless.
 *
 * @param quarter - `2026-TW1` @throws RangeError when it is no quarter
 */
export async function startReports(
  engine: Engine,
  { units }: OrganisationData,
  quarter: string,
  by: By,
): Promise<StartedReports> {
  const flow = engine.flow('laporan-kinerja-desa');
  const villages = units.filter(({ kind }) => kind === 'desa');
  const refused: Extract<Result, { ok: false }>[] = [];
  for (let first = 0; first < villages.length; first += atOnce) {
    const results = await Promise.all(
      villages
        .slice(first, first + atOnce)
        .map((village) => flow.start({ ...reportStart(village, quarter), by })),
    );
    for (const result of results) if (!result.ok) refused.push(result);
  }
  const others = refused.filter(({ code }) => code !== 'KEY_EXISTS');
  return {
    started: villages.length - refused.length,
    existing: refused.length - others.length,
    refused: others,
  };
}

/** `Untuk triwulan I 2026: 270 laporan dimulai, 0 sudah ada.` */
export function tellStarted(
  quarter: string,
  { started, existing, refused }: StartedReports,
  lang: Lang = 'id',
): string {
  const say = sayIn(lang);
  const [first] = refused;
  const problem =
    first === undefined ? '' : ` ${refused.length} ${say('ditolak', 'refused')}: ${first.message}`;
  return (
    say(
      `Untuk ${quarterName(quarter, 'id')}: ${started} laporan dimulai, ${existing} sudah ada.`,
      `For ${quarterName(quarter, 'en')}: ${started} reports started, ${existing} were there.`,
    ) + problem
  );
}
