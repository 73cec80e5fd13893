import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { alir, alirProcess, samples } from './run-alir.ts';

/** A new folder with these files. */
async function folderWith(files: Readonly<Record<string, object>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'alir-proof-'));
  for (const [name, value] of Object.entries(files))
    await writeFile(join(folder, name), JSON.stringify(value));
  return folder;
}

/** A letter that is drafted and signed. */
const decree = (task: object, tags: readonly string[] = ['surat']): object => ({
  flow: 'izin',
  version: 1,
  title: 'Izin',
  data: { type: 'object', additionalProperties: false, properties: {} },
  initial: 'konsep',
  states: {
    konsep: {
      task: {
        title: 'Konsep',
        assign: { position: { from: 'starter' } },
        outcomes: { ajukan: { label: 'Ajukan' } },
      },
      on: { ajukan: 'tanda-tangan' },
    },
    'tanda-tangan': {
      tags,
      title: 'Tanda tangan',
      task: {
        title: 'Tanda tangani',
        assign: { position: 'sekda' },
        outcomes: { ya: { label: 'Tanda tangani' }, tidak: { label: 'Kembalikan', acting: true } },
        ...task,
      },
      on: { ya: 'selesai', tidak: 'konsep' },
    },
    selesai: { type: 'final' },
  },
});

/** A decision about a number that leaves one number out. */
const gap = {
  flow: 'nilai',
  version: 1,
  title: 'Nilai',
  data: {
    type: 'object',
    required: ['n'],
    additionalProperties: false,
    properties: { n: { type: 'integer' } },
  },
  initial: 'isi',
  states: {
    isi: {
      task: {
        title: 'Isi',
        assign: { role: 'tu' },
        due: 'work:P1D',
        outcomes: { kirim: { label: 'Kirim' } },
      },
      on: { kirim: 'pilih' },
    },
    pilih: {
      always: [
        { guard: 'data.n < 100', target: 'selesai' },
        { guard: 'data.n > 100', target: 'selesai' },
      ],
    },
    selesai: { type: 'final' },
  },
};

