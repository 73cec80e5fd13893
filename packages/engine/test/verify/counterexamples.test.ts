import { expect, test } from 'vitest';
import { runs } from '@alir/testbed/runs';
import { houses } from './houses.ts';
import { mutantsOf, replaysOf, type Replay } from './replayed-mutants.ts';

/** How many mistakes of each kind are made in each flow; `bench/replaying.ts` tells of each what was in the way. */
const most = runs(1);

/** Of those a part, where the tests are not run for long. */
const every = most > 1 ? 1 : 5;

const all = await houses();

/** Flows whose whole is played by the benchmark: they take minutes. */
const long = new Set(['surat-keluar', 'sppd', 'surat-masuk', 'undangan', 'disposisi']);

function replaysIn(of: readonly string[]): Replay[] {
  return all
    .filter(({ name }) => of.includes(name))
    .flatMap((house) =>
      house.flows
        .filter(({ name }) => most > 1 || !long.has(name))
        .flatMap((flow) =>
          mutantsOf(flow.definition, { ...house.context, flows: house.definitions, most })
            .filter((_, at) => at % every === 0)
            .flatMap(({ operator, pointer, definition }) =>
              replaysOf(house, flow, definition, `${operator.name} at ${pointer}`),
            ),
        ),
    );
}

/** What cannot be replayed, and why. */
const known: readonly { readonly of: string; readonly code: string; readonly why: string }[] = [
  ...['TASK_NOBODY', 'DUTIES_NEVER'].map((code) => ({
    of: 'duties that one person alone could do',
    code,
    why: 'the mistake gives two tasks to a post that is not there: nobody comes to the second',
  })),
  {
    of: 'task for a post that is not there',
    code: 'WAIT_WITHOUT_DEADLINE',
    why: 'the task is told to have no deadline, and nobody can be given it',
  },
];

const isKnown = ({ of, finding }: Replay): boolean =>
  known.some((one) => of.startsWith(one.of) && finding.code === one.code);

const told = ({ of, finding, because }: Replay): string => `${of}: ${finding.code} ${because}`;

test('[W17] what is found in flows with a mistake is replayed by the people of their organisation', () => {
  const replays = replaysIn(['sumedang', 'embed-hono', 'embed-next', 'cli']);
  expect(replays.length).toBeGreaterThan(10);
  const not = replays.filter((one) => !one.isReplayed && !isKnown(one)).map(told);
  // The longest flows are looked at only where the tests are run for long; of them some ways are not found.
  expect(not.length, not.join('\n')).toBeLessThanOrEqual(most > 1 ? replays.length / 20 : 0);
}, 240_000);

test('[W17] so it is in the flows of the patterns, but for what lies behind a task that nobody can do either', () => {
  const replays = replaysIn(all.map(({ name }) => name).filter((name) => name.startsWith('W')));
  const not = replays.filter((one) => !one.isReplayed && !isKnown(one)).map(told);
  expect(not.length, not.join('\n')).toBeLessThan(replays.length / 50);
}, 120_000);

test('[W17] every step names who does it, in a post that they hold', () => {
  const house = all.find(({ name }) => name === 'WCP-04');
  const flow = house?.flows[0];
  if (!house || !flow) throw new Error('no such pattern');
  const mutants = mutantsOf(flow.definition, {
    ...house.context,
    flows: house.definitions,
    most: 1,
  });
  const replays = mutants.flatMap(({ definition }) => replaysOf(house, flow, definition, ''));
  const shown = replays.find(({ finding }) => finding.code === 'FLOW_STUCK');
  const acts = shown?.finding.scenario?.steps.flatMap(
    ({ start, complete }) => start?.by ?? complete?.by ?? [],
  );
  expect(acts?.length).toBe(shown?.finding.scenario?.steps.length);
  for (const by of acts ?? [])
    expect(by).toMatchObject({ user: expect.any(String), position: expect.any(String) });
});
