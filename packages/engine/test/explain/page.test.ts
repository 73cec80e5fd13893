// The page of sentences (docs/reference/sentences.md) shows every sentence that there is: whatever a catalogue can say stands on it.

import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { codes, isCode } from '../../src/core/codes.ts';
import { en as waitsEn } from '../../src/core/explain/sentences/en.ts';
import { forecastEn } from '../../src/core/explain/sentences/forecast-en.ts';
import { forecastId } from '../../src/core/explain/sentences/forecast-id.ts';
import type { ForecastSentences } from '../../src/core/explain/sentences/forecast.ts';
import { id as waitsId } from '../../src/core/explain/sentences/id.ts';
import { migrationSentences } from '../../src/core/migrate/say-migration.ts';
import { failuresEn } from '../../src/core/scenario/sentences/failures-en.ts';
import { failuresId } from '../../src/core/scenario/sentences/failures-id.ts';
import type { FailureSentences, ToldStep } from '../../src/core/scenario/sentences/failures.ts';
import { reportSentences } from '../../src/core/simulate/say-report.ts';

/** Where a name or a number stands. */
const GAP = '\u0001';

let page = '';
beforeAll(async () => {
  const text = await readFile(
    new URL('../../../../docs/reference/sentences.md', import.meta.url),
    'utf8',
  );
  page = text.replaceAll(/\\([*_|<[\]])/g, '$1').replaceAll(/\s+/g, ' ');
});

/** A sentence, as it may be said; of several ways to say it one has to stand there. */
type Said = readonly [name: string, ways: readonly string[]];

const stands = (text: string): boolean => {
  const parts = text
    .split(GAP)
    .map((part) => part.trim().replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const first = new RegExp(
    parts.join('[^|]{1,200}?').replace(/^(.)/u, (letter) => eitherCase(letter)),
  );
  return first.test(page);
};

const eitherCase = (letter: string): string =>
  /\p{L}/u.test(letter) ? `[${letter.toUpperCase()}${letter.toLowerCase()}]` : letter;

/** Those that do not stand on the page. */
const missing = (all: readonly Said[]): string[] =>
  all.filter(([, ways]) => !ways.some(stands)).map(([name]) => name);

/** A template with its gaps, once with each part that may be left out. */
const spoken = (template: string): string[] => {
  const parts = template.match(/\[[^\]]*\]/g) ?? [''];
  return parts
    .map((part) =>
      template.replaceAll(/\[[^\]]*\]/g, (one) => (one === part ? one.slice(1, -1) : '')),
    )
    .map((text) => text.replaceAll(/\{\w+\}/g, GAP));
};

/** Every text of a tree, by where it stands. */
function leaves(tree: object, at = ''): [string, string][] {
  return Object.entries(tree).flatMap(([name, inner]: [string, unknown]): [string, string][] => {
    if (typeof inner === 'string') return [[`${at}/${name}`, inner]];
    return typeof inner === 'object' && inner !== null ? leaves(inner, `${at}/${name}`) : [];
  });
}

describe.each([
  ['id', waitsId, forecastId, failuresId],
  ['en', waitsEn, forecastEn, failuresEn],
] as const)('[X29] in %s the page shows', (language, waits, forecast, failures) => {
  test('every wait, with what may be added to it', () => {
    const { inCharge: _, ...told } = waits;
    const all = leaves(told).flatMap(([at, template]) =>
      spoken(template).map((way): Said => [`${at}: ${way.replaceAll(GAP, '…')}`, [way]]),
    );
    expect(all.length).toBeGreaterThan(50);
    expect(missing(all)).toEqual([]);
  });

  test('every forecast', () => {
    expect(missing(forecasts(forecast))).toEqual([]);
  });

  test('everything that a simulation tells', () => {
    const sentences = reportSentences[language];
    const load = { step: GAP, done: GAP, left: GAP, waiting: GAP, most: GAP };
    const { runs, ranges, counts, duration, noneEnded, step, waited, hardlyWaited, busy, stuck } =
      sentences;
    const all: Record<keyof typeof sentences, string> = {
      runs: runs(GAP, GAP),
      ranges,
      counts: counts(GAP, GAP),
      duration: duration(GAP),
      noneEnded,
      step: step(load),
      waited: waited(load),
      hardlyWaited,
      busy: busy(GAP, GAP),
      stuck: stuck(GAP, GAP),
    };
    expect(missing(Object.entries(all).map(([name, text]): Said => [name, [text]]))).toEqual([]);
  });

  test('everything that is told of a migration', () => {
    const { open, missing: lacking, complete, statuses, ...counted } = migrationSentences[language];
    const numbered = Object.entries(counted).map(([name, told]): Said => [
      name,
      [told(1), told(0)].map((text) => text.replace(/\d+/, GAP)),
    ]);
    const all: Said[] = [
      ['open', [open(GAP, GAP)]],
      ['missing', [lacking(GAP)]],
      ['complete', [complete]],
      ...Object.entries(statuses).map(([name, text]): Said => [name, [text]]),
      ...numbered,
    ];
    expect(all).toHaveLength(15);
    expect(missing(all)).toEqual([]);
  });

  test('every way in which a scenario goes otherwise, and every step', () => {
    expect(missing(wentOtherwise(failures))).toEqual([]);
  });
});