describe('alir check', () => {
  test('a sound folder is fine', async () => {
    expect(await alir(['check', 'leave'])).toEqual({
      exit: 0,
      out: '2 files checked, no problems.\n',
      err: '',
    });
  });

  test('[CLI1] every problem of every file, with place, sentence and code', async () => {
    const { exit, out } = await alir(['check', 'broken']);
    expect(exit).toBe(1);
    expect(out).toMatchSnapshot();
  });

  test('[CLI2] the same in Indonesian, by LANG and by --lang', async () => {
    const [byOption, byEnvironment] = await Promise.all([
      alir(['check', '--lang', 'id', 'broken/flows/leave.json']),
      alir(['check', 'broken/flows/leave.json'], { env: { LANG: 'id_ID.UTF-8' } }),
    ]);
    expect(byOption).toEqual(byEnvironment);
    expect(byOption.out).toMatchSnapshot();
  });

  test('[CLI32] with an organisation it says where different people are needed and there are too few', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'alir-duties-'));
    const task = (position: string, not: readonly string[]): object => ({
      title: position,
      assign: { position },
      outcomes: { ok: { label: 'OK' } },
      ...(not.length > 0 ? { allocate: { not } } : {}),
    });
    const flow = {
      flow: 'bayar',
      version: 1,
      title: 'Bayar',
      data: { type: 'object', additionalProperties: false, properties: {} },
      initial: 'periksa',
      states: {
        periksa: { task: task('verifikator', []), on: { ok: 'bayar' } },
        bayar: { task: task('bendahara', ['periksa']), on: { ok: 'selesai' } },
        selesai: { type: 'final' },
      },
    };
    const organisation = (bendahara: string): object => ({
      units: [],
      positions: ['verifikator', 'bendahara'].map((id) => ({ id, name: id })),
      users: ['ani', 'budi'].map((id) => ({ id, name: id })),
      assignments: [
        { user: 'ani', position: 'verifikator' },
        { user: bendahara, position: 'bendahara' },
      ],
    });
    await writeFile(join(folder, 'bayar.json'), JSON.stringify(flow));
    await writeFile(join(folder, 'one.json'), JSON.stringify(organisation('ani')));
    await writeFile(join(folder, 'two.json'), JSON.stringify(organisation('budi')));
    const checked = (name: string): ReturnType<typeof alir> =>
      alir(['check', join(folder, 'bayar.json'), '--organisation', join(folder, name)]);
    const { exit, out } = await checked('one.json');
    expect(exit).toBe(1);
    expect(out).toContain('DUTIES_NEVER');
    expect(out).toContain('“verifikator” and “bendahara”');
    expect(out).toContain('ani');
    expect((await checked('two.json')).exit).toBe(0);
    await rm(folder, { recursive: true });
  });

  test('[CLI34] where a flow can go wrong is told with the way there', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'alir-proof-'));
    const task = (outcome: string): object => ({
      title: 'T',
      assign: { role: 'kepala' },
      outcomes: { [outcome]: { label: outcome } },
    });
    const flow = {
      flow: 'izin',
      version: 1,
      title: 'Izin',
      data: {
        type: 'object',
        additionalProperties: false,
        required: ['jenis', 'hari'],
        properties: { jenis: { enum: ['cuti', 'dinas', 'belajar'] }, hari: { type: 'integer' } },
      },
      initial: 'pengajuan',
      states: {
        pengajuan: { task: task('ajukan'), on: { ajukan: 'persetujuan' } },
        persetujuan: {
          task: task('setuju'),
          on: {
            setuju: [
              { guard: "data.jenis == 'cuti' && data.hari <= 12", target: 'selesai' },
              { guard: "data.jenis in ['dinas', 'belajar']", target: 'selesai' },
            ],
          },
        },
        selesai: { type: 'final' },
      },
    };
    await writeFile(join(folder, 'izin.json'), JSON.stringify(flow));
    const { exit, out } = await alir(['check', '--lang', 'id', join(folder, 'izin.json')]);
    expect(exit).toBe(1);
    expect(out).toContain('Proses yang sampai di “T” tidak dapat dilanjutkan siapa pun');
    expect(out).toContain(
      [
        '    mulai → pengajuan',
        "    pengajuan: ajukan → persetujuan (jenis: 'cuti'; hari: > 12)",
      ].join('\n'),
    );
    await rm(folder, { recursive: true });
  });

  test('[CLI34] with `--json` the way is a scenario, and the change a patch', async () => {
    const folder = await folderWith({ 'f.json': decree({}) });
    const { out } = await alir(['check', join(folder, 'f.json'), '--json']);
    const { problems } = JSON.parse(out);
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'WAIT_WITHOUT_DEADLINE',
        scenario: {
          flow: 'izin',
          scenarios: [
            {
              name: 'WAIT_WITHOUT_DEADLINE /states/tanda-tangan',
              steps: [
                { start: { data: {} } },
                { complete: { state: 'konsep', outcome: 'ajukan' } },
              ],
            },
          ],
        },
        fix: [{ op: 'add', path: '/states/tanda-tangan/task/due', value: 'work:P3D' }],
      }),
    ]);
    const told = await alir(['check', '--lang', 'id', join(folder, 'f.json')]);
    expect(told.out).toContain('    usul: tambah /states/tanda-tangan/task/due = "work:P3D"');
    await rm(folder, { recursive: true });
  });

  test('[CLI34] a scenario of a number that a way assumes is a file that `test` plays', async () => {
    const folder = await folderWith({ 'nilai.json': gap });
    const { out, exit } = await alir(['check', folder, '--json']);
    expect(exit).toBe(1);
    const { problems } = JSON.parse(out);
    expect(problems).toMatchObject([
      {
        code: 'FLOW_STUCK',
        way: [
          { assumed: [] },
          { assumed: [{ subject: 'n', cells: [{ kind: 'point', at: '100' }] }] },
        ],
      },
    ]);
    await writeFile(join(folder, 'nilai.scenarios.json'), JSON.stringify(problems[0].scenario));
    const played = await alir(['test', folder]);
    expect(played.out).toContain('1 of 1 as they say');
    await rm(folder, { recursive: true });
  });

  test('[CLI35] what the people of an organisation could not do on some days is told', async () => {
    const people = {
      units: [],
      positions: [
        { id: 'sekda', name: 'Sekretaris Daerah', superior: 'bupati' },
        { id: 'bupati', name: 'Bupati' },
      ],
      users: ['ani', 'budi'].map((id) => ({ id, name: id })),
      assignments: [
        { user: 'budi', position: 'bupati' },
        {
          user: 'ani',
          position: 'sekda',
          capacity: 'plt',
          basis: 'SP 1',
          from: '2026-03-12',
          until: '2026-03-20',
        },
        { user: 'ani', position: 'sekda', from: '2026-03-21' },
      ],
      limits: { plt: { not: ['kepegawaian'] } },
    };
    const folder = await folderWith({
      'f.json': decree({ due: 'work:P2D', decides: 'kepegawaian' }),
      'people.json': people,
    });
    const check = (...days: readonly string[]): ReturnType<typeof alir> =>
      alir([
        'check',
        '--lang',
        'id',
        join(folder, 'f.json'),
        '--organisation',
        join(folder, 'people.json'),
        ...days,
      ]);
    const { exit, out } = await check('--day', '2026-03-12', '--until', '2026-03-31');
    expect(exit).toBe(1);
    expect(out).toContain(
      'Dari 12 Maret 2026 sampai 20 Maret 2026 “Tanda tangan” tidak dapat selesai',
    );
    expect(out).toContain('"escalate":{"position":"bupati"}');
    expect((await check('--day', '2026-03-21', '--until', '2026-03-31')).exit).toBe(0);
    await rm(folder, { recursive: true });
  });

  test('[CLI60] days that are none are refused, with an organisation or without, and so is an end before the beginning', async () => {
    const folder = await folderWith({ 'f.json': decree({ due: 'work:P2D' }) });
    const check = async (...days: readonly string[]): Promise<string> => {
      const { exit, err } = await alir(['check', '--lang', 'en', join(folder, 'f.json'), ...days]);
      expect(exit).toBe(2);
      return err;
    };
    expect(await check('--day', 'kemarin')).toContain('The value of --day cannot be used');
    expect(await check('--until', '2026-02-30')).toContain('The value of --until cannot be used');
    expect(await check('--day', '2026-03-31', '--until', '2026-03-01')).toContain(
      '--until 2026-03-01 lies before 2026-03-31',
    );
    await rm(folder, { recursive: true });
  });

  test('[CLI48] what happens on a holiday of the folder is told as it happens there', async () => {
    const task = (position: string): object => ({
      title: position,
      assign: { position },
      outcomes: { ok: { label: 'OK' } },
    });
    const flow = {
      flow: 'izin',
      version: 1,
      title: 'Izin',
      calendar: 'kantor',
      data: { type: 'object', additionalProperties: false, properties: {} },
      initial: 'periksa',
      states: {
        periksa: {
          task: task('petugas'),
          on: {
            ok: [
              { guard: 'workday(workday(now, -1), 1) == date(now)', target: 'selesai' },
              { target: 'piket' },
            ],
          },
        },
        // Nobody is on duty on holidays.
        piket: { task: task('piket'), on: { ok: 'selesai' } },
        selesai: { type: 'final' },
      },
    };
    const calendar = (holidays: readonly object[]): object => ({
      id: 'kantor',
      zone: 'Asia/Jakarta',
      week: Object.fromEntries(weekdays.map((day) => [day, [['08:00', '16:00']]])),
      holidays,
    });
    const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'];
    const people = {
      units: [],
      positions: ['petugas', 'piket'].map((id) => ({ id, name: id })),
      users: [{ id: 'ani', name: 'ani' }],
      assignments: [{ user: 'ani', position: 'petugas' }],
    };
    const folder = await folderWith({ 'f.json': flow, 'people.json': people });
    /** 17 August 2026 is a Monday. */
    const told = async (holidays: readonly object[]): Promise<unknown[]> => {
      await writeFile(join(folder, 'kantor.json'), JSON.stringify(calendar(holidays)));
      const { out } = await alir([
        'check',
        '--json',
        folder,
        '--organisation',
        join(folder, 'people.json'),
        '--day',
        '2026-08-17',
      ]);
      const { problems }: { problems: { code: string; scenario?: unknown }[] } = JSON.parse(out);
      expect(problems.map(({ code }) => code)).toEqual(['TASK_NOBODY']);
      return problems.map((problem) => problem.scenario);
    };
    const [scenario, ...others] = await told([{ date: '2026-08-17', name: 'Hari Kemerdekaan' }]);
    expect(others).toEqual([]);
    expect(scenario).toMatchObject({
      flow: 'izin',
      scenarios: [
        {
          given: { at: '2026-08-17T08:00:00+07:00' },
          steps: [{ start: {} }, { complete: { state: 'periksa', outcome: 'ok' } }],
        },
      ],
    });
    // On a day of work, and on those that follow, it never comes to whoever is on duty.
    expect(await told([])).toEqual([undefined]);
    await rm(folder, { recursive: true });
  });

  test('[CLI56] with `--limit` fewer possibilities are looked through, which is told', async () => {
    const folder = await folderWith({ 'izin.json': decree({ due: 'work:P1D' }) });
    const { exit, out } = await alir(['check', '--limit', '1', folder]);
    expect(exit).toBe(0);
    expect(out).toContain('raise the limit. [VERIFY_LIMIT]');
    expect((await alir(['check', '--limit', '1000', folder])).out).not.toContain('VERIFY_LIMIT');
    const wrong = await alir(['check', '--limit', 'many', folder]);
    expect(wrong).toMatchObject({ exit: 2, out: '' });
    expect(wrong.err).toContain('--limit takes a whole number from 1, not many');
  });

  test('[CLI54] with `--fix` the changes that are proposed are made; what nothing is proposed for stays and is told', async () => {
    const folder = await folderWith({ 'f.json': decree({}), 'g.json': { flow: 'g', states: {} } });
    const file = join(folder, 'f.json');
    const before = await readFile(join(folder, 'g.json'), 'utf8');
    const { exit, out } = await alir(['check', '--fix', folder], { cwd: folder });
    expect([exit, out.split('\n')[0]]).toEqual([1, 'f.json mended as proposed']);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
      states: { 'tanda-tangan': { task: { due: 'work:P3D' } } },
    });
    expect(await readFile(join(folder, 'g.json'), 'utf8')).toBe(before);
    // Nothing is left to be done, and nothing is said to have been.
    const again = await alir(['check', '--fix', file]);
    expect(again).toMatchObject({ exit: 0, out: '1 file checked, no problems.\n' });
    await rm(folder, { recursive: true });
  });

  test('[CLI36] rules of the house: the pack, a file of one’s own, and one that cannot be used', async () => {
    const rule = {
      rule: 'arsip',
      of: 'flow',
      when: "!flow.steps.exists(s, 'arsip' in s.kinds)",
      says: { id: 'Alur tidak mengarsipkan.', en: 'It never archives.' },
    };
    const folder = await folderWith({
      'f.json': decree({ due: 'work:P2D' }, ['strategis']),
      'own.json': [rule],
      'wrong.json': [{ ...rule, when: 'flow.nama' }],
    });
    const check = (...rules: readonly string[]): ReturnType<typeof alir> =>
      alir(['check', '--lang', 'id', join(folder, 'f.json'), '--rules', ...rules]);
    expect((await check('pemda')).out).toContain(
      'Plt dan Plh dapat memutuskan hal strategis di sini',
    );
    expect((await check(join(folder, 'own.json'))).out).toContain('Alur tidak mengarsipkan');
    expect((await check(join(folder, 'wrong.json'))).exit).toBe(2);
    await rm(folder, { recursive: true });
  });

  test('[CLI3] JSON has the same problems for programs', async () => {
    const { exit, out } = await alir(['check', 'broken', '--json']);
    const { errors, warnings, problems } = JSON.parse(out);
    expect({ exit, errors, warnings, listed: problems.length }).toEqual({
      exit: 1,
      errors: 10,
      warnings: 1,
      listed: 11,
    });
    expect(problems).toContainEqual({
      file: 'broken/flows/leave.json',
      line: 18,
      column: 31,
      pointer: '/states/review/task/assign/user/from',
      code: 'EXPR_UNKNOWN_NAME',
      severity: 'error',
      message: 'The name “startr” is not known in expressions. Did you mean “starter”?',
      params: expect.objectContaining({ nearest: 'starter' }),
      expression: { source: 'superior(startr)', range: [9, 15] },
    });
  });

  test('warnings alone do not fail', async () => {
    const { exit, out } = await alir(['check', 'warned']);
    expect(out).toMatch(/flows\/lonely\.json:\d+:\d+ warning: .* \[UNREACHABLE_STATE\]/);
    expect(exit).toBe(0);
  });

  test('calendars are checked together with those that they extend', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'alir-calendars-'));
    const calendars = join(folder, 'calendars');
    await cp(join(samples, 'leave'), folder, { recursive: true });
    await mkdir(calendars);
    const put = (name: string, calendar: object): Promise<void> =>
      writeFile(join(calendars, `${name}.json`), JSON.stringify({ id: name, ...calendar }));
    const week = { mon: [['08:00', '16:00']] };
    await put('office', { extends: ['nation'], zone: 'Asia/Jakarta', week });
    expect(await alir(['check', folder])).toMatchObject({
      exit: 1,
      out: expect.stringMatching(/office\.json:\d+:\d+ error: .*“nation”.* \[CALENDAR_UNKNOWN\]/),
    });
    await put('nation', { holidays: [{ date: '2026-08-17', name: 'Merdeka' }] });
    expect(await alir(['check', folder])).toMatchObject({ exit: 0 });
    await rm(folder, { recursive: true });
  });

  test('flows may lie flat in a folder, beside files that are not ours', async () => {
    expect(await alir(['check', 'flat'])).toMatchObject({
      exit: 0,
      out: '2 files checked, no problems.\n',
    });
  });
});

