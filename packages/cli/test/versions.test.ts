// Two versions of a flow from the command line: what differs, and cases that go from one to the other.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine, usersDirectory } from '@alir/engine';
import { sqlite } from '@alir/engine/sqlite';
import { afterAll, expect, test } from 'vitest';
import { leave, leaveDatabase } from './leave-database.ts';
import { alir, samples } from './run-alir.ts';

const folder = mkdtempSync(join(tmpdir(), 'alir-versions-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The second version: what was `review` is called otherwise, and takes two days. */
function second(): string {
  const text = readFileSync(join(samples, 'leave/flows/leave.json'), 'utf8');
  const renamed = text
    .replaceAll('"review"', '"check"')
    .replace('"form": "check"', '"form": "review"')
    .replace('"version": 1', '"version": 2');
  const flow = JSON.parse(renamed);
  flow.states.check.task.due = 'work:P2D';
  return JSON.stringify(flow);
}

/** A database in which both versions are published, and one case waits in the first. */
async function twoVersions(name: string): Promise<{ database: string; waiting: string }> {
  const database = join(folder, name);
  const { waiting } = await leaveDatabase(database);
  const engine = await createEngine({
    store: sqlite(database),
    directory: usersDirectory([]),
    flows: [{ ...leave, definition: JSON.parse(second()) }],
  });
  await engine.close();
  return { database, waiting };
}

const json = async (...args: string[]) => {
  const { exit, out } = await alir([...args, '--json']);
  return { exit, ...JSON.parse(out) };
};

test('[CLI50] diff says what differs between two files or folders; the same has no difference', async () => {
  const file = join(folder, 'v2/flows/leave.json');
  mkdirSync(join(folder, 'v2/flows'), { recursive: true });
  mkdirSync(join(folder, 'v2/forms'), { recursive: true });
  writeFileSync(file, second());
  writeFileSync(
    join(folder, 'v2/forms/review.json'),
    readFileSync(join(samples, 'leave/forms/review.json')),
  );
  const told = await alir(['diff', 'leave/flows/leave.json', file]);
  expect(told.exit).toBe(1);
  expect(told.out).toContain('is now 2 working days, no longer 3 working days');
  // An older version that somebody kept in the folder, beside `flows/`.
  const kept = join(folder, 'v2/before.json');
  writeFileSync(kept, readFileSync(join(samples, 'leave/flows/leave.json')));
  expect((await alir(['diff', kept, file])).out).toBe(told.out);
  const office = join(folder, 'office.json');
  const boss = { units: [{ id: 'o', kind: 'office', name: 'Office' }], users: [], assignments: [] };
  const positions = [{ id: 'boss', name: 'Head of Office', unit: 'o' }];
  writeFileSync(office, JSON.stringify({ ...boss, positions }));
  const byBoss = join(folder, 'v2/flows/by-boss.json');
  const given = JSON.stringify(leave.definition).replace(
    /"assign":\{[^}]*\{[^}]*\}\}/,
    '"assign":{"position":"boss"}',
  );
  writeFileSync(byBoss, given);
  const named = await alir(['diff', 'leave/flows/leave.json', byBoss, '--organisation', office]);
  expect(named.out).toContain('is now done by Head of Office, no longer by');
  const same = await alir(['diff', 'leave/flows/leave.json', 'leave', '--lang', 'id']);
  expect(same).toMatchObject({ exit: 0, out: 'Tidak ada perbedaan.\n' });
  expect((await alir(['diff', 'leave/forms', file])).exit).toBe(2);
});

test('[CLI51] a flow that counts by a calendar is used with the folder that has it, and asks for it otherwise', async () => {
  const project = join(folder, 'office');
  for (const inner of ['flows', 'calendars']) mkdirSync(join(project, inner), { recursive: true });
  const flow = { ...JSON.parse(JSON.stringify(leave.definition)), calendar: 'office' };
  const office = {
    id: 'office',
    zone: 'Asia/Jakarta',
    week: { mon: [['08:00', '16:00']] },
    holidays: [],
  };
  writeFileSync(join(project, 'flows/leave.json'), JSON.stringify(flow));
  writeFileSync(join(project, 'calendars/office.json'), JSON.stringify(office));
  const database = join(folder, 'calendar.db');
  const engine = await createEngine({
    store: sqlite(database),
    directory: usersDirectory([]),
    calendars: [office],
    flows: [flow, { ...flow, version: 2 }].map((definition) => ({ ...leave, definition })),
  });
  await engine.close();
  const without = await alir(['versions', 'plan', database, 'leave-request']);
  expect(without).toMatchObject({ exit: 2 });
  expect(without.err).toContain(
    'The flow leave-request counts by a calendar that is not here. Show the folder with it by --folder.\n' +
      '  /calendar: There is no calendar “office”. Check its name, or add its file. [CALENDAR_UNKNOWN]',
  );
  const planned = await json('versions', 'plan', database, 'leave-request', '--folder', project);
  expect(planned).toMatchObject({ exit: 0, plan: { flow: 'leave-request' } });
});

