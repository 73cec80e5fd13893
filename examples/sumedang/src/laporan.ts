// `pnpm --filter sumedang laporan 2026-TW1`: starts the reports of all villages for a quarter. A running server is asked to
// do it, since a database has one writer; where none runs, it is done here.

import { parseQuarter } from './letters/quarter.ts';
import { openOffice } from './office/open-office.ts';
import { startReports, tellStarted } from './reports/start-reports.ts';
import { explainFault } from './server/explain-fault.ts';
import { host, readSettings } from './settings.ts';

const position = 'verifikator-dpmd-1';
const settings = readSettings(process.env);
const asked = process.argv[2] ?? '';

try {
  const quarter = parseQuarter(asked).name;
  console.log((await askServer(quarter)) ?? (await startHere(quarter)));
} catch (error) {
  const usage = `“${asked}” bukan triwulan. Contoh: pnpm --filter sumedang laporan 2026-TW1`;
  console.error(error instanceof RangeError ? usage : (explainFault(error, settings) ?? error));
  process.exitCode = error instanceof RangeError ? 2 : 1;
}

/** What the running server answered; null when none runs. */
async function askServer(quarter: string): Promise<string | null> {
  const origin = `http://${host}:${settings.port}`;
  const post = (path: string, form: Record<string, string>, cookie = ''): Promise<Response> =>
    fetch(`${origin}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin, cookie, accept: 'application/json' },
      body: new URLSearchParams(form),
    });
  const signedIn = await post('/masuk', { jabatan: position }).catch(() => null);
  if (signedIn === null) return null;
  const [cookie = ''] = signedIn.headers.getSetCookie().map((text) => text.split(';')[0] ?? '');
  const answer = await post('/laporan', { triwulan: quarter }, cookie);
  const { message }: { readonly message: string } = await answer.json();
  return message;
}

async function startHere(quarter: string): Promise<string> {
  const { engine, organisation } = await openOffice({ database: settings.database });
  const by = { user: `pemangku-${position}`, as: position };
  const started = await startReports(engine, organisation, quarter, by);
  await engine.close();
  return tellStarted(quarter, started);
}
