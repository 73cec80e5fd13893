// What `npx -y pnpm@12 start` runs. The last line it prints is the address to open.

import { existsSync } from 'node:fs';
import { openOffice } from './office/open-office.ts';
import { seedFirstStart } from './seed/seed-first-start.ts';
import { buildWeb } from './server/build-web.ts';
import { createApp } from './server/create-app.ts';
import { explainFault } from './server/explain-fault.ts';
import { gate } from './server/gate.ts';
import { addressOf, listen } from './server/listen.ts';
import { tellAddress } from './server/running-server.ts';
import { readSettings, type Settings } from './settings.ts';

let settings: Settings | null = null;
try {
  settings = readSettings(process.env);
  await run(settings);
} catch (error) {
  const sentence =
    settings === null
      ? error instanceof RangeError && error.message
      : explainFault(error, settings);
  console.error(sentence || error);
  process.exit(settings === null ? 2 : 1);
}

async function run(given: Settings): Promise<void> {
  const { port, database, files, twoPeople } = given;
  const entrance = gate();
  // First of all, so that a port in use is told before anything is prepared.
  const server = await listen(entrance.handler, port);
  if (!existsSync(database)) await seedFirstStart(given);
  const office = await openOffice({ database, files, twoPeople });
  const web = await buildWeb();
  entrance.open(await createApp({ office, files, web }));
  office.engine.start();
  const address = addressOf(server);
  const withdrawAddress = await tellAddress(database, address);

  const stop = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
    await office.close();
    await withdrawAddress();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void stop());
  console.log(`Data contoh, bukan resmi. Buka di peramban: ${address}`);
}