test('[CLI53] publish refuses a version with an error, publishes it with a reason, and says what it is afterwards', async () => {
  const { database } = await twoVersions('published.db');
  const project = join(folder, 'third');
  for (const inner of ['flows', 'forms']) mkdirSync(join(project, inner), { recursive: true });
  writeFileSync(
    join(project, 'forms/review.json'),
    readFileSync(join(samples, 'leave/forms/review.json')),
  );
  const file = join(project, 'flows/leave.json');
  const write = (version: number, change = (_flow: ReturnType<typeof JSON.parse>): void => {}) => {
    const flow = JSON.parse(second());
    flow.version = version;
    change(flow);
    writeFileSync(file, JSON.stringify(flow));
  };
  write(3);
  const publish = (...more: string[]) => alir(['versions', 'publish', database, file, ...more]);
  expect(await publish()).toMatchObject({ exit: 0, out: 'leave-request 3 is published.\n' });
  // What the director gets is stuck there.
  write(4, (flow) => {
    delete flow.on;
    flow.states.director.on.approve = [{ guard: 'data.days > 400', target: 'approved' }];
  });
  const refused = await publish();
  expect(refused.exit).toBe(1);
  expect(refused.out).toMatch(
    /error: .*\n[^]*Not published\. Correct the errors, or give a reason/,
  );
  const stored = async (): Promise<number> =>
    (await json('versions', 'plan', database, 'leave-request')).plan.to;
  expect(await stored()).toBe(3);
  const despite = await publish('--despite', 'The decree is today', '--by', 'ann');
  expect(despite).toMatchObject({ exit: 0 });
  expect(despite.out).toContain('leave-request 4 is published.');
  expect(await stored()).toBe(4);
});

