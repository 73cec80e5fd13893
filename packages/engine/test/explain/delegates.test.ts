// Whoever something was delegated to: named with what they may do by it, and told of in a sentence.

import { faultsOf } from '@alir/testbed/rubric';
import { describe, expect, test } from 'vitest';
import { organisationDirectory, type OrganisationData } from '../../src/index.ts';
import type { WaitView } from '../../src/core/views/explanation.ts';
import { office } from '../signing/office.ts';
import { flowOf, openDesk, taskOf } from './desk.ts';

type Scope = NonNullable<NonNullable<OrganisationData['delegations']>[number]['scope']>;

/** Kabid 1 has delegated to the secretary. @param holder - whether anybody holds Kabid 1 */
const lent = (scope: Scope, { holder = true } = {}): OrganisationData => ({
  ...office,
  assignments: office.assignments.filter(({ position }) => holder || position !== 'kabid-1'),
  delegations: [{ from: 'kabid-1', to: 'sekretaris', scope, basis: 'ND 1' }],
});

const signed = { assign: [{ position: 'kabid-1' }], decide: 'all' };

async function waitIn(
  organisation: OrganisationData,
  { task, language, pool }: { task?: object; language: 'id' | 'en'; pool?: string },
): Promise<WaitView> {
  const assign = pool === undefined ? {} : { assign: { role: pool } };
  const mulai = {
    task: { ...taskOf('kabid-1'), ...assign, ...task },
    on: { ya: 'selesai', tidak: 'gagal' },
  };
  const desk = await openDesk([flowOf({ mulai })], {
    directory: organisationDirectory(organisation),
  });
  const id = await desk.begin();
  const { waits } = (await desk.engine.instances.explain(id, { by: 'opi', language })) ?? {
    waits: [],
  };
  const [wait] = waits;
  if (!wait) throw new Error('nothing is waited for');
  return wait;
}

/** What each may do, by whom: the secretary is Budi. */
const mayOf = ({ movers }: WaitView): Record<string, string[]> =>
  Object.fromEntries(movers.map(({ user, may }) => [user, may.map(({ name }) => name)]));

describe.each([
  [
    'id',
    {
      alone: 'Sekretaris dapat menyelesaikannya atas nama Kabid 1.',
      too: 'Kabid 1 dapat menyelesaikannya. Sekretaris juga dapat menyelesaikannya atas nama Kabid 1.',
      unsigned:
        'Kabid 1 dapat menyelesaikannya. Sekretaris dapat mengerjakannya atas nama Kabid 1, tetapi tidak menandatanganinya.',
      undecided:
        'Kabid 1 dapat menyelesaikannya. Sekretaris dapat mengerjakannya atas nama Kabid 1, tetapi tidak memutuskannya.',
      holder: 'Kabid 1 dapat menyelesaikannya.',
      pool: 'Sekretaris juga dapat menyelesaikannya atas nama Kabid 1.',
    },
  ],
  [
    'en',
    {
      alone: 'Sekretaris can complete it on behalf of Kabid 1.',
      too: 'Kabid 1 can complete it. Sekretaris can complete it, too, on behalf of Kabid 1.',
      unsigned:
        'Kabid 1 can complete it. Sekretaris can work on it on behalf of Kabid 1, but not sign it.',
      undecided:
        'Kabid 1 can complete it. Sekretaris can work on it on behalf of Kabid 1, but not decide it.',
      holder: 'Kabid 1 can complete it.',
      pool: 'Sekretaris can complete it, too, on behalf of Kabid 1.',
    },
  ],
] as const)('[X27] in %s', (language, said) => {
  const reads = (wait: WaitView): string => {
    expect(faultsOf(`${wait.because} ${wait.unblock}`, { language, quotes: 'names' })).toEqual([]);
    return wait.unblock;
  };

  test('whoever signing was delegated to may sign, and is told beside the holder', async () => {
    const wait = await waitIn(lent({ actions: ['sign'] }), { task: signed, language });
    expect(mayOf(wait)['budi']).toEqual(['ya', 'tidak', 'claim']);
    expect(wait.movers.find(({ user }) => user === 'budi')).toMatchObject({
      position: 'kabid-1',
      capacity: 'an',
      delegate: 'sekretaris',
      basis: 'ND 1',
    });
    expect(reads(wait)).toBe(said.too);
  });

  test('whoever acting was delegated to, and not signing, is named with that alone', async () => {
    const wait = await waitIn(lent({ actions: ['act'] }), { task: signed, language });
    expect(mayOf(wait)).toEqual({ citra: ['ya', 'tidak', 'claim'], budi: ['claim'] });
    expect(reads(wait)).toBe(said.unsigned);
  });

  test('where nobody acts for another, they may work on it and not decide it', async () => {
    const wait = await waitIn(lent({ actions: ['sign'] }), { task: { acting: false }, language });
    expect(mayOf(wait)['budi']).toEqual(['claim']);
    expect(reads(wait)).toBe(said.undecided);
  });

  test('where nobody holds the post, they alone can complete it', async () => {
    const wait = await waitIn(lent({ actions: ['act'] }, { holder: false }), { language });
    expect(wait).toMatchObject({ reason: 'open', movers: [{ user: 'budi' }] });
    expect(reads(wait)).toBe(said.alone);
  });

  test('of a pool they are told beside those who hold its posts', async () => {
    const wait = await waitIn(lent({}), { pool: 'kabid', language });
    expect(reads(wait)).toContain(said.pool);
  });

  test.each([
    ['for reading', { actions: ['view'] }],
    ['for other flows', { flows: ['lain'] }],
  ] as const)('by a delegation %s nobody is named', async (_, scope) => {
    const wait = await waitIn(lent(scope), { language });
    expect(Object.keys(mayOf(wait))).toEqual(['citra']);
    expect(reads(wait)).toBe(said.holder);
    const vacant = await waitIn(lent(scope, { holder: false }), { language });
    expect(vacant).toMatchObject({ reason: 'vacant', movers: [] });
  });
});
