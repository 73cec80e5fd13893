// The application as `start` runs it, on another day: its clock goes on from the moment it is given. A process of its own, so
// that it can be killed.

import { openOffice } from '../src/office/open-office.ts';
import { buildWeb } from '../src/server/build-web.ts';
import { createApp } from '../src/server/create-app.ts';
import { addressOf, listen } from '../src/server/listen.ts';
import { gate } from '../src/server/gate.ts';
import { readSettings } from '../src/settings.ts';

const { database, files, port } = readSettings(process.env);
/** ms that its clock is behind that of the machine. */
const behind = Number(process.env['SUMEDANG_BEHIND']);
const entrance = gate();
const server = await listen(entrance.handler, port);
const office = await openOffice({ database, files, clock: { now: () => Date.now() - behind } });
entrance.open(await createApp({ office, files, web: await buildWeb() }));
office.engine.start();
console.log(addressOf(server));