describe('files that are none, or twice there', () => {
  let cwd = '';
  beforeEach(async () => {
    cwd = await mkdtemp(join(tmpdir(), 'alir-check-'));
    await cp(join(samples, 'leave'), cwd, { recursive: true });
  });
  afterEach(() => rm(cwd, { recursive: true }));

  test('[CLI1] a folder that is called like a file is nothing of ours', async () => {
    await mkdir(join(cwd, 'flows/more.json'));
    expect(await alir(['check'], { cwd })).toMatchObject({
      exit: 0,
      out: '2 files checked, no problems.\n',
    });
  });

  test('[CLI1] a file that cannot be read is a problem of its own, and only where it is asked for', async () => {
    await symlink('nowhere.json', join(cwd, 'flows/gone.json'));
    expect(await alir(['check'], { cwd })).toEqual({
      exit: 1,
      out: 'flows/gone.json:1:1 error: The file cannot be read: it does not exist. [FILE_UNREADABLE]\n1 error, 0 warnings in 3 files.\n',
      err: '',
    });
    expect(await alir(['check', 'flows/leave.json'], { cwd })).toMatchObject({
      exit: 0,
      out: '1 file checked, no problems.\n',
    });
    expect((await alir(['fmt', '--check'], { cwd })).out).toContain('[FILE_UNREADABLE]');
    expect((await alir(['types', '--check', '--lang', 'id'], { cwd })).out).toContain(
      'Berkas tidak dapat dibaca: tidak ada. [FILE_UNREADABLE]',
    );
  });

  test('[CLI1] a definition that is there twice is told with the file of the other', async () => {
    for (const file of ['flows/leave.json', 'forms/review.json'])
      await cp(join(cwd, file), join(cwd, file.replace('.json', '2.json')));
    const { exit, out } = await alir(['check'], { cwd });
    expect(out).toBe(
      [
        'flows/leave2.json:4:3 error: The flow leave-request 1 is in flows/leave.json as well. Keep one of them. [DEFINITION_REPEATED]',
        'forms/review2.json:3:3 error: The form review is in forms/review.json as well. Keep one of them. [DEFINITION_REPEATED]',
        '2 errors, 0 warnings in 4 files.\n',
      ].join('\n'),
    );
    expect(exit).toBe(1);
    const { out: json } = await alir(['check', '--json', '--lang', 'id'], { cwd });
    expect(JSON.parse(json).problems[0]).toMatchObject({
      file: 'flows/leave2.json',
      code: 'DEFINITION_REPEATED',
      message: 'Alur leave-request 1 juga ada di flows/leave.json. Pertahankan salah satunya.',
      params: { name: 'leave-request 1', other: 'flows/leave.json' },
    });
  });
});

