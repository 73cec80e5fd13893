import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../src/run.ts';
import { alir, samples } from './run-alir.ts';

let cwd = '';
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'alir-dev-'));
  await cp(join(samples, 'leave'), cwd, { recursive: true });
});
const open: Serving[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.stop()));
  await rm(cwd, { recursive: true });
});

interface Serving {
  readonly url: string;
  /** The next thing it tells of this kind. */
  told(event: string): Promise<Record<string, unknown>>;
  stop(): Promise<number>;
}

/** `alir dev` in this process, with what it tells as JSON. */
async function serve(...args: string[]): Promise<Serving> {
  const told: Record<string, unknown>[] = [];
  let heard = (): void => undefined;
  let stop = (): void => undefined;
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  const running = run({
    args: ['dev', '.', '--port', '0', '--json', ...args],
    env: {},
    cwd,
    isColourful: false,
    writeOut: (text) => {
      told.push(JSON.parse(text));
      heard();
    },
    writeErr: () => undefined,
    untilStopped: () => stopped,
  });
  const next = async (event: string): Promise<Record<string, unknown>> => {
    for (;;) {
      const at = told.findIndex((one) => one['event'] === event);
      const [found] = at < 0 ? [] : told.splice(at, 1);
      if (found) return found;
      await new Promise<void>((resolve) => (heard = resolve));
    }
  };
  const { url } = await next('serving');
  const server: Serving = {
    url: String(url),
    told: next,
    stop: async () => {
      stop();
      return running;
    },
  };
  open.push(server);
  return server;
}

/** Signed in as somebody: what the browser sends. */
async function as(
  url: string,
  user: string,
): Promise<
  (path: string, body?: object) => Promise<{ status: number; body: Record<string, unknown> }>
> {
  const signedIn = await fetch(`${url}/as?user=${user}`, { redirect: 'manual' });
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return async (path, body) => {
    const headers = { cookie, origin: url, 'content-type': 'application/json' };
    const response = await fetch(
      `${url}/api${path}`,
      body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers },
    );
    return { status: response.status, body: await response.json() };
  };
}

