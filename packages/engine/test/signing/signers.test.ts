// Signers added and removed while a task is open.

import { describe, expect, test } from 'vitest';
import { draftFlow, drafted } from './office.ts';

const can = { 'add-signers': true, 'remove-signers': true };
const two = [{ position: 'kabid-1' }, { position: 'kabid-2' }];

describe('side by side', () => {
  const flow = draftFlow({ assign: two, decide: 'all', can });

  test('[D135] one that is added has a task and a vote', async () => {
    const t = await drafted(flow);
    await t.as('citra').addSigners('paraf', ['sekretaris']);
    t.expectTasks({ 'kabid-1': ['paraf'], 'kabid-2': ['paraf'], sekretaris: ['paraf'] });
    await t.as('citra').complete('paraf', 'setuju');
    await t.as('dedi').complete('paraf', 'setuju');
    t.expectStates('paraf');
    await t.as('budi').complete('paraf', 'setuju');
    t.expectEnded('selesai');
  });

  test('[D135] nobody has two seats, also not after having voted', async () => {
    const t = await drafted(flow);
    await t.expectRefused('ALREADY_ASSIGNED', t.as('citra').addSigners('paraf', ['kabid-2']));
    await t.as('dedi').complete('paraf', 'setuju');
    await t.expectRefused('ALREADY_ASSIGNED', t.as('citra').addSigners('paraf', ['kabid-2']));
    await t.expectRefused('POSITION_UNKNOWN', t.as('citra').addSigners('paraf', ['camat']));
  });

  test('[D136] removing one who has not voted can leave the others decided', async () => {
    const t = await drafted(flow);
    await t.as('citra').addSigners('paraf', ['sekretaris']);
    await t.as('dedi').complete('paraf', 'setuju');
    await t.expectRefused('SEAT_UNKNOWN', t.as('citra').removeSigner('paraf', 2, 'Salah pilih'));
    await t.expectRefused('COMMENT_REQUIRED', t.as('citra').removeSigner('paraf', 3, ''));
    await t.as('citra').removeSigner('paraf', 3, 'Salah pilih');
    t.expectTasks({ 'kabid-1': ['paraf'] });
    await t.as('citra').removeSigner('paraf', 1, 'Tidak berwenang');
    t.expectEnded('selesai');
  });

  test('[D136] the last one stays', async () => {
    const t = await drafted(flow);
    await t.as('citra').removeSigner('paraf', 2, 'x');
    await t.expectRefused('SEAT_LAST', t.as('citra').removeSigner('paraf', 1, 'x'));
  });

  test('[D137] added seats change shares, and not numbers', async () => {
    const share = { rules: [{ outcome: 'setuju', over: '1/2' }], otherwise: 'tolak' };
    const t = await drafted(draftFlow({ assign: two, decide: share, can }));
    await t.as('citra').addSigners('paraf', ['sekretaris', 'kabid-3']);
    await t.as('citra').complete('paraf', 'setuju');
    await t.as('dedi').complete('paraf', 'setuju');
    t.expectStates('paraf');
    const number = { rules: [{ outcome: 'setuju', atLeast: 2 }], otherwise: 'tolak' };
    const n = await drafted(draftFlow({ assign: two, decide: number, can }));
    await n.as('citra').addSigners('paraf', ['sekretaris', 'kabid-3']);
    await n.as('citra').complete('paraf', 'setuju');
    await n.as('dedi').complete('paraf', 'setuju');
    n.expectEnded('selesai');
  });

  test('[D120] what is not allowed nobody does', async () => {
    const t = await drafted(draftFlow({ assign: two, decide: 'all' }));
    await t.expectRefused('NOT_ALLOWED', t.as('citra').addSigners('paraf', ['sekretaris']));
    await t.expectRefused('NOT_ALLOWED', t.as('citra').removeSigner('paraf', 2, 'x'));
  });
});

describe('one after another', () => {
  const decide = { rules: 'all', order: 'sequential' };
  const flow = draftFlow({ assign: two, decide, can });

  test('[D138] a step before mine has the turn first, and I have it again afterwards', async () => {
    const t = await drafted(flow);
    await t.as('citra').addSigners('paraf', ['sekretaris'], 'before');
    t.expectTasks({ sekretaris: ['paraf'] });
    await t.expectRefused('SEAT_WAITING', t.as('citra').complete('paraf', 'setuju'));
    await t.as('budi').complete('paraf', 'setuju');
    t.expectTasks({ 'kabid-1': ['paraf'] });
  });

  test('[D138] a step after mine comes before those that follow', async () => {
    const t = await drafted(flow);
    await t.as('citra').addSigners('paraf', ['sekretaris'], 'after');
    await t.as('citra').complete('paraf', 'setuju');
    t.expectTasks({ sekretaris: ['paraf'] });
    await t.as('budi').complete('paraf', 'setuju');
    t.expectTasks({ 'kabid-2': ['paraf'] });
    await t.as('dedi').complete('paraf', 'setuju');
    t.expectEnded('selesai');
  });

  test('[D138] whoever is removed gives the turn on', async () => {
    const t = await drafted(flow);
    await t.as('citra').removeSigner('paraf', 1, 'Cuti');
    t.expectTasks({ 'kabid-2': ['paraf'] });
    expect(t.history.at(-1)?.detail).toMatchObject({ removed: { position: 'kabid-1' } });
  });
});

test('[D122] the seat of a signer may be transferred', async () => {
  const t = await drafted(draftFlow({ assign: two, decide: 'all', can: { transfer: true } }));
  await t.as('citra').transfer('paraf', 'sekretaris');
  t.expectTasks({ sekretaris: ['paraf'], 'kabid-2': ['paraf'] });
  await t.as('budi').complete('paraf', 'setuju');
  await t.as('dedi').complete('paraf', 'setuju');
  t.expectEnded('selesai');
});

describe('delegates of a signer', () => {
  const flow = draftFlow({ assign: two, decide: 'all', can: { ...can, delegate: true } });

  test('[D123] what they have ends with the vote, and with the seat', async () => {
    const t = await drafted(flow);
    await t.as('citra').delegate('paraf', 'staf');
    t.expectTasks({ 'kabid-1': ['paraf'], staf: ['paraf'], 'kabid-2': ['paraf'] });
    await t.as('citra').complete('paraf', 'setuju');
    t.expectTasks({ 'kabid-2': ['paraf'] });
    const other = await drafted(flow);
    await other.as('citra').delegate('paraf', 'staf');
    await other.as('dedi').removeSigner('paraf', 1, 'Pindah');
    other.expectTasks({ 'kabid-2': ['paraf'] });
  });

  test('[D123] they do nothing else with it', async () => {
    const t = await drafted(flow);
    await t.as('citra').delegate('paraf', 'staf');
    const who = t.as('staf');
    await t.expectRefused('DELEGATE_HANDS_BACK', who.complete('paraf', 'setuju'));
    await t.expectRefused('DELEGATE_HANDS_BACK', who.delegate('paraf', 'sekretaris'));
    await t.expectRefused('DELEGATE_HANDS_BACK', who.addSigners('paraf', ['sekretaris']));
    await t.expectRefused('DELEGATE_HANDS_BACK', who.removeSigner('paraf', 2, 'x'));
  });
});
