// Whatever two people and a third do, in whatever order: nobody approves what they proposed, and what is published is what was
// proposed, to the byte.

import fc from 'fast-check';
import { runs } from '@alir/testbed/runs';
import { expect, test } from 'vitest';
import { AlirError, memoryStore, type Engine } from '../../src/index.ts';
import { letter, openOffice } from './office.ts';

const people = ['op', 'second', 'third'] as const;
const texts = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 });

/** What somebody does; which proposal it is about is counted round those there are. */
const act = fc.record({
  by: fc.constantFrom(...people),
  what: fc.constantFrom(
    'propose',
    'propose',
    'approve',
    'approve',
    'reject',
    'withdraw',
    'publish',
  ),
  which: fc.nat(20),
  title: texts,
  /** How far above the newest version: nought is one that is taken. */
  above: fc.nat(2),
  note: texts,
});

interface Proposed {
  readonly id: string;
  readonly by: string;
  readonly written: string;
}

test('[H118] [H117] nobody approves what they proposed, and what is published is what was proposed to the byte', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 14 }), async (acts) => {
      const store = memoryStore();
      const engine = await openOffice({
        store,
        isOperator: (_tenant, user) => people.some((one) => one === user),
      });
      const proposed: Proposed[] = [];
      for (const one of acts) await perform(engine, one, proposed);
      for (const flow of await store.flows('default')) {
        if (flow.version === 1) continue;
        const { approval } = flow;
        const source = proposed.find(({ id }) => id === approval?.proposal);
        expect(approval?.proposedBy).toBe(source?.by);
        expect(approval?.approvedBy).not.toBe(source?.by);
        expect(JSON.stringify(flow.definition)).toBe(source?.written);
        const kept = await store.proposals.find('default', source?.id ?? '');
        expect(kept?.hash).toBe(flow.hash);
        expect(JSON.stringify([kept?.definition, kept?.forms])).toBe(
          JSON.stringify([flow.definition, flow.forms]),
        );
        expect(kept?.decision).toMatchObject({ as: 'approved', by: approval?.approvedBy });
      }
      // And nothing counts as approved that is not published.
      const { items } = await store.proposals.list('default', { limit: 200 });
      const approved = items.filter(({ decision }) => decision?.as === 'approved');
      expect(approved).toHaveLength((await store.countFlows('default')) - 1);
      await engine.close();
    }),
    { numRuns: runs(60) },
  );
});

/** A number that is taken, or a title of nothing. @throws anything else */
function refusedHere(error: unknown): null {
  if (error instanceof AlirError && ['FLOW_VERSION_TAKEN', 'FLOW_INVALID'].includes(error.code))
    return null;
  throw error;
}

async function perform(
  engine: Engine,
  { by, what, which, title, above, note }: typeof act extends fc.Arbitrary<infer T> ? T : never,
  known: Proposed[],
): Promise<void> {
  const { publishing } = engine;
  const { proposals } = publishing;
  const [newest] = await engine.versions('letter');
  const definition = letter((newest?.version ?? 0) + above, title);
  const id = known[which % Math.max(known.length, 1)]?.id ?? 'nothing';
  if (what === 'publish') {
    const alone = await publishing.publish({ definition }, { by });
    expect(alone).toMatchObject({ ok: false, code: 'SECOND_PERSON_NEEDED' });
  } else if (what === 'propose') {
    const written = JSON.stringify(definition);
    const made = await proposals.propose({ definition }, { by, note }).catch(refusedHere);
    if (made?.ok) known.push({ id: made.proposal.id, by, written });
  } else if (what === 'approve') await proposals.approve(id, { by });
  else if (what === 'reject') await proposals.reject(id, { by, reason: note });
  else await proposals.withdraw(id, { by });
}
