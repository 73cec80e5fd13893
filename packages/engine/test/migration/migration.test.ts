// One instance from version to version: what goes on, and what is refused.

import { diffFlows } from '../../src/core/diff/diff-flows.ts';
import { parseFlow } from '../../src/core/index.ts';
import { expect, test } from 'vitest';
import { createHandler } from '../../src/http/index.ts';
import { day, end, hour, object, step } from '../behaviour/stage.ts';
import { accepted, openOffice } from './office.ts';

const text = { type: 'string' };

const taskOf = (position: string) => ({
  title: 'Task',
  assign: { position },
  outcomes: { ok: { label: 'Ok' } },
});

const flow = (version: number, states: object, more: object = {}) => ({
  flow: 'letter',
  version,
  title: 'Letter',
  data: object({ subject: text, note: text }),
  initial: 'draft',
  states,
  ...more,
});

const first = flow(1, { draft: step('ana', 'review'), review: step('bos', 'end'), end });

test('[M1] a migration carries an open task over with its id, claim and deadline', async () => {
  const task = { ...taskOf('ana'), assign: { role: 'staff' }, due: 'P2D' };
  const draft = { task, on: { ok: 'end' } };
  const office = await openOffice(flow(1, { draft, end }));
  const id = await office.start();
  accepted(await office.engine.tasks.claim(`${id}/draft#1`, { by: 'budi' }));
  const before = await office.state(id);
  const plan = await office.publish(
    flow(2, { draft: { ...draft, on: { ok: 'check' } }, check: step('bos', 'end'), end }),
  );
  office.clock.time += hour;
  expect(await office.migrate(plan)).toMatchObject({ status: 'done', migrated: 1, refused: 0 });
  const after = await office.state(id);
  expect(after).toMatchObject({ flowVersion: 2, configuration: ['draft'], visits: { draft: 1 } });
  expect(after.open['draft#1']).toMatchObject({
    task: before.open['draft#1']?.task,
    dueAt: before.open['draft#1']?.dueAt,
    enteredAt: before.open['draft#1']?.enteredAt,
  });
  accepted(await office.complete(id, 'draft#1', 'ok', 'budi'));
  accepted(await office.complete(id, 'check#1', 'ok', 'bos'));
  expect((await office.state(id)).status).toBe('done');
});

test('[M1] history tells who migrated it, from where to where, and why', async () => {
  const office = await openOffice(first);
  const id = await office.start();
  await office.migrate(await office.publish({ ...first, version: 2 }));
  const [, event] = await office.engine.shell.store.events('default', id);
  expect(event?.event).toMatchObject({
    type: 'instance.migrated',
    by: { user: 'op' },
    detail: { from: 1, to: 2, comment: 'New decree' },
  });
});

test('[M2] an open state that the plan says nothing of is refused, and nothing changes', async () => {
  const office = await openOffice(first);
  const id = await office.start();
  const before = await office.state(id);
  const plan = await office.publish(
    flow(
      2,
      { writing: step('ana', 'review'), review: step('bos', 'end'), end },
      { initial: 'writing' },
    ),
  );
  expect(await office.verdict(plan)).toBe('MIGRATION_STATE_UNMAPPED');
  expect(await office.migrate(plan)).toMatchObject({ migrated: 0, refused: 1 });
  expect(await office.state(id)).toEqual(before);
});

test('[M3] a state with another key takes task, draft and visit along', async () => {
  const office = await openOffice(first);
  const id = await office.start();
  accepted(await office.engine.tasks.saveDraft(`${id}/draft#1`, { by: 'ana', comment: 'Half' }));
  const plan = await office.publish(
    flow(
      2,
      { writing: step('ana', 'review'), review: step('bos', 'end'), end },
      { initial: 'writing' },
    ),
    { states: { draft: 'writing' } },
  );
  expect(await office.migrate(plan)).toMatchObject({ migrated: 1 });
  const draft = await office.engine.tasks.draft(`${id}/writing#1`, { by: 'ana' });
  expect(draft).toMatchObject({ comment: 'Half' });
  const { items } = await office.engine.tasks.query({ status: 'open' });
  expect(items.map(({ task }) => task.id)).toEqual([`${id}/writing#1`]);
  accepted(await office.complete(id, 'writing#1', 'ok', 'ana'));
});

