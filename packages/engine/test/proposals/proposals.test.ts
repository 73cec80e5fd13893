// A version that one person proposes and another approves.

import { expect, test } from 'vitest';
import { sqlite } from '../../src/adapters/sqlite/index.ts';
import { type EngineOptions, memoryStore, type Proof } from '../../src/index.ts';
import { monday } from '../behaviour/stage.ts';
import { letter, openOffice, openUntold, proposed, prove, versionsOf } from './office.ts';

const by = 'second';

test('[H116] a version is proposed by one operator and approved by another, and both are told with it', async () => {
  const engine = await openOffice();
  const { proposals } = engine.publishing;
  const id = await proposed(engine, letter(2, 'New'), { note: ' By circular 12. ' });
  expect(await versionsOf(engine)).toEqual([1]);
  const waiting = { id, status: 'waiting', flow: 'letter', version: 2, against: 1, by: 'op' };
  expect(await proposals.list({ by })).toMatchObject({
    items: [{ ...waiting, at: monday, note: 'By circular 12.', reason: null, decision: null }],
  });
  const approved = await proposals.approve(id, { by });
  const decision = { as: 'approved', by, at: monday, reason: null };
  expect(approved).toMatchObject({ ok: true, proposal: { status: 'approved', decision } });
  expect(await engine.versions('letter')).toMatchObject([
    {
      version: 2,
      title: 'New',
      note: { by: 'op', text: 'By circular 12.' },
      approval: { proposal: id, proposedBy: 'op', proposedAt: monday, approvedBy: by },
    },
    { version: 1, approval: null },
  ]);
  const started = await engine.flow('letter').start({ data: {}, by: 'ana' });
  expect(started.ok && (await engine.instances.get(started.instance))?.flowVersion).toBe(2);
  await engine.close();
});

test('[H116] nobody but operators proposes, looks at, approves, rejects or withdraws', async () => {
  const engine = await openOffice();
  const { proposals } = engine.publishing;
  const id = await proposed(engine);
  const ana = { by: 'ana', reason: 'x' };
  for (const refused of [
    await proposals.propose({ definition: letter(3) }, ana),
    await proposals.list(ana),
    await proposals.get(id, ana),
    await proposals.approve(id, ana),
    await proposals.reject(id, ana),
    await proposals.withdraw(id, ana),
  ])
    expect(refused).toMatchObject({ ok: false, code: 'NOT_ALLOWED' });
  expect(await versionsOf(engine)).toEqual([1]);
  await engine.close();
});

test('[H116] the same again, by the same person while it waits, is one proposal', async () => {
  const engine = await openOffice();
  const first = await proposed(engine);
  expect(await proposed(engine)).toBe(first);
  expect(await proposed(engine, letter(2), { note: 'Why' })).not.toBe(first);
  expect(await proposed(engine, letter(2), { by: 'second' })).not.toBe(first);
  await engine.close();
});

test('[H117] what nobody can publish nobody can propose', async () => {
  const engine = await openOffice();
  await expect(proposed(engine, letter(1, 'Other'))).rejects.toMatchObject({
    code: 'FLOW_VERSION_TAKEN',
  });
  await expect(proposed(engine, { ...letter(2), initial: 'nowhere' })).rejects.toMatchObject({
    code: 'FLOW_INVALID',
  });
  await expect(proposed(engine, letter(2, 'Stuck'))).rejects.toMatchObject({
    code: 'FLOW_UNPROVED',
    details: { findings: [{ code: 'STUCK' }] },
  });
  expect(await engine.publishing.proposals.list({ by })).toEqual({
    ok: true,
    items: [],
    next: null,
  });
  await engine.close();
});

test('[H117] with a reason errors are answered for by whoever proposed it, and stay with proposal and version', async () => {
  const engine = await openOffice();
  const id = await proposed(engine, letter(2, 'Stuck'), { reason: 'The decree is today' });
  const findings = [{ code: 'STUCK', pointer: '/states/draft', params: {} }];
  expect(await engine.publishing.proposals.get(id, { by })).toMatchObject({
    proposal: { reason: 'The decree is today', findings },
  });
  await engine.publishing.proposals.approve(id, { by });
  expect(await engine.versions('letter')).toMatchObject([
    { version: 2, despite: { by: 'op', reason: 'The decree is today', findings } },
    { version: 1 },
  ]);
  await engine.close();
});