test('[X29] the page shows every code of a finding, a difference, a problem and a verdict', () => {
  const shown = Object.keys(codes)
    .filter(isCode)
    .filter((code) => ['problem', 'change'].includes(codes[code].kind));
  expect(shown.length).toBeGreaterThan(200);
  expect(shown.filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
});

function forecasts({ task, call, publish, madeUp, chosenBy, ...of }: ForecastSentences): Said[] {
  const plain = { task: GAP, who: GAP, holder: GAP, isVacant: false, due: null, late: null };
  const whose = Object.entries(of).map(([name, told]): Said => [
    name,
    [told(null, GAP), told(GAP, GAP)],
  ]);
  return [
    ['task, due', [task(null, { ...plain, due: GAP })]],
    ['task, late', [task(null, { ...plain, late: GAP })]],
    ['task, vacant', [task(null, { ...plain, holder: null, isVacant: true, due: GAP })]],
    ['task, by lot', [task(null, { ...plain, who: null, holder: null, due: GAP })]],
    ['task of another', [task(GAP, plain)]],
    ...whose,
    ['call', [call]],
    ['publish', [publish]],
    ['madeUp', [madeUp]],
    ['chosenBy', [chosenBy(GAP)]],
  ];
}

function wentOtherwise(sentences: FailureSentences): Said[] {
  const { step, happens, look, within, nothing, none, notOpenAnyMore, nothingStarted } = sentences;
  const gaps: (string | null)[] = [GAP, null];
  const steps = gaps.flatMap((state) =>
    gaps.flatMap((outcome) =>
      gaps.flatMap((action) =>
        gaps.flatMap((to) =>
          gaps.map((error): ToldStep => ({
            by: GAP,
            state,
            outcome,
            action,
            to,
            error,
            name: GAP,
          })),
        ),
      ),
    ),
  );
  const happenings = Object.entries(happens).map(([name, told]): Said => [
    `happens ${name}`,
    steps.map((one) => `: ${told(one)}`),
  ]);
  const aspects = ['states', 'tasks', 'data', 'due', 'notices', 'children'] as const;
  return [
    ...happenings,
    ['step', [step(2, GAP)]],
    ['look', [look]],
    ['within', [within(GAP)]],
    ['refused', [sentences.refused(null)]],
    ['refused otherwise', [sentences.refused(GAP)]],
    ['incident', [sentences.incident(null)]],
    ['incident otherwise', [sentences.incident(GAP)]],
    ['done', [sentences.done(GAP)]],
    ['answer', [sentences.answer(GAP)]],
    ...aspects.map((aspect): Said => [aspect, [sentences.unmet(aspect, GAP, GAP)]]),
    ['nothing', [nothing]],
    ['not open any more', [notOpenAnyMore]],
    ['ended, open', [sentences.ended(GAP, null)]],
    ['ended otherwise', [sentences.ended(GAP, GAP)]],
    ['nobody', [sentences.nobody(GAP, null)]],
    ['nobody, nearest', [sentences.nobody(GAP, GAP)]],
    ['vacant', [sentences.vacant(GAP, GAP)]],
    ['nothing started', [nothingStarted]],
    ['no child', [sentences.noChild(GAP, '')]],
    ['no such child', [sentences.noChild(GAP, GAP)]],
    ['no call', [sentences.noCall(GAP, '')]],
    ['no such call', [sentences.noCall(GAP, GAP)]],
    ['no timer', [sentences.noTimer(GAP)]],
    ['no listener', [sentences.noListener(GAP, GAP)]],
    ['not open', [sentences.notOpen(GAP)]],
    ['all passed', [sentences.allPassed(12)]],
    ['some failed', [sentences.someFailed(1, 12)]],
    ['none', [none]],
  ];
}
