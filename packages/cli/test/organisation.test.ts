import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import schema from '@alir/engine/schema/organisation' with { type: 'json' };
import { tableForms } from '../src/organisation/tables.ts';
import { alir, samples } from './run-alir.ts';

const day = ['--day', '2026-03-02'];

describe('alir organisation check', () => {
  test('a sound folder is told how large it is; a vacant post is a warning', async () => {
    expect(await alir(['organisation', 'check', 'organisation', ...day])).toEqual({
      exit: 0,
      out: [
        'organisation/positions.csv:6:1 warning: Nobody holds “Camat Satu” on 2 March 2026. Assign a holder, or somebody who acts. [ORG_POSITION_VACANT]',
        '0 errors, 1 warning in 7 files.',
        '',
      ].join('\n'),
      err: '',
    });
  });

  test('[CLI25, CLI27] everything that is wrong, with file, line and column', async () => {
    const { exit, out } = await alir(['organisation', 'check', 'organisation-broken', ...day]);
    expect(exit).toBe(1);
    expect(out).toMatchSnapshot();
  });

  test('[CLI25] the same in Indonesian, and for programs', async () => {
    const args = ['organisation', 'check', 'organisation-broken', ...day];
    expect((await alir([...args, '--lang', 'id'])).out).toMatchSnapshot();
    const { exit, out } = await alir([...args, '--json']);
    const { errors, problems } = JSON.parse(out);
    expect({ exit, errors, listed: problems.length }).toEqual({ exit: 1, errors: 11, listed: 11 });
    expect(problems).toContainEqual({
      file: 'organisation-broken/positions.csv',
      line: 3,
      column: 2,
      pointer: '/positions/1/unit',
      code: 'ORG_REFERENCE_UNKNOWN',
      severity: 'error',
      message: 'There is no unit “dinass”. Did you mean “dinas”?',
      params: { kind: 'unit', id: 'dinass', nearest: 'dinas' },
    });
  });

  test('[CLI25] a file, with the line and character of each place', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'alir-organisation-'));
    try {
      const text = `{
  "units": [{ "id": "kab", "kind": "k", "name": "K", "parent": "kabb" }],
  "positions": [], "users": [], "assignments": []
}
`;
      await writeFile(join(folder, 'organisation.json'), text);
      const found =
        'organisation.json:2:54 error: There is no unit “kabb”. Did you mean “kab”? [ORG_REFERENCE_UNKNOWN]';
      const answers = await Promise.all(
        [['organisation.json'], []].map((path) =>
          alir(['organisation', 'check', ...path], { cwd: folder }),
        ),
      );
      for (const { exit, out } of answers) {
        expect(exit).toBe(1);
        expect(out.split('\n')[0]).toBe(found);
      }
      await writeFile(join(folder, 'organisation.json'), '{\n  "units": [,] }');
      const { out } = await alir(['organisation', 'check'], { cwd: folder });
      expect(out).toMatch(/^organisation\.json:2:13 error: .*\[JSON_INVALID\]/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test.each([
    [['check', 'nowhere'], 'There is no file or folder nowhere.'],
    [['check', 'empty'], 'There is no organisation.json and no units.csv in empty.'],
    [['import', 'empty'], 'There is no units.csv in empty.'],
    [['check', 'organisation', '--day', '2026-02-30'], 'The value of --day cannot be used.'],
    [['alarms', 'organisation-broken'], 'organisation-broken has 11 problems.'],
  ])('[CLI4] %j cannot be worked on', async (args, reason) => {
    const { exit, err } = await alir(['organisation', ...args]);
    expect(exit).toBe(2);
    expect(err).toContain(reason);
  });
});

describe('[CLI26] tables', () => {
  test('have a column for every word of the format', () => {
    const { unit, position, assignment, relation, delegation, delegationScope, user, limit } =
      schema.$defs;
    const words = (...defs: { properties: object }[]): string[] =>
      defs.flatMap(({ properties }) => Object.keys(properties)).toSorted();
    const columns = (table: string): string[] => [...(tableForms[table]?.columns ?? [])].toSorted();
    expect(columns('units')).toEqual(words(unit));
    expect(columns('positions')).toEqual(words(position));
    expect(columns('assignments')).toEqual(words(assignment));
    expect(columns('relations')).toEqual(words(relation));
    expect(columns('users')).toEqual(words(user).filter((word) => word !== 'attributes'));
    expect(columns('delegations')).toEqual(
      words(delegation, delegationScope).filter((word) => word !== 'scope'),
    );
    expect(columns('limits')).toEqual(['capacity', ...words(limit)].toSorted());
  });
});

describe('alir organisation import', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'alir-organisation-'));
    await cp(join(samples, 'organisation'), folder, { recursive: true });
    await cp(join(samples, 'organisation-broken'), join(folder, 'broken'), { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));
  const inFolder = (...args: string[]) => alir(['organisation', ...args, ...day], { cwd: folder });
  const written = async (): Promise<unknown> =>
    JSON.parse(await readFile(join(folder, 'organisation.json'), 'utf8'));

  test('[CLI26, CLI28] makes the organisation of the tables, commas, semicolons, lists and attributes included', async () => {
    const { exit, out } = await inFolder('import', '.');
    expect(exit).toBe(0);
    expect(out).toContain('organisation.json written');
    expect(await written()).toMatchSnapshot();
    const { out: checked } = await inFolder('check', 'organisation.json', '--json');
    expect(JSON.parse(checked)).toMatchObject({ errors: 0, warnings: 1 });
  });

  test('[CLI26] byte order marks, Windows line ends, blanks and lines in cells are no matter', async () => {
    const relations = '\uFEFFfrom;to;kind\r\n kec-1 ; desa-1;"guidance"\r\n\r\n;;\r\n';
    await writeFile(join(folder, 'relations.csv'), relations);
    const units = await readFile(join(folder, 'units.csv'), 'utf8');
    await writeFile(
      join(folder, 'units.csv'),
      `${units.replace('Kecamatan Satu', '"Kecamatan\nSatu"')}desa-2,desa,Desa Dua,kac\n`,
    );
    const { out } = await inFolder('check', '.');
    expect(out).toContain('units.csv:7:4 error: There is no unit “kac”.');
    expect(out).not.toContain('relations.csv');
  });

  test('[CLI26] a line that only says the separator, and tabs, are no matter', async () => {
    const units = await readFile(join(folder, 'units.csv'), 'utf8');
    const made = async (text: string): Promise<unknown> => {
      await writeFile(join(folder, 'units.csv'), text);
      expect((await inFolder('import', '.')).exit).toBe(0);
      return written();
    };
    const before = await made(units);
    expect(await made(`\uFEFFsep=;\r\n${units.replaceAll(/,(?! )/g, ';')}`)).toEqual(before);
    expect(await made(units.replaceAll(/,(?! )/g, '\t'))).toEqual(before);
    await writeFile(join(folder, 'units.csv'), `sep=,\n${units}desa-2,desa,Desa Dua,kac\n`);
    const line = units.trimEnd().split('\n').length + 2;
    expect((await inFolder('check', '.')).out).toContain(`units.csv:${line}:4 error`);
  });

  test('[CLI33] a rounded number and a second row of limits are told, and nothing is written', async () => {
    const users = await readFile(join(folder, 'users.csv'), 'utf8');
    const [head = ''] = users.split('\n', 1);
    const row = head.split(',').map((column) => (column === 'id' ? '"1,98701E+17"' : 'X'));
    await writeFile(join(folder, 'users.csv'), `${head}\n${row.join(',')}\n`);
    await writeFile(join(folder, 'limits.csv'), 'capacity,longest,not\nplt,P3M,sk\nplt,P6M,\n');
    const { exit, out } = await inFolder('import', '.');
    expect(exit).toBe(1);
    expect(out).toContain(
      'users.csv:2:1 error: A spreadsheet has rounded this number to “1,98701E+17”. Format the column as text, enter the number again and save. [CELL_ROUNDED]',
    );
    expect(out).toContain(
      'limits.csv:3:1 error: There is a row for “plt” already. Put everything about it into one row. [ROW_REPEATED]',
    );
  });

  test('[CLI28] tells what is different from the file that it replaces', async () => {
    await inFolder('import', '.');
    expect((await inFolder('import', '.')).out).toContain('No changes.');
    const assignments = await readFile(join(folder, 'assignments.csv'), 'utf8');
    await writeFile(
      join(folder, 'assignments.csv'),
      `${assignments}u3;camat-1;plh;2026-03-02;;ST 1/2026\n`,
    );
    const { exit, out } = await inFolder('import', '.');
    expect(exit).toBe(0);
    expect(out).toContain(
      'Pemangku Sekdis takes the position of Camat Satu as Plh. From 2 March 2026.\n1 change.',
    );
    expect(out).not.toContain('warning');
  });

  test('[CLI28] writes nothing when something is wrong', async () => {
    const { exit, out } = await inFolder('import', 'broken', '--out', 'organisation.json');
    expect(exit).toBe(1);
    expect(out).toContain('11 errors');
    await expect(written()).rejects.toThrow('ENOENT');
  });

  test('[CLI30] diff says the changes in sentences', async () => {
    await inFolder('import', '.', '--out', 'before.json');
    const units = await readFile(join(folder, 'units.csv'), 'utf8');
    await writeFile(join(folder, 'units.csv'), `${units}desa-2,desa,Desa Dua,kab,,2026-05-01,\n`);
    const difference = (...more: string[]) =>
      alir(['organisation', 'diff', 'before.json', '.', ...more], { cwd: folder });
    expect(await difference('--lang', 'id')).toEqual({
      exit: 0,
      out: 'Unit baru: Desa Dua, mulai 1 Mei 2026.\n1 perubahan.\n',
      err: '',
    });
    expect(JSON.parse((await difference('--json')).out).changes).toHaveLength(1);
  });

  test('[CLI31] dev refuses an organisation with errors', async () => {
    await cp(join(samples, 'leave'), folder, { recursive: true });
    await writeFile(join(folder, 'organisation.json'), '{ "units": [] }');
    const { exit, err } = await alir(['dev', '.', '--port', '0'], { cwd: folder });
    expect(exit).toBe(2);
    expect(err).toContain('See alir organisation check organisation.json.');
  });
});