describe('alir dev', () => {
  test('[CLI17] people made up from the roles of the flows take a request through the API', async () => {
    const server = await serve();
    const page = await (await fetch(server.url)).text();
    expect([...page.matchAll(/\/as\?user=([\w-]+)/g)].map(([, user]) => user)).toEqual([
      'ann',
      'boss',
      'director',
    ]);
    const ann = await as(server.url, 'ann');
    expect(await ann('/instances', { flow: 'leave-request', data: { days: 9 } })).toMatchObject({
      status: 201,
      body: { instance: expect.any(String) },
    });
    const boss = await as(server.url, 'boss');
    const [task] = Object(await boss('/tasks')).body.items;
    expect(task).toMatchObject({ flow: 'leave-request', state: 'review' });
    expect(
      (await boss(`/tasks/${encodeURIComponent(task.id)}/complete`, { outcome: 'approve' })).status,
    ).toBe(200);
    const director = await as(server.url, 'director');
    expect((await director('/tasks')).body['items']).toMatchObject([{ state: 'director' }]);
    expect(await server.stop()).toBe(0);
  });

  test('[CLI18] a flow that is edited becomes a new version; what runs stays on its own', async () => {
    const server = await serve();
    const ann = await as(server.url, 'ann');
    await ann('/instances', { flow: 'leave-request', data: { days: 9 } });
    const file = join(cwd, 'flows/leave.json');
    const flow = await readFile(file, 'utf8');
    await writeFile(file, flow.replace('"target": "director"', '"target": "nobody"'));
    const { problems } = await server.told('problems');
    expect(problems).toContainEqual(
      expect.objectContaining({ file: 'flows/leave.json', code: 'TARGET_UNKNOWN' }),
    );
    await writeFile(file, flow.replace('Approve leave', 'Have a look'));
    expect(await server.told('reloaded')).toEqual({ event: 'reloaded', flows: ['leave-request'] });
    await ann('/instances', { flow: 'leave-request', data: { days: 9 } });
    const boss = await as(server.url, 'boss');
    const { items } = Object(await boss('/tasks')).body;
    expect(items.map((item: { title: string }) => item.title).sort()).toEqual([
      'Approve leave',
      'Have a look',
    ]);
  });

  test('a calendar that is edited counts at once, also for what is open', async () => {
    const flowFile = join(cwd, 'flows/leave.json');
    const flow = (await readFile(flowFile, 'utf8'))
      .replace('"lang"', '"calendar": "office", "lang"')
      .replace('"due": "work:P3D"', '"due": "work:P1D"');
    const closingAt = (time: string): Promise<void> => {
      const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
      const week = Object.fromEntries(days.map((day) => [day, [['08:00', time]]]));
      const office = { id: 'office', zone: 'UTC', week, holidays: [] };
      return writeFile(join(cwd, 'calendars/office.json'), JSON.stringify(office));
    };
    await mkdir(join(cwd, 'calendars'));
    await closingAt('16:00');
    await writeFile(flowFile, flow);
    const server = await serve();
    const ann = await as(server.url, 'ann');
    const boss = await as(server.url, 'boss');
    const dueAt = async (): Promise<unknown> => Object(await boss('/tasks')).body.items[0].dueAt;
    await ann('/instances', { flow: 'leave-request', data: { days: 9 } });
    expect(await dueAt()).toMatch(/T16:00:00/);
    await closingAt('17:00');
    await writeFile(flowFile, flow.replace('Approve leave', 'Have a look'));
    await server.told('reloaded');
    expect(await dueAt()).toMatch(/T17:00:00/);
  });

  test('[CLI3] every value it prints, to the last, is one line', async () => {
    const told = async (...args: string[]): Promise<{ lines: string[]; values: unknown[] }> => {
      const lines = (await alir(['dev', ...args, '--port', '0', '--json'])).out
        .trimEnd()
        .split('\n');
      return { lines, values: lines.map((line) => JSON.parse(line)) };
    };
    expect((await told('leave')).values).toEqual([
      expect.objectContaining({ event: 'serving' }),
      { stopped: true },
    ]);
    expect((await told('broken')).values).toEqual([{ problems: expect.any(Array) }]);
    expect((await told('empty')).values).toEqual([
      { error: { code: 'NO_FLOWS', message: expect.any(String) } },
    ]);
  });

  test('users.json names the people, and its changes count at once', async () => {
    await writeFile(
      join(cwd, 'users.json'),
      JSON.stringify([{ id: 'eka', manager: 'dewi' }, { id: 'dewi' }]),
    );
    const server = await serve('--database', 'dev.db');
    const eka = await as(server.url, 'eka');
    expect((await eka('/me')).status).toBe(200);
    await server.stop();
    expect(await alir(['audit', 'verify', 'dev.db'], { cwd })).toMatchObject({ exit: 0 });
    await writeFile(join(cwd, 'users.json'), '{}');
    expect(await alir(['dev', '--port', '0'], { cwd })).toMatchObject({
      exit: 2,
      err: expect.stringContaining('alir: users.json cannot be used: expected a list'),
    });
    await writeFile(join(cwd, 'users.json'), '[{ "id": "eka" }, { "id": "dewi", "manager": 7 }]');
    expect(await alir(['dev', '--port', '0'], { cwd })).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/^alir: users\.json: .* \/1\/manager must be a text\. [^\n]*\n$/),
    });
  });

  test('[CLI19] a port in use, a folder without flows, and flows with problems are told', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    expect(await alir(['dev', '.', '--port', String(port)], { cwd })).toEqual({
      exit: 2,
      out: '',
      err: `alir: Port ${port} is in use. Choose another with --port.\n`,
    });
    other.close();
    expect(await alir(['dev', 'empty'])).toMatchObject({ exit: 2 });
    expect(await alir(['dev', 'broken'])).toMatchObject({
      exit: 1,
      out: expect.stringContaining('[TARGET_UNKNOWN]'),
    });
  });
});
