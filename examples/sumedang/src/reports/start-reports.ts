import type { By, Engine, OrganisationData, Result } from '@alir/engine';
import { parseQuarter } from '../letters/quarter.ts';

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
  const { name } = parseQuarter(quarter);
  const flow = engine.flow('laporan-kinerja-desa');
  const villages = units.filter(({ kind }) => kind === 'desa');
  const refused: Extract<Result, { ok: false }>[] = [];
  for (let first = 0; first < villages.length; first += atOnce) {
    const results = await Promise.all(
      villages.slice(first, first + atOnce).map(({ id, name: nama }) =>
        // The key that the flow itself gives, so that none is started twice.
        flow.start({ data: { desa: id, nama, periode: name }, key: `${id}/${name}`, by }),
      ),
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

/** `2026-TW1: 270 laporan dimulai, 0 sudah ada.` */
export function tellStarted(
  quarter: string,
  { started, existing, refused }: StartedReports,
): string {
  const [first] = refused;
  const problem = first === undefined ? '' : ` ${refused.length} ditolak: ${first.message}`;
  return `${quarter}: ${started} laporan dimulai, ${existing} sudah ada.${problem}`;
}
