// Plays many stories at once, in the order of time, with the timers that fire in between.

import { startLetter, takeStep, type Stage } from '../letters/play-story.ts';
import type { LetterStory, ReportStory } from '../letters/story.ts';
import { parseQuarter } from '../letters/quarter.ts';
import { findReport } from '../reports/find-report.ts';
import { startReports } from '../reports/start-reports.ts';

/** Something that happens at a moment. */
export interface Happening {
  /** ms UTC */
  readonly at: number;
  happen(stage: Stage): Promise<void>;
}

export function lettersHappen(stories: readonly LetterStory[]): readonly Happening[] {
  return stories.flatMap((story) => {
    let root = '';
    return [
      {
        at: Date.parse(story.received),
        async happen(stage) {
          root = await startLetter(stage, story);
        },
      },
      ...story.steps.map((step): Happening => ({
        at: Date.parse(step.at),
        happen: (stage) => takeStep(stage, root, step),
      })),
    ];
  });
}

/** All reports of a quarter are started in the morning after it, then each village files its own. */
export function reportsHappen(
  quarter: string,
  stories: readonly ReportStory[],
): readonly Happening[] {
  const at = Date.parse(`${parseQuarter(quarter).next}T07:45:00+07:00`);
  const by = { user: 'pemangku-verifikator-dpmd-1', as: 'verifikator-dpmd-1' };
  return [
    {
      at,
      async happen({ engine, organisation, clock }) {
        clock.set(at);
        await startReports(engine, organisation, quarter, by);
      },
    },
    ...stories.flatMap((story) => {
      let root: string | null = null;
      return story.steps.map((step): Happening => ({
        at: Date.parse(step.at),
        async happen(stage) {
          root ??= await findReport(stage.engine, story);
          await takeStep(stage, root, step);
        },
      }));
    }),
  ];
}

/**
 * @param until - ms UTC; what would happen later does not
 * @param told - called now and then with the share that is done, 0 to 1
 */
export async function playTimeline(
  stage: Stage,
  happenings: readonly Happening[],
  until = Infinity,
  told: (share: number) => void = () => undefined,
): Promise<void> {
  const timeline = happenings.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at);
  for (const [index, { at, happen }] of timeline.entries()) {
    await passTime(stage, at);
    await happen(stage);
    if (index % 500 === 0) told(index / timeline.length);
  }
}

/** Lets the timers up to a moment fire, each in its time. */
async function passTime({ engine, clock }: Stage, until: number): Promise<void> {
  const { store } = engine.shell;
  for (let due = await store.nextDue(); due !== null && due <= until; due = await store.nextDue()) {
    clock.set(Math.max(due, clock.now()));
    const { timers, delivered } = await engine.runDue();
    if (timers + delivered === 0) return;
  }
}