describe('[CLI4] unusable input', () => {
  test.each([
    [['check', 'nowhere'], 'alir: There is no file or folder nowhere.\n'],
    [
      ['check', 'empty'],
      'alir: There are no flows in “empty”. Expected flows/*.json, or *.json with the words "flow" and "states".\n',
    ],
    [
      ['check', 'flat/package.json'],
      'alir: flat/package.json is neither a flow, a form nor a calendar.\n',
    ],
    [['chekc'], 'alir: There is no command chekc. See alir --help.\n'],
    [['check', '--fast'], 'alir: There is no option --fast. See alir --help.\n'],
    [['check', '--lang', 'fr'], 'alir: The value of --lang cannot be used. See alir --help.\n'],
  ])('%j', async (args, err) => {
    expect(await alir(args)).toEqual({ exit: 2, out: '', err });
  });

  test.each([
    [[], 'alir'],
    [['--lang', 'id'], 'alir'],
    [['audit'], 'alir audit'],
  ])('no command, %j: the help', async (args, name) => {
    const [bare, asked] = await Promise.all([alir(args), alir([...args, '--help'])]);
    const missing = args.includes('id')
      ? 'Perintah belum diberikan. Lihat'
      : 'A command is missing. See';
    expect(asked.out).toContain(`${name} [`);
    expect(bare).toEqual({
      exit: 2,
      out: '',
      err: `alir: ${missing} alir --help.\n\n${asked.out}`,
    });
    const { exit, out, err } = await alir([...args, '--json']);
    expect({ exit, err }).toEqual({ exit: 2, err: '' });
    expect(JSON.parse(out)).toEqual({
      error: { code: 'USAGE', message: `${missing} alir --help.` },
    });
  });

  test('help that is asked for is no wrong usage', async () => {
    for (const args of [['help'], ['help', 'audit'], ['audit', 'help'], ['audit', '--help']])
      expect(await alir(args)).toMatchObject({
        exit: 0,
        err: '',
        out: expect.stringContaining('Usage:'),
      });
  });

  test.each([
    ['migrate', '--print', '--sqlite', '--prefix', 'A"b'],
    ['migrate', '--print', '--postgres', '--schema', 'Host'],
    ['migrate', 'new.db', '--prefix', '1st'],
    ['incidents', 'new.db', '--prefix', 'x'.repeat(41)],
  ])('names of tables that SQL would not take as they are: %s %s %s %s %s', async (...args) => {
    const option = args.includes('--prefix') ? '--prefix' : '--schema';
    expect(await alir(args)).toEqual({
      exit: 2,
      out: '',
      err: `alir: The value of ${option} can have lower-case letters, digits and _ only, 40 at most, no digit first. See alir --help.\n`,
    });
  });

  test('with --json the reason is JSON', async () => {
    const { exit, out, err } = await alir(['check', 'nowhere', '--json', '--lang=id']);
    expect({ exit, err }).toEqual({ exit: 2, err: '' });
    expect(JSON.parse(out)).toEqual({
      error: { code: 'NO_SUCH_PATH', message: 'Tidak ada berkas atau folder nowhere.' },
    });
  });
});

test('help is in the language of the user', async () => {
  const { exit, out } = await alir(['--help', '--lang', 'id']);
  expect(exit).toBe(0);
  expect(out).toMatchSnapshot();
});

describe('as a process', () => {
  test.each([
    [['check', 'leave'], 0],
    [['check', 'warned', '--json'], 0],
    [['check', 'broken'], 1],
    [['check', 'nowhere'], 2],
  ])('%j ends with %i and prints the same', async (args, exit) => {
    const [here, apart] = await Promise.all([alir(args), alirProcess(args)]);
    expect(apart).toEqual({ ...here, exit });
  });
});
