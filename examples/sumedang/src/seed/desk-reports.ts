// The reports of a few villages that have come back lately and are at work again, one for each desk that reports meet: the
// operator, the head of a village, the evaluators, the head of a district.

import type { OrganisationData } from '@alir/engine';
import { diceOf } from '../letters/dice.ts';
import { minuteOf, officeDay } from '../letters/office-time.ts';
import { parseQuarter } from '../letters/quarter.ts';
import { completes } from '../letters/steps.ts';
import type { ReportStory, Step } from '../letters/story.ts';
import { draftIndicators, type Achievement } from '../reports/draft-indicators.ts';
import { letterSeed } from './recent-letters.ts';

/** How far a report has come again after DPMD sent it back. */
const desks = [
  { village: '32.11.01.2001', rests: 'operator' },
  { village: '32.11.15.2001', rests: 'kades' },
  { village: '32.11.15.2002', rests: 'evaluators' },
  { village: '32.11.15.2003', rests: 'camat' },
] as const;

type Rest = (typeof desks)[number]['rests'];

interface Filing {
  readonly village: string;
  readonly district: string;
  readonly achievement: Achievement;
}

/** The same stories, those of the desks told anew. @param today - ISO date */
export function withDeskReports(
  stories: readonly ReportStory[],
  { units }: OrganisationData,
  quarter: string,
  today: string,
): readonly ReportStory[] {
  const { next, year } = parseQuarter(quarter);
  const [opens, now] = [minuteOf(next), minuteOf(today)];
  const dice = diceOf(letterSeed);
  const steps = new Map<string, readonly Step[]>(
    desks.map(({ village: id, rests }) => {
      const strength = rests === 'camat' ? 40 : 90;
      const achievement = draftIndicators(dice.next().value, { id, year, strength });
      const district = units.find((unit) => unit.id === id)?.parent ?? '';
      const filing = { village: id, district, achievement };
      return [id, [...firstRound(opens, filing), ...again(now, rests, filing)]];
    }),
  );
  return stories.map((story) => ({ ...story, steps: steps.get(story.village) ?? story.steps }));
}

/** In time, and sent back by DPMD in the end. */
function firstRound(opens: number, filing: Filing): readonly Step[] {
  return [
    file(opens + 3 * officeDay, filing),
    sign(opens + 4 * officeDay, filing),
    completes({ minute: opens + 5 * officeDay, as: verifier }, 'dpmd', 'kembalikan-dpmd', {
      comment: 'Bukti realisasi belum cukup.',
      data: { catatanDpmd: 'Lampirkan bukti untuk indikator yang melebihi target.' },
    }),
    file(opens + 7 * officeDay, filing),
    sign(opens + 8 * officeDay, filing),
  ];
}

/** In the last days: it came back once more, and is on its way. */
function again(now: number, rests: Rest, filing: Filing): readonly Step[] {
  const { district, achievement } = filing;
  const back = completes(
    { minute: now - 3 * officeDay, as: `kasi-pmd-${district}` },
    'kecamatan',
    'kembalikan',
    {
      comment: 'Periksa kembali indikator yang ditandai.',
      data: { indikatorDitolak: ['pbb', 'danaDesa'] },
    },
  );
  if (rests === 'operator') return [back];
  const filed = [back, file(now - 2 * officeDay, filing)];
  if (rests === 'kades') return filed;
  const signed = [...filed, sign(now - officeDay, filing)];
  if (rests === 'evaluators') return signed;
  return [
    ...signed,
    completes({ minute: now - 200, as: verifier }, 'dpmd', 'sesuai'),
    completes({ minute: now - 100, as: `kasi-pmd-${district}` }, 'kecamatan', 'setuju', {
      data: { nilai: achievement.mark },
    }),
  ];
}

const verifier = 'verifikator-dpmd-1';

function file(minute: number, { village, achievement }: Filing): Step {
  return completes({ minute, as: `operator-${village}` }, 'pengisian', 'ajukan', {
    data: { capaian: achievement.actual },
  });
}

function sign(minute: number, { village }: Filing): Step {
  return completes({ minute, as: `kades-${village}` }, 'pengesahan', 'sahkan');
}