test('[H117] it is proved again: errors that came since need a reason of whoever approves', async () => {
  let isHoliday = false;
  const later: Proof = (flow, context) => [
    ...prove(flow, context),
    ...(isHoliday
      ? [{ code: 'NOBODY_THERE', severity: 'error', pointer: '/states/draft', params: {} } as const]
      : []),
  ];
  const engine = await openOffice({ prove: later });
  const { proposals } = engine.publishing;
  const id = await proposed(engine, letter(2, 'Stuck'), { reason: 'Today' });
  isHoliday = true;
  await expect(proposals.approve(id, { by })).rejects.toMatchObject({
    code: 'FLOW_UNPROVED',
    details: { findings: [{ code: 'NOBODY_THERE' }] },
  });
  expect(await proposals.get(id, { by })).toMatchObject({ proposal: { status: 'waiting' } });
  expect(await proposals.approve(id, { by, reason: 'She is back tomorrow' })).toMatchObject({
    proposal: { reason: 'Today', decision: { reason: 'She is back tomorrow' } },
  });
  expect(await engine.versions('letter')).toMatchObject([
    {
      version: 2,
      despite: {
        by,
        reason: 'She is back tomorrow',
        findings: [{ code: 'STUCK' }, { code: 'NOBODY_THERE' }],
      },
    },
    { version: 1 },
  ]);
  await engine.close();
});

test('[H135] errors that it was proposed with stay answered for by whoever proposed it, whatever whoever approves has to say', async () => {
  const engine = await openOffice();
  const { proposals } = engine.publishing;
  const id = await proposed(engine, letter(2, 'Stuck'), { reason: 'The decree is today' });
  expect(await proposals.approve(id, { by, reason: 'Well done' })).toMatchObject({
    proposal: { decision: { by, reason: 'Well done' } },
  });
  expect(await engine.versions('letter')).toMatchObject([
    { version: 2, despite: { by: 'op', reason: 'The decree is today' } },
    { version: 1 },
  ]);
  await engine.close();
});

test('[H118] whoever proposed a version neither approves nor rejects it, and alone withdraws it', async () => {
  const engine = await openOffice();
  const { proposals } = engine.publishing;
  const id = await proposed(engine);
  const own = { ok: false, code: 'PROPOSAL_OWN', message: expect.stringContaining('withdraw') };
  expect(await proposals.approve(id, { by: 'op' })).toMatchObject(own);
  expect(await proposals.approve(id, { by: { user: 'op' }, reason: 'x' })).toMatchObject(own);
  expect(await proposals.reject(id, { by: 'op', reason: 'x' })).toMatchObject(own);
  expect(await proposals.withdraw(id, { by })).toMatchObject({ code: 'PROPOSAL_NOT_OWN' });
  expect(await versionsOf(engine)).toEqual([1]);
  expect(await proposals.withdraw(id, { by: 'op' })).toMatchObject({
    proposal: { status: 'withdrawn', decision: { by: 'op', reason: null } },
  });
  await engine.close();
});

test('[H119] where a tenant wants two people, nobody publishes alone; another tenant may', async () => {
  const engine = await openOffice({
    publishing: { approval: (tenant) => (tenant === 'default' ? 'second-person' : 'none') },
  });
  const { publishing } = engine;
  const given = { definition: letter(2) };
  expect(await publishing.publish(given, { by })).toMatchObject({
    ok: false,
    code: 'SECOND_PERSON_NEEDED',
    details: { flow: 'letter' },
  });
  // Nor what is published already, nor with a reason.
  for (const input of [{ by }, { by, reason: 'Now' }])
    expect(await publishing.publish({ definition: letter(1) }, input)).toMatchObject({
      code: 'SECOND_PERSON_NEEDED',
    });
  expect(await versionsOf(engine)).toEqual([1]);
  expect(await publishing.examine(given, { by })).toMatchObject({ approval: 'second-person' });
  const north = { tenant: 'north' };
  expect(await publishing.examine(given, { by }, north)).toMatchObject({ approval: 'none' });
  expect(await publishing.publish(given, { by }, north)).toMatchObject({ version: 2 });
  await engine.close();
});

