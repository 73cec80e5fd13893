import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  parseScenarios,
  playScenario,
  recordHistory,
  type Scenario,
} from '../../src/core/scenario/test-scenarios.ts';
import { houses } from '../verify/houses.ts';

const [house] = await houses();
if (!house) throw new Error('no house');
const { flows, world } = house;
const folder = new URL('../../../../examples/sumedang/flows/', import.meta.url);

function storiesOf(
  name: string,
): { readonly scenario: Scenario; readonly at: string | undefined }[] {
  const byName = new Map(flows.map((flow) => [flow.name, flow]));
  const { scenarios } = parseScenarios(
    readFileSync(new URL(`${name}.scenarios.json`, folder)),
    byName,
  );
  return (scenarios?.scenarios ?? []).map((scenario) => ({
    scenario: { ...scenario, given: { ...scenarios?.given, ...scenario.given } },
    at: scenario.given?.at ?? scenarios?.given?.at,
  }));
}

/** Plays a story, tells its history as a scenario, and plays that. */
function again(name: string, scenario: Scenario) {
  const flow = flows.find((one) => one.name === name);
  if (!flow) throw new Error(`no flow ${name}`);
  const setting = { flow: name, flows, world };
  const { simulation, failures } = playScenario(scenario, setting);
  const [first] = simulation.instances.filter((one) => one.flow === name);
  const events = simulation.events.filter(({ instance }) => instance === first?.id);
  const recorded = recordHistory({ flow, events, name: 'again' });
  return { failures, recorded, setting };
}

test('[W18] what happened in an instance, told from its history, goes as it went', () => {
  const stories = storiesOf('laporan-kinerja-desa').filter(({ scenario }) =>
    scenario.steps.every(({ in: child, of, startEach, refused, incident }) =>
      [child, of, startEach, refused, incident].every((one) => one === undefined),
    ),
  );
  expect(stories.length).toBeGreaterThan(3);
  const otherwise = stories.flatMap(({ scenario }) => {
    const { recorded, setting } = again('laporan-kinerja-desa', scenario);
    if (!recorded.scenario) return [];
    const { failures } = playScenario(recorded.scenario, setting);
    return failures.map((failure) => `${scenario.name}: ${JSON.stringify(failure)}`);
  });
  expect(otherwise).toEqual([]);
});

test('[W18] nobody is named, and no comment is told, unless it is asked for', () => {
  const flow = flows.find(({ name }) => name === 'laporan-kinerja-desa');
  const [story] = storiesOf('laporan-kinerja-desa');
  if (!flow || !story) throw new Error('no story');
  const { simulation } = playScenario(story.scenario, { flow: flow.name, flows, world });
  const [first] = simulation.instances;
  const events = simulation.events.filter(({ instance }) => instance === first?.id);
  const people = [...world.organisation.users.keys()];
  const plain = JSON.stringify(
    recordHistory({ flow, events, name: 'x' }).scenario?.steps.map(({ start, complete, act }) => [
      start?.by,
      complete?.by,
      act?.by,
    ]),
  );
  expect(people.filter((user) => plain.includes(`"${user}"`))).toEqual([]);
  const kept = JSON.stringify(
    recordHistory({ flow, events, name: 'x', keepsPeople: true }).scenario,
  );
  expect(people.some((user) => kept.includes(`"${user}"`))).toBe(true);
});
