// The reports of all villages for a quarter, the same for the same seed: most in time and in the last days, some late, some
// sent back by the district or by DPMD, a few never filed, one in dispute.

import type { OrganisationData } from '@alir/engine';
import { diceOf, type Dice } from '../letters/dice.ts';
import { minuteOf, officeDay } from '../letters/office-time.ts';
import { parseQuarter } from '../letters/quarter.ts';
import { completes, inOrder, type Moment } from '../letters/steps.ts';
import type { ReportStory, Step } from '../letters/story.ts';
import { vacantPosts } from '../organisation/holders.ts';
import { draftIndicators, type Achievement } from './draft-indicators.ts';

export interface ReportOptions {
  /** `2026-TW1`; reports are filed when it is over. */
  readonly quarter: string;
  readonly seed: number;
}

/** Working days to file a report in time. */
const inTime = 10;

/** DPMD may send a report back twice; the third time it goes to the inspectorate. */
const returnsUntilDispute = 3;

/** In the order of the villages' codes. */
export function generateVillageReports(
  organisation: OrganisationData,
  { quarter, seed }: ReportOptions,
): readonly ReportStory[] {
  const { next, year } = parseQuarter(quarter);
  const opens = minuteOf(next);
  const dice = diceOf(seed);
  const villages = organisation.units.filter(({ kind }) => kind === 'desa');
  // Somewhere there is always one that cannot agree with DPMD.
  const disputed = villages[dice.next().value.int(0, villages.length - 1)]?.id;
  return villages.map(({ id, parent }) => {
    const report = new DraftReport(dice.next().value, { id, year, district: parent ?? '' });
    return { village: id, period: quarter, steps: report.draft(opens, id === disputed) };
  });
}

/** Who sends a report back in a round, if anybody. */
type Returner = 'kecamatan' | 'dpmd' | null;

class DraftReport {
  private readonly steps: Step[] = [];
  private readonly dice: Dice;
  private readonly village: string;
  private readonly year: number;
  private readonly district: string;

  constructor(
    dice: Dice,
    {
      id,
      year,
      district,
    }: { readonly id: string; readonly year: number; readonly district: string },
  ) {
    this.dice = dice;
    this.village = id;
    this.year = year;
    this.district = district;
  }

  draft(opens: number, disputed: boolean): readonly Step[] {
    const { dice } = this;
    if (!disputed && dice.chance(30)) return [];
    // Five villages in a hundred do badly enough to be guided.
    const achievement = draftIndicators(dice, {
      id: this.village,
      year: this.year,
      strength: dice.chance(50) ? 45 : dice.int(72, 108),
    });
    let at = opens + this.filingTime();
    for (const returner of this.rounds(disputed)) {
      at = this.round(at, achievement, returner);
      if (returner !== null) at += dice.int(100, 2 * officeDay);
    }
    if (disputed) this.settle(at);
    else if (Number(achievement.mark) < 60) this.guide(at);
    return inOrder(this.steps);
  }

  /** Most people file in the last three days. */
  private filingTime(): number {
    const { dice } = this;
    if (dice.chance(120)) return inTime * officeDay + dice.int(1, 6 * officeDay);
    return dice.chance(700)
      ? dice.int((inTime - 3) * officeDay, inTime * officeDay - 1)
      : dice.int(0, (inTime - 3) * officeDay);
  }

  private rounds(disputed: boolean): readonly Returner[] {
    if (disputed) return Array.from({ length: returnsUntilDispute }, () => 'dpmd' as const);
    if (this.dice.chance(100)) return ['kecamatan', null];
    return this.dice.chance(50) ? ['dpmd', null] : [null];
  }

  /** From filing to the end of the evaluation; answers when that was. */
  private round(at: number, achievement: Achievement, returner: Returner): number {
    const { dice } = this;
    let signed = this.file(at, achievement);
    if (dice.chance(60)) {
      this.says({ minute: signed, as: this.post('kades') }, 'pengesahan', 'perbaiki', {
        comment: 'Angka PBB belum sesuai buku desa.',
      });
      signed = this.file(signed + dice.int(60, officeDay), achievement);
    }
    this.says({ minute: signed, as: this.post('kades') }, 'pengesahan', 'sahkan');
    const [first, second] = [
      signed + dice.int(60, 2 * officeDay),
      signed + dice.int(700, 4 * officeDay),
    ];
    if (returner === null) {
      const swapped = dice.chance(500);
      this.evaluate(swapped ? first : second, achievement);
      this.verify(swapped ? second : first);
      return Math.max(first, second);
    }
    // The other one may have done their part before; it is done again after the correction.
    if (dice.chance(500))
      this.doneBy(returner === 'dpmd' ? 'kecamatan' : 'dpmd', first, achievement);
    const back = Math.max(first, second) + 1;
    this.sendBack(returner, back, achievement);
    return back;
  }

  private file(at: number, { actual }: Achievement): number {
    this.says({ minute: at, as: this.post('operator') }, 'pengisian', 'ajukan', {
      data: { capaian: actual },
    });
    return at + this.dice.int(30, 600);
  }

  private doneBy(who: 'kecamatan' | 'dpmd', at: number, achievement: Achievement): void {
    if (who === 'dpmd') this.verify(at);
    else this.evaluate(at, achievement);
  }

  private evaluate(at: number, { mark }: Achievement): void {
    this.says({ minute: at, as: `kasi-pmd-${this.district}` }, 'kecamatan', 'setuju', {
      data: { nilai: mark },
    });
  }

  private verify(at: number): void {
    this.says({ minute: at, as: this.verifier() }, 'dpmd', 'sesuai');
  }

  private sendBack(returner: Exclude<Returner, null>, at: number, { actual }: Achievement): void {
    if (returner === 'dpmd') {
      this.says({ minute: at, as: this.verifier() }, 'dpmd', 'kembalikan-dpmd', {
        comment: 'Bukti realisasi belum cukup.',
        data: { catatanDpmd: 'Lampirkan bukti untuk indikator yang melebihi target.' },
      });
      return;
    }
    this.says({ minute: at, as: `kasi-pmd-${this.district}` }, 'kecamatan', 'kembalikan', {
      comment: 'Periksa kembali indikator yang ditandai.',
      data: { indikatorDitolak: this.dice.sample(Object.keys(actual), 2) },
    });
  }

  private guide(at: number): void {
    const camat = `camat-${this.district}`;
    if (vacantPosts.includes(camat)) return;
    this.says({ minute: at + this.dice.int(60, 3 * officeDay), as: camat }, 'pembinaan', 'simpan', {
      data: { catatanPembinaan: 'Pendampingan penyusunan rencana aksi oleh Kasi PMD.' },
    });
  }

  private settle(at: number): void {
    this.says(
      { minute: at + this.dice.int(officeDay, 4 * officeDay), as: 'inspektur' },
      'sengketa',
      'terima',
      {
        data: { putusan: 'Bukti yang diajukan desa dinilai cukup.' },
      },
    );
  }

  private verifier(): string {
    return `verifikator-dpmd-${this.dice.int(1, 3)}`;
  }

  private post(post: string): string {
    return `${post}-${this.village}`;
  }

  private says(moment: Moment, state: string, outcome: string, details = {}): void {
    this.steps.push(completes(moment, state, outcome, details));
  }
}