test('[M3] what was done in a state that is called otherwise now is still told by its title', async () => {
  const written = { ...taskOf('ana'), title: 'Write', outcomes: { ok: { label: 'Written' } } };
  const office = await openOffice(
    flow(1, { draft: { task: written, on: { ok: 'review' } }, review: step('bos', 'end'), end }),
  );
  const id = await office.start();
  accepted(await office.complete(id, 'draft#1', 'ok', 'ana'));
  const plan = await office.publish(
    flow(2, { note: step('ana', 'review'), review: step('bos', 'end'), end }, { initial: 'note' }),
  );
  expect(await office.migrate(plan)).toMatchObject({ migrated: 1 });
  const handler = createHandler({
    engine: office.engine,
    identity: () => ({ tenant: 'default', user: 'ana' }),
  });
  for (const path of [`/instances/${id}/timeline`, '/tasks?closedByMe=true']) {
    const response = await handler(new Request(`http://office${path}`));
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('Write');
  }
  const task = encodeURIComponent(`${id}/draft#1`);
  expect((await handler(new Request(`http://office/tasks/${task}`))).status).toBeLessThan(500);
});

test('[M4] data goes by the plan: a field is filled from what was, kept by its name, or given up', async () => {
  const office = await openOffice(first);
  const id = await office.start({ subject: 'Bridge', note: 'urgent' });
  const data = object({ subject: text, title: text }, ['title']);
  const plan = await office.publish(
    { ...first, version: 2, data },
    { data: { title: "has(data.subject) ? data.subject : 'none'" } },
  );
  expect(await office.migrate(plan)).toMatchObject({ migrated: 1 });
  expect((await office.state(id)).data).toEqual({ subject: 'Bridge', title: 'Bridge' });
});

test('[M4] data that does not fit the new version is refused with what is wrong', async () => {
  const office = await openOffice(first);
  await office.start({ note: 'too long' });
  const short = object({ subject: text, note: { type: 'string', maxLength: 3 } });
  const plan = await office.publish({ ...first, version: 2, data: short });
  expect(await office.verdict(plan)).toBe('MIGRATION_DATA_INVALID');
});

test('[M58] which data does not fit is named', async () => {
  const office = await openOffice(first);
  await office.start({ note: 'too long' });
  const note = { type: 'string', maxLength: 3, title: 'Remark' };
  const data = object({ subject: text, note, place: text }, ['place']);
  const plan = await office.publish({ ...first, version: 2, data });
  const run = accepted(await office.engine.migrations.dryRun(plan, { by: 'op' }));
  expect(run.items[0]?.details['titles']).toEqual(['place', 'Remark']);
  expect(run.items[0]?.message).toContain('“place” and “Remark”');
});

test('[M59] a field that the new version demands is among those that a plan has to fill', async () => {
  const office = await openOffice(first);
  const data = object({ subject: text, note: text, place: text }, ['place']);
  await office.publish({ ...first, version: 2, data });
  const { missing } = accepted(await office.engine.migrations.propose(office.name));
  expect(missing).toEqual(['place']);
});

test('[M60] a new field that is demanded is told as both', () => {
  const [before, after] = [first, { ...first, data: object({ place: text }, ['place']) }].map(
    (one) => parseFlow({ ...one, data: 'data' in one ? one.data : object({}) }).definition,
  );
  if (!before || !after) throw new Error('no flow');
  const told = diffFlows({ definition: before }, { definition: after });
  const placed = told.filter(({ pointer }) => pointer === '/data/properties/place');
  expect(placed.map(({ code }) => code)).toEqual(['FLOW_FIELD_ADDED', 'FLOW_FIELD_REQUIRED']);
});

test('[M5] what the new version takes for granted where an instance arrives has to be there', async () => {
  const office = await openOffice(first);
  const id = await office.start();
  accepted(await office.complete(id, 'draft#1', 'ok', 'ana'));
  const granted = {
    draft: { ...step('ana', 'review'), on: { ok: { set: { note: "'seen'" }, target: 'review' } } },
    review: step('bos', 'end'),
    end,
  };
  const plan = await office.publish(flow(2, granted));
  expect(await office.verdict(plan)).toBe('MIGRATION_FIELDS_MISSING');
  expect(await office.verdict({ ...plan, data: { note: "'not seen'" } })).toBeNull();
});