describe('[CLI29] alir organisation alarms', () => {
  const alarms = (on: string, ...more: string[]) =>
    alir(['organisation', 'alarms', 'organisation', '--day', on, ...more]);

  test('lists what somebody should see to that day', async () => {
    expect(await alarms('2026-04-05')).toEqual({
      exit: 1,
      out: [
        'Nobody holds “Camat Satu” on 5 April 2026. Assign a holder, or somebody who acts. [ORG_POSITION_VACANT]',
        '“Pemangku Sekdis” has acted as “Kepala Dinas Kesehatan” since 5 January 2026; the limit was 4 April 2026. Name a definitive holder or somebody else. [ORG_ACTING_PAST_LIMIT]',
        '2 alarms on 2026-04-05.',
        '',
      ].join('\n'),
      err: '',
    });
    const { day: on, alarms: listed } = JSON.parse((await alarms('2026-12-20', '--json')).out);
    expect(on).toBe('2026-12-20');
    expect(listed.map(({ code }: { code: string }) => code)).toContain('ORG_DELEGATION_ENDS');
  });

  test('is about today when no day is given, and fine when there is nothing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'alir-organisation-'));
    const nobody = { units: [], positions: [], users: [], assignments: [] };
    await writeFile(join(folder, 'organisation.json'), JSON.stringify(nobody));
    const { exit, out } = await alir(['organisation', 'alarms'], { cwd: folder });
    await rm(folder, { recursive: true });
    expect(exit).toBe(0);
    expect(out).toMatch(/^Nothing to see to on \d{4}-\d\d-\d\d\.\n$/);
  });
});