/** A database whose application wants two people, and the third version in a file. */
async function twoPeople(name: string) {
  const { database } = await twoVersions(`${name}.db`);
  const open = () =>
    createEngine({
      store: sqlite(database),
      directory: usersDirectory([]),
      isOperator: () => true,
      publishing: { approval: 'second-person' },
    });
  await (await open()).close();
  const project = join(folder, name);
  for (const inner of ['flows', 'forms']) mkdirSync(join(project, inner), { recursive: true });
  writeFileSync(
    join(project, 'forms/review.json'),
    readFileSync(join(samples, 'leave/forms/review.json')),
  );
  const file = join(project, 'flows/leave.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(second()), version: 3 }));
  return { open, args: ['versions', 'publish', database, file], database };
}

test('[CLI64] where the application wants two people nothing is published from here, whatever the reason', async () => {
  const { args, database } = await twoPeople('two-people');
  for (const more of [[], ['--despite', 'Today']]) {
    const refused = await alir([...args, ...more]);
    expect(refused.exit).toBe(1);
    expect(refused.out).toContain('Not published: this application wants two people.');
  }
  expect((await alir([...args, '--lang', 'id'])).out).toContain('menghendaki dua orang');
  expect(await json(...args)).toMatchObject({
    exit: 1,
    published: null,
    code: 'SECOND_PERSON_NEEDED',
  });
  expect((await json('versions', 'plan', database, 'leave-request')).plan.to).toBe(2);
});

test('[CLI65] it can be proposed from here, and waits in the application for somebody else', async () => {
  const { open, args, database } = await twoPeople('proposed');
  expect(await alir([...args, '--propose', '--by', 'ann'])).toMatchObject({
    exit: 0,
    out: 'leave-request 3 is proposed. Somebody else has to approve it in the application.\n',
  });
  const engine = await open();
  const { proposals } = engine.publishing;
  const listed = await proposals.list({ by: 'bea' });
  const [waiting] = listed.ok ? listed.items : [];
  expect(waiting).toMatchObject({ status: 'waiting', flow: 'leave-request', by: 'ann' });
  const id = waiting?.id ?? '';
  expect(await proposals.approve(id, { by: 'ann' })).toMatchObject({ code: 'PROPOSAL_OWN' });
  expect(await proposals.approve(id, { by: 'bea' })).toMatchObject({ ok: true });
  await engine.close();
  expect((await json('versions', 'plan', database, 'leave-request')).plan.to).toBe(3);
});

test('[CLI65] nobody proposes without a name: they could approve it in the application under their own', async () => {
  const { open, args } = await twoPeople('nameless');
  expect(await alir([...args, '--propose'])).toMatchObject({
    exit: 2,
    err: expect.stringContaining('--by'),
  });
  const engine = await open();
  expect(await engine.publishing.proposals.list({ by: 'second' })).toMatchObject({ items: [] });
  await engine.close();
});

test('[CLI51] versions proposes a plan, tries it, carries cases over, and brings them back', async () => {
  const { database, waiting } = await twoVersions('a.db');
  const out = join(folder, 'plan.json');
  const proposed = await json('versions', 'plan', database, 'leave-request', '--out', out);
  expect(proposed).toMatchObject({
    exit: 1,
    open: [{ state: 'review' }],
    plan: { from: 1, to: 2 },
  });
  const no = await alir(['versions', 'try', database, out]);
  expect(no.exit).toBe(1);
  expect(no.out).toContain(`${waiting}: `);
  expect(no.out).toContain(
    'Cannot be carried over yet: 1 case. Remove the causes, or change the plan.',
  );
  const { plan } = proposed;
  writeFileSync(out, JSON.stringify({ ...plan, states: { ...plan.states, review: 'check' } }));
  expect(await json('versions', 'try', database, out)).toMatchObject({ exit: 0, yes: 1, no: 0 });
  const done = await json(
    'versions',
    'migrate',
    database,
    out,
    '--reason',
    'New rules',
    '--by',
    'cy',
  );
  expect(done).toMatchObject({ exit: 0, status: 'done', migrated: 1, by: 'cy' });
  const listed = await alir(['versions', 'list', database]);
  expect(listed.out).toBe(`${done.id}: The migration is done. Carried over: 1 case.\n`);
  const back = await json('versions', 'back', database, done.id, '--reason', 'Too early');
  expect(back).toMatchObject({ exit: 0, status: 'returned', returned: 1, staying: 0 });
  expect((await alir(['audit', 'verify', database])).exit).toBe(0);
});

test('[CLI49] plan says of a flow with one version that the next one is to be published first', async () => {
  const database = join(folder, 'one.db');
  await leaveDatabase(database);
  const out = join(folder, 'plan-of-one.json');
  expect(await alir(['versions', 'plan', database, 'leave-request', '--out', out])).toEqual({
    exit: 2,
    out: '',
    err: 'alir: This flow has one version only, version 1. Publish the next one first.\n',
  });
  expect(existsSync(out)).toBe(false);
  expect(await json('versions', 'plan', database, 'leave-request')).toMatchObject({
    exit: 2,
    error: { code: 'MIGRATION_SAME_VERSION' },
  });
});

test('[CLI61] a plan that does not fit is told with what is wrong in it, and where', async () => {
  const { database } = await twoVersions('bad-plan.db');
  const file = join(folder, 'bad-plan.json');
  await alir(['versions', 'plan', database, 'leave-request', '--out', file]);
  const plan = JSON.parse(readFileSync(file, 'utf8'));
  const states = { ...plan.states, review: 'nowhere' };
  writeFileSync(file, JSON.stringify({ ...plan, states, data: { days: 'data.nothing' } }));
  const { exit, err } = await alir(['versions', 'try', database, file, '--lang', 'en']);
  expect(exit).toBe(2);
  expect(err).toContain('does not fit both versions');
  expect(err).toMatch(/bad-plan\.json\/states\/review: .*“nowhere”.* \[MIGRATION_STATE_UNKNOWN\]/);
  expect(err).toMatch(/bad-plan\.json\/data\/days: .*“nothing”.* \[EXPR_UNKNOWN_NAME\]/);
});

test('[CLI52] a migration that was stopped or cut short is gone on with by its id', async () => {
  const { database } = await twoVersions('b.db');
  const out = join(folder, 'plan-b.json');
  const { plan } = await json('versions', 'plan', database, 'leave-request');
  writeFileSync(out, JSON.stringify({ ...plan, states: { ...plan.states, review: 'check' } }));
  const cut = await json('versions', 'migrate', database, out, '--reason', 'x', '--limit', '0');
  expect(cut).toMatchObject({ status: 'running', migrated: 0 });
  expect(await json('versions', 'stop', database, cut.id)).toMatchObject({ status: 'stopped' });
  expect(await json('versions', 'run', database, cut.id)).toMatchObject({ status: 'stopped' });
  expect(await json('versions', 'resume', database, cut.id)).toMatchObject({
    status: 'done',
    migrated: 1,
  });
  expect((await alir(['versions', 'run', database, 'nothing'])).exit).toBe(2);
});
