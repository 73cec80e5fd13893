// The page on a change that is refused: its commands are typed, in a folder as it describes it, and print what it shows.

import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyPatch } from '@alir/engine/verify';
import { expect, test } from 'vitest';
import { openOffice } from '../src/office/open-office.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const program = here('../../../packages/cli/src/main.ts');
const page = here('../../../docs/how-to/refused-change.md');
const monday = Date.parse('2026-03-02T09:00:00+07:00');
const signing = '/states/menunggu-tanda-tangan-kepegawaian/task/assign';
const names = '/states/menuju-tanda-tangan/always/0/set';

async function folderOfPage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sumedang-'));
  for (const name of ['flows', 'forms', 'calendars'])
    await cp(here(`../${name}`), join(folder, name), { recursive: true });
  await cp(here('../scenarios/kabupaten-kecil.json'), join(folder, 'organisasi.json'));
  const flow = join(folder, 'flows/surat-keluar.json');
  await cp(flow, join(folder, 'lama.json'));
  const changed = applyPatch(JSON.parse(await readFile(flow, 'utf8')), [
    { op: 'replace', path: '/version', value: 5 },
    { op: 'replace', path: signing, value: { position: 'sekda' } },
    { op: 'add', path: names, value: { penandatangan: "'sekda'" } },
  ]);
  await writeFile(flow, JSON.stringify(changed, null, 2));
  const database = join(folder, 'sumedang.db');
  const office = await openOffice({ database, clock: { now: () => monday } });
  const drafter = 'ketua-tim-dinkes-p2p';
  const started = await office.engine.flow('surat-keluar').start({
    data: { jenis: 'keputusan-kepegawaian', perihal: 'Pengangkatan pejabat fungsional' },
    by: { user: `pemangku-${drafter}`, as: drafter },
  });
  await office.close();
  if (!started.ok) throw new Error(started.message);
  return folder;
}

/** What a command prints, in Indonesian. */
function type(command: string, cwd: string): Promise<string> {
  const words = [...command.matchAll(/'([^']*)'|(\S+)/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );
  const args = ['--conditions=alir-source', '--disable-warning=ExperimentalWarning', program];
  const env = { ...process.env, LC_ALL: 'id_ID.UTF-8', NO_COLOR: '1' };
  return new Promise((resolve) => {
    execFile(process.execPath, [...args, ...words], { cwd, env }, (_failed, out, err) =>
      resolve(out + err),
    );
  });
}

/** Without what is another each time: the id of a migration, and the place in a file that people go on editing. */
const settled = (printed: string): string =>
  printed.replace(/^[\w-]{22}:/m, '…:').replaceAll(/\.json:\d+:\d+ /g, '.json:… ');

test('the page on a change that is refused shows what happens', { timeout: 240_000 }, async () => {
  const folder = await folderOfPage();
  const text = await readFile(page, 'utf8');
  let told = '';
  let typed = 0;
  for (const part of text.split(/(?<=```console\n)|(?=```\n)/)) {
    const commands = [...part.matchAll(/^\$ alir (.*)$/gm)].map(([, command = '']) => command);
    if (commands.length === 0) told += part;
    for (const command of commands)
      told += `$ alir ${command}\n${settled(await type(command, folder))}`;
    typed += commands.length;
  }
  await rm(folder, { recursive: true });
  expect(typed).toBe(7);
  await expect(told).toMatchFileSnapshot(page);
});