const fanOut = (version: number, key: string, child = 'part') =>
  flow(version, {
    draft: { each: { in: "['a', 'b']", as: 'k', key, flow: child }, onDone: 'review' },
    review: step('bos', 'end'),
    end,
  });

const part = (name: string) => ({
  flow: name,
  version: 1,
  title: 'Part',
  data: object({}),
  initial: 'work',
  states: { work: step('ana', 'end'), end },
});

test('[M6] open children go on only below a fan-out of the same flow and key', async () => {
  const office = await openOffice(fanOut(1, 'k'), { others: [part('part'), part('other')] });
  const id = await office.start();
  const other = await office.publish(fanOut(2, 'k', 'other'));
  expect(await office.verdict(other)).toBe('MIGRATION_CHILDREN_OPEN');
  office.engine.flow(fanOut(3, "k + 'x'"));
  expect(await office.verdict({ ...other, to: 3 })).toBe('MIGRATION_CHILDREN_OPEN');
  office.engine.flow(fanOut(4, 'k'));
  expect(await office.verdict({ ...other, to: 4 })).toBeNull();
  await office.migrate({ ...other, to: 4 });
  for (const { instance } of (await office.state(id)).open['draft#1']?.each?.children ?? [])
    accepted(await office.complete(instance, 'work#1', 'ok', 'ana'));
  expect((await office.state(id)).configuration).toEqual(['review']);
});

const reason = 'The decree is awaited';

test('[M53] a suspended instance is carried over and stays suspended; what came meanwhile is done then', async () => {
  const office = await openOffice(fanOut(1, 'k'), { others: [part('part')] });
  const { instances } = office.engine;
  const id = await office.start();
  accepted(await instances.suspend(id, reason, { by: 'op' }));
  const children = (await office.state(id)).open['draft#1']?.each?.children ?? [];
  for (const { instance } of children)
    accepted(await office.complete(instance, 'work#1', 'ok', 'ana'));
  const plan = await office.publish(fanOut(2, 'k'));
  expect(await office.verdict(plan)).toBeNull();
  expect(await office.migrate(plan)).toMatchObject({ migrated: 1, refused: 0 });
  expect(await office.state(id)).toMatchObject({
    flowVersion: 2,
    configuration: ['draft'],
    suspension: { by: { user: 'op' }, reason },
  });
  accepted(await instances.resume(id, { by: 'op' }));
  expect((await office.state(id)).configuration).toEqual(['review']);
});

test('[M53] it is brought back as suspended as it was', async () => {
  const office = await openOffice(first);
  const { instances, migrations } = office.engine;
  const id = await office.start();
  accepted(await instances.suspend(id, reason, { by: 'op' }));
  const before = await office.state(id);
  const { id: migration } = await office.migrate(await office.publish({ ...first, version: 2 }));
  accepted(await migrations.back(migration, { by: 'op', reason: 'Withdrawn' }));
  expect(await migrations.run(migration)).toMatchObject({ returned: 1, staying: 0 });
  const { version: _version, changed: _changed, ...rest } = before;
  expect(await office.state(id)).toMatchObject(rest);
});

test('[M54] one that would move at once in the new version is refused until it goes on', async () => {
  const office = await openOffice(first);
  const { instances } = office.engine;
  const id = await office.start();
  accepted(await instances.suspend(id, reason, { by: 'op' }));
  const before = await office.state(id);
  const moving = { ...step('ana', 'review'), always: [{ guard: 'true', target: 'review' }] };
  const plan = await office.publish(flow(2, { draft: moving, review: step('bos', 'end'), end }));
  expect(await office.verdict(plan)).toBe('INSTANCE_SUSPENDED');
  const asking = { call: { service: 'ask', with: {} }, onDone: 'end', onError: 'end' };
  office.engine.flow(flow(3, { draft: asking, review: step('bos', 'end'), end }));
  expect(await office.verdict({ ...plan, to: 3 })).toBe('INSTANCE_SUSPENDED');
  expect(await office.migrate(plan)).toMatchObject({ migrated: 0, refused: 1 });
  expect(await office.state(id)).toEqual(before);
  accepted(await instances.resume(id, { by: 'op' }));
  expect(await office.migrate(plan)).toMatchObject({ migrated: 1 });
  expect((await office.state(id)).configuration).toEqual(['review']);
});

