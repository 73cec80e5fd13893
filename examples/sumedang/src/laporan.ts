// `npx -y pnpm@12 laporan 2026-TW1`: starts the reports of all villages for a quarter. A running server is asked to do it,
// since a database has one writer; where none runs, it is done here.

import { parseQuarter } from './letters/quarter.ts';
import { dayOf, openOffice } from './office/open-office.ts';
import { notStartable, startableQuarters } from './reports/startable-quarters.ts';
import { startReports, tellStarted } from './reports/start-reports.ts';
import { explainFault } from './server/explain-fault.ts';
import { toldAddress } from './server/running-server.ts';
import { readSettings } from './settings.ts';

const position = 'verifikator-dpmd-1';
const settings = readSettings(process.env);
const asked = process.argv[2] ?? '';

interface Answer {
  readonly done: boolean;
  readonly message: string;
}

try {
  const quarter = parseQuarter(asked).name;
  const { done, message } = (await askServer(quarter)) ?? (await startHere(quarter));
  if (done) console.log(message);
  else console.error(message);
  process.exitCode = done ? 0 : 1;
} catch (error) {
  const usage = `“${asked}” bukan triwulan. Contoh: npx -y pnpm@12 laporan ${startableQuarters(today())[0]}`;
  console.error(error instanceof RangeError ? usage : (explainFault(error, settings) ?? error));
  process.exitCode = error instanceof RangeError ? 2 : 1;
}

function today(): string {
  return dayOf(Date.now());
}

/** What the running server answered; null when none runs. */
async function askServer(quarter: string): Promise<Answer | null> {
  const origin = await toldAddress(settings.database);
  if (origin === null) return null;
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
  return { done: answer.ok, message };
}

async function startHere(quarter: string): Promise<Answer> {
  if (!startableQuarters(today()).includes(quarter))
    return { done: false, message: notStartable(quarter, today()) };
  const office = await openOffice({ database: settings.database });
  const by = { user: `pemangku-${position}`, as: position };
  const started = await startReports(office.engine, office.organisation, quarter, by);
  await office.close();
  return { done: started.refused.length === 0, message: tellStarted(quarter, started) };
}
