// Versions of one flow that are published at once: whoever publishes them, one comes after another.

import { expect, test } from 'vitest';
import type { Store } from '../../src/index.ts';
import { letter, openOffice, proposed, versionsOf } from './office.ts';

/** Lets somebody publish in the very moment before the next unit of a store is kept. */
function meanwhile(store: Store, act: () => Promise<unknown>): void {
  const transact = store.transact.bind(store);
  store.transact = async (tenant, work, options) => {
    store.transact = transact;
    await act();
    return transact(tenant, work, options);
  };
}

const alone = { publishing: { approval: 'none' } } as const;

/** A version with a step that others do not have. */
const withReview = (version: number) => {
  const { states, ...rest } = letter(version);
  return { ...rest, states: { ...states, review: states.draft } };
};

/** @param open - a store, and another one over the same tables */
export function oneAfterAnother(
  open: () => Promise<{ readonly store: Store; readonly another: Store }>,
): void {
  test('[H137] of two operators who publish at once none publishes a lower number after a higher one', async () => {
    const { store, another } = await open();
    const one = await openOffice({ store, ...alone });
    const other = await openOffice({ store: another, ...alone });
    const publish = (version: number) =>
      other.publishing.publish({ definition: letter(version) }, { by: 'second' });
    meanwhile(store, () => publish(3));
    await expect(
      one.publishing.publish({ definition: letter(2) }, { by: 'op' }),
    ).rejects.toMatchObject({ code: 'FLOW_VERSION_TAKEN', details: { version: 2 } });
    expect(await versionsOf(one)).toEqual([3, 1]);
    // A higher one comes after it, and the same one is there already.
    meanwhile(store, () => publish(4));
    expect(await one.publishing.publish({ definition: letter(5) }, { by: 'op' })).toMatchObject({
      ok: true,
      version: 5,
    });
    meanwhile(store, () => publish(6));
    expect(await one.publishing.publish({ definition: letter(6) }, { by: 'op' })).toMatchObject({
      ok: true,
      version: 6,
    });
    expect(await versionsOf(one)).toEqual([6, 5, 4, 3, 1]);
    await one.close();
  });

  test('[H137] what a host publishes at its start comes before an approval or after it, never beside it', async () => {
    const { store, another } = await open();
    const engine = await openOffice({ store });
    const id = await proposed(engine);
    const starts = () => openOffice({ store: another, flows: [{ definition: letter(3) }] });
    meanwhile(store, starts);
    expect(await engine.publishing.proposals.approve(id, { by: 'second' })).toMatchObject({
      code: 'PROPOSAL_OLD',
      details: { against: 1, newest: 3 },
    });
    expect(await versionsOf(engine)).toEqual([3, 1]);
    await engine.close();
  });

  test('[H137] a host that starts beside an approval publishes behind it, and knows the steps that it brought', async () => {
    const { store, another } = await open();
    const engine = await openOffice({ store: another });
    const id = await proposed(engine, withReview(2));
    meanwhile(store, () => engine.publishing.proposals.approve(id, { by: 'second' }));
    const started = await openOffice({ store, flows: [{ definition: letter(3) }] });
    expect(await versionsOf(started)).toEqual([3, 2, 1]);
    const { former } = started.shell.flows.version('default', 'letter', 3);
    expect([...(former?.keys() ?? [])]).toEqual(['review']);
    await started.close();
  });
}