const voted = (version: number, assign: unknown) =>
  flow(version, {
    draft: {
      task: {
        title: 'Vote',
        assign,
        decide: { rules: [{ outcome: 'yes', atLeast: 2 }], otherwise: 'no' },
        outcomes: { yes: { label: 'Yes' }, no: { label: 'No' } },
      },
      on: { yes: 'review', no: 'end' },
    },
    review: step('bos', 'end'),
    end,
  });

test('[M7] a round of signing goes on with its votes; with other signers only before the first', async () => {
  const three = [{ position: 'ana' }, { position: 'budi' }, { position: 'bos' }];
  const office = await openOffice(voted(1, three));
  const id = await office.start({}, 'dir');
  const plan = await office.publish(voted(2, three.slice(1)));
  expect(await office.verdict(plan)).toBeNull();
  accepted(await office.complete(id, 'draft#1/1', 'yes', 'ana'));
  expect(await office.verdict(plan)).toBe('MIGRATION_SIGNING_BEGUN');
  office.engine.flow({ ...voted(3, three), title: 'Letters' });
  await office.migrate({ ...plan, to: 3 });
  accepted(await office.complete(id, 'draft#1/2', 'yes', 'budi'));
  expect(await office.state(id)).toMatchObject({ flowVersion: 3, configuration: ['review'] });
});

test('[M8] a deadline stays, unless its rule is another; a reminder that was sent is not sent again', async () => {
  const timed = (version: number, due: string, after: readonly object[]) =>
    flow(version, {
      draft: { ...step('ana', 'end'), task: { ...taskOf('ana'), due }, after },
      end,
    });
  const early = { at: 'entered', offset: 'P1D', notify: 'pending' };
  const late = { at: 'due', notify: 'pending' };
  const office = await openOffice(timed(1, 'P5D', [early, late]));
  const id = await office.start();
  const begun = office.clock.time;
  office.clock.time += 2 * day;
  await office.engine.runDue();
  const plan = await office.publish(timed(2, 'P7D', [late, early]));
  await office.migrate(plan);
  const visit = (await office.state(id)).open['draft#1'];
  expect(visit?.dueAt).toBe(begun + 7 * day);
  expect(visit?.timers).toEqual([{ id: 'draft#1/after-0', at: begun + 7 * day }]);
});

test('[M9] the way to the sender is kept; without its state in the plan it is refused', async () => {
  const sent = (version: number, review: string) =>
    flow(version, {
      draft: step('ana', review),
      [review]: {
        task: {
          ...taskOf('bos'),
          outcomes: { ok: { label: 'Ok' }, again: { label: 'Again' } },
        },
        on: { ok: 'sign', again: { back: 'draft', resume: 'sender', limit: 3, beyond: 'end' } },
      },
      sign: step('dir', 'end'),
      end,
    });
  const office = await openOffice(sent(1, 'review'));
  const id = await office.start();
  accepted(await office.complete(id, 'draft#1', 'ok', 'ana'));
  accepted(await office.complete(id, 'review#1', 'again', 'bos'));
  const plan = await office.publish(sent(2, 'reading'));
  expect(await office.verdict(plan)).toBe('MIGRATION_RETURN_LOST');
  await office.migrate({ ...plan, states: { ...plan.states, review: 'reading' } });
  const state = await office.state(id);
  expect(state.returns['draft']).toMatchObject({ from: 'reading', configuration: ['reading'] });
  expect(Object.entries(state.counts)).toEqual([['/states/reading/on/again', 1]]);
  accepted(await office.complete(id, 'draft#2', 'ok', 'ana'));
  expect((await office.state(id)).configuration).toEqual(['reading']);
});

test('[M10] a task ahead for whoever did another is refused where nobody has done that', async () => {
  const office = await openOffice(first);
  const id = await office.start();
  accepted(await office.complete(id, 'draft#1', 'ok', 'ana'));
  const plan = await office.publish(
    flow(2, {
      draft: step('ana', 'check'),
      check: step('budi', 'review'),
      review: step('bos', 'file'),
      file: { ...step('ana', 'end'), task: { ...taskOf('ana'), assign: { sameAs: 'check' } } },
      end,
    }),
  );
  expect(await office.verdict(plan)).toBe('MIGRATION_DOER_UNKNOWN');
});

