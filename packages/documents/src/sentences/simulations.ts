// What a simulation of the example tells: the quarterly report of a village, played for a few days.

import { parseScenarios } from '@alir/engine/scenarios';
import { populationOf, runPopulation, sayReport, type ToldReport } from '@alir/engine/simulate';
import { playedFlow, playedFlows, playedWorld } from './played.ts';
import { storiesOf } from './real.ts';
import type { ToldOf } from './told.ts';

const name = 'laporan-kinerja-desa';
const office = {
  flows: [...playedFlows.values()],
  world: playedWorld,
  now: Date.parse('2026-03-02T08:00:00+07:00'),
  seed: 1,
};

/** What is told of a few runs, of one in which nothing ends, and of a step at which every choice is refused. */
export function simulationExamples(): ReadonlyMap<string, ToldOf> {
  const own = playedFlow(name);
  const { scenarios } = parseScenarios(
    new TextEncoder().encode(JSON.stringify(storiesOf(name))),
    playedFlows,
  );
  if (!scenarios) throw new Error('no scenarios');
  const population = { ...populationOf(scenarios, playedFlows), perHour: 2, runs: 2, days: 5 };
  const told = (more: Partial<typeof population>): Record<'id' | 'en', ToldReport> => {
    const report = runPopulation(office, { ...population, ...more });
    const played = { flows: playedFlows, own, world: playedWorld, days: more.days ?? 5 };
    return { id: sayReport(played, report, 'id'), en: sayReport(played, report, 'en') };
  };
  const pairs = (
    { id, en }: Record<'id' | 'en', ToldReport>,
    part: 'summary' | 'steps' | 'busy',
  ): ToldOf[] => id[part].map((line, at) => ({ id: line, en: en[part][at] ?? '' }));
  const usual = told({});
  const idle = told({ choices: {}, runs: 1, days: 1 });
  const stuck = told({
    choices: { ...population.choices, pengisian: [{ outcome: 'ajukan', weight: 1 }] },
    runs: 1,
    days: 1,
  });
  const messages = stuck.id.stuck.map(({ code, message }, at) => ({
    code,
    id: message,
    en: stuck.en.stuck[at]?.message ?? '',
  }));
  return new Map([
    ...pairs(usual, 'summary').map((one, at) => [`summary ${at + 1}`, one] as const),
    ...pairs(idle, 'summary')
      .slice(-1)
      .map((one) => ['nothing ended', one] as const),
    ...pairs(usual, 'steps').map((one, at) => [`step ${at + 1}`, one] as const),
    ...pairs(usual, 'busy')
      .slice(0, 2)
      .map((one, at) => [`busy ${at + 1}`, one] as const),
    ...messages.map(({ code, ...one }) => [`stuck ${code}`, one] as const),
  ]);
}