test('[H120] a proposal that another version came before is old: it is not approved, and says what to do', async () => {
  const engine = await openOffice();
  const { proposals } = engine.publishing;
  const old = await proposed(engine, letter(2, 'Mine'));
  const late = await proposed(engine, letter(3, 'Late'));
  await proposals.approve(await proposed(engine, letter(2, 'Hers'), { by: 'second' }), {
    by: 'op',
  });
  for (const id of [old, late])
    expect(await proposals.approve(id, { by })).toMatchObject({
      ok: false,
      code: 'PROPOSAL_OLD',
      details: { flow: 'letter', against: 1, newest: 2 },
      message: expect.stringContaining('Version 2'),
    });
  expect(await versionsOf(engine)).toEqual([2, 1]);
  expect(await proposals.get(old, { by })).toMatchObject({ proposal: { status: 'old' } });
  // It can still be put away.
  expect(await proposals.reject(late, { by, reason: 'Merge it' })).toMatchObject({ ok: true });
  expect(await proposals.withdraw(old, { by: 'op' })).toMatchObject({ ok: true });
  await engine.close();
});

test('[H121] a rejection says why; what is decided or withdrawn stays so', async () => {
  const engine = await openOffice();
  const { proposals } = engine.publishing;
  const id = await proposed(engine);
  expect(await proposals.reject(id, { by, reason: ' ' })).toMatchObject({
    code: 'COMMENT_REQUIRED',
  });
  expect(await proposals.reject(id, { by, reason: ' Too early ' })).toMatchObject({
    proposal: { status: 'rejected', decision: { as: 'rejected', by, reason: 'Too early' } },
  });
  const decided = { ok: false, code: 'PROPOSAL_DECIDED', details: { as: 'rejected', by } };
  expect(await proposals.approve(id, { by })).toMatchObject(decided);
  expect(await proposals.reject(id, { by, reason: 'x' })).toMatchObject(decided);
  expect(await proposals.withdraw(id, { by: 'op' })).toMatchObject(decided);
  for (const none of [
    await proposals.get('nothing', { by }),
    await proposals.approve('nothing', { by }),
    await proposals.get(id, { by }, { tenant: 'north' }),
    await proposals.withdraw(id, { by: 'op' }, { tenant: 'north' }),
  ])
    expect(none).toMatchObject({ ok: false, code: 'PROPOSAL_NOT_FOUND' });
  await engine.close();
});

test('[H122] of those who approve, reject and withdraw at once one does, and a version is published or not accordingly', async () => {
  const engine = await openOffice({ store: sqlite(':memory:') });
  const { proposals } = engine.publishing;
  const id = await proposed(engine);
  const ends = await Promise.all([
    proposals.reject(id, { by, reason: 'No' }),
    proposals.approve(id, { by }),
    proposals.approve(id, { by }),
    proposals.withdraw(id, { by: 'op' }),
  ]);
  expect(ends.filter(({ ok }) => ok)).toHaveLength(1);
  expect(ends.filter((one) => !one.ok && one.code !== 'PROPOSAL_DECIDED')).toEqual([]);
  const got = await proposals.get(id, { by });
  const isApproved = got.ok && got.proposal.status === 'approved';
  expect(await versionsOf(engine)).toEqual(isApproved ? [2, 1] : [1]);
  await engine.close();
});

test('[H122] of two proposals of one number that are approved at once one is published, and the other is old', async () => {
  const engine = await openOffice({ store: sqlite(':memory:') });
  const { proposals } = engine.publishing;
  const ids = [await proposed(engine, letter(2, 'One')), await proposed(engine, letter(2, 'Two'))];
  const ends = await Promise.all(ids.map((id) => proposals.approve(id, { by })));
  expect(ends.filter(({ ok }) => ok)).toHaveLength(1);
  expect(ends.find(({ ok }) => !ok)).toMatchObject({ code: 'PROPOSAL_OLD' });
  await engine.close();
});