test('[M11] states that cannot stand together are refused; regions that are new begin', async () => {
  const office = await openOffice(first);
  const id = await office.start();
  const both = {
    draft: {
      type: 'parallel',
      states: {
        writing: { ...step('ana', 'x'), on: { ok: { finish: true } } },
        costs: { ...step('budi', 'x'), on: { ok: { finish: true } } },
      },
      onDone: 'review',
    },
    review: step('bos', 'end'),
    end,
  };
  const plan = await office.publish(flow(2, both), { states: { draft: 'writing' } });
  expect(await office.verdict(plan)).toBeNull();
  await office.migrate(plan);
  const state = await office.state(id);
  expect(state.configuration).toEqual(['writing', 'costs']);
  expect(Object.keys(state.open).sort()).toEqual(['costs#1', 'draft#2', 'writing#1']);
  office.engine.flow({ ...first, version: 3 });
  const clash = { ...plan, from: 2, to: 3, states: { writing: 'draft', costs: 'review' } };
  expect(await office.verdict(clash)).toBe('MIGRATION_STATES_CLASH');
});

test('[M12] a program at work goes on where its state and service do', async () => {
  const called = (version: number, service: string) =>
    flow(version, {
      draft: { call: { service }, onDone: 'review' },
      review: step('bos', 'end'),
      end,
    });
  const office = await openOffice(called(1, 'archive'));
  await office.start();
  const plan = await office.publish(called(2, 'printer'));
  expect(await office.verdict(plan)).toBe('MIGRATION_CALL_OPEN');
  office.engine.flow({ ...called(3, 'archive'), title: 'Other' });
  expect(await office.verdict({ ...plan, to: 3 })).toBeNull();
});

test('[M13] only operators migrate, with a reason, and by a plan that fits both versions', async () => {
  const office = await openOffice(first);
  const plan = await office.publish({ ...first, version: 2 });
  const { migrations } = office.engine;
  expect(await migrations.start(plan, { by: 'ana', reason: 'x' })).toMatchObject({
    code: 'NOT_ALLOWED',
  });
  expect(await migrations.dryRun(plan, { by: 'ana' })).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await migrations.start(plan, { by: 'op', reason: ' ' })).toMatchObject({
    code: 'COMMENT_REQUIRED',
  });
  const odd = { ...plan, states: { draft: 'nowhere' }, data: { nothing: '1', note: 'data.' } };
  const refused = await migrations.start(odd, { by: 'op', reason: 'x' });
  expect(refused).toMatchObject({ code: 'MIGRATION_PLAN_INVALID' });
  expect(JSON.stringify(refused)).toMatch(/MIGRATION_STATE_UNKNOWN.*FIELD_UNKNOWN/);
});

test('[M44] a plan leads from one version to another: nothing else is proposed, tried or made', async () => {
  const first = { ...part('part'), version: 1 };
  const office = await openOffice(first);
  await office.start();
  const { migrations } = office.engine;
  const told = { ok: false, code: 'MIGRATION_SAME_VERSION' };
  expect(await migrations.propose('part')).toMatchObject({
    ...told,
    details: { only: 1 },
    message: 'This flow has one version only, version 1. Publish the next one first.',
  });
  const plan = await office.publish({ ...first, version: 2 });
  expect(plan).toMatchObject({ from: 1, to: 2 });
  const same = { ...told, details: { version: 2 } };
  expect(await migrations.propose('part', { from: 2 })).toMatchObject({
    ...same,
    message: 'A case cannot go from version 2 to the same version. Name two different ones.',
  });
  const toItself = { ...plan, from: 2 };
  expect(await migrations.dryRun(toItself, { by: 'op' })).toMatchObject(same);
  expect(await migrations.start(toItself, { by: 'op', reason: 'x' })).toMatchObject(same);
  expect(await migrations.list()).toEqual([]);
});

test('[M14] a child is migrated only where its parent is told the same at its end', async () => {
  const parent = fanOut(1, 'k');
  const child = part('part');
  const office = await openOffice(parent, { others: [child] });
  await office.start();
  const { engine, clock } = office;
  engine.flow({
    ...child,
    version: 2,
    states: { ...child.states, end: { type: 'final', result: 'other' } },
  });
  clock.time += 1;
  const { plan } = accepted(await engine.migrations.propose('part'));
  const run = accepted(await engine.migrations.dryRun(plan, { by: 'op' }));
  expect(run.items.map(({ code }) => code)).toEqual([
    'MIGRATION_PARENT_WAITS',
    'MIGRATION_PARENT_WAITS',
  ]);
});