test('[H130] of two proposals of different numbers that are approved at once one is published, and the other is old', async () => {
  for (const store of [memoryStore(), sqlite(':memory:')]) {
    const engine = await openOffice({ store });
    const { proposals } = engine.publishing;
    const ids = [
      await proposed(engine, letter(2, 'One')),
      await proposed(engine, letter(3, 'Two')),
    ];
    const ends = await Promise.all(ids.map((id) => proposals.approve(id, { by })));
    expect(ends.filter(({ ok }) => ok)).toHaveLength(1);
    expect(ends.find(({ ok }) => !ok)).toMatchObject({ code: 'PROPOSAL_OLD' });
    expect(await versionsOf(engine)).toHaveLength(2);
    await engine.close();
  }
});

test('[H122] a proposal that was changed in the store is not published', async () => {
  const store = memoryStore();
  const engine = await openOffice({ store });
  const id = await proposed(engine);
  const find = store.proposals.find.bind(store.proposals);
  store.proposals.find = async (tenant, one) => {
    const found = await find(tenant, one);
    return found && { ...found, definition: { ...found.definition, title: 'Forged' } };
  };
  await expect(engine.publishing.proposals.approve(id, { by })).rejects.toMatchObject({
    code: 'STORE_CORRUPT',
  });
  expect(await versionsOf(engine)).toEqual([1]);
  await engine.close();
});

test('[H125] a process that is told nothing keeps to what the application wants, and one that says otherwise changes it', async () => {
  const store = memoryStore();
  await openOffice({ store });
  const quiet = await openUntold({ store });
  const given = { definition: letter(2) };
  expect(await quiet.publishing.publish(given, { by })).toMatchObject({
    code: 'SECOND_PERSON_NEEDED',
  });
  await openOffice({ store, publishing: { approval: 'none' } });
  expect(await quiet.publishing.publish(given, { by })).toMatchObject({ ok: true });
});

test('[H136] a word that is no approval is refused, and one that is not known here keeps anybody from publishing alone', async () => {
  const misspelt: Partial<EngineOptions> = JSON.parse(
    '{ "publishing": { "approval": "two-people" } }',
  );
  await expect(openOffice(misspelt)).rejects.toThrow('second-person');
  const store = memoryStore();
  await store.proposals.keepApproval('default', 'three-people');
  const quiet = await openUntold({ store });
  expect(await quiet.publishing.publish({ definition: letter(2) }, { by })).toMatchObject({
    code: 'SECOND_PERSON_NEEDED',
  });
});

test('[H125] flows that the host brings are published as before', async () => {
  const store = memoryStore();
  await openOffice({ store });
  const next = await openOffice({ store, flows: [{ definition: letter(2) }] });
  expect(await versionsOf(next)).toEqual([2, 1]);
});

test('[H138] who published a version is told with it, whether one person did or two; nobody where it came with the application', async () => {
  const store = memoryStore();
  const alone = await openOffice({ store, publishing: { approval: 'none' } });
  await alone.publishing.publish({ definition: letter(2) }, { by });
  const two = await openOffice({ store });
  await two.publishing.proposals.approve(await proposed(two, letter(3)), { by });
  const again = await openOffice({ store, publishing: { approval: 'none' } });
  expect(await again.versions('letter')).toMatchObject([
    { version: 3, by, approval: { proposedBy: 'op', approvedBy: by } },
    { version: 2, by, approval: null },
    { version: 1, by: null, approval: null },
  ]);
});

test('[H116] the same again is one proposal, however many others wait', async () => {
  const engine = await openOffice();
  const first = await proposed(engine);
  for (let nth = 0; nth < 201; nth += 1) await proposed(engine, letter(2), { note: String(nth) });
  expect(await proposed(engine)).toBe(first);
  await engine.close();
});
