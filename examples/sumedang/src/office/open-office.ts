// The regency at work: one engine over one SQLite file, with the organisation, the calendar and the flows of this
// deployment. The server, the seed and the commands all open it here.

import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  AlirError,
  createEngine,
  organisationDirectory,
  type Clock,
  type Engine,
  type OrganisationData,
  type Store,
} from '@alir/engine';
import { indexOrganisation } from '@alir/engine/core';
import { sqlite } from '@alir/engine/sqlite';
import { takenFiles } from '../files/taken-files.ts';
import { calendars } from '../calendars.ts';
import { readFlowSources } from '../flow-sources.ts';
import { keepNotices } from '../notices/keep-notices.ts';
import { noticesBeside, openNotices, type NoticeStore } from '../notices/notice-store.ts';
import { sumedang } from '../organisation/sumedang.ts';
import { bookKeepers } from '../paper/paper-books.ts';
import { paperServices } from '../paper/set-numbers-aside.ts';
import { certificatesIn, certificatesInMemory } from '../signing/certificate-store.ts';
import { localSigner } from '../signing/local-signer.ts';
import { openPassphrases, type Passphrases } from '../signing/passphrases.ts';
import type { Signer } from '../signing/signer.ts';
import { signingServices } from '../signing/signing-services.ts';

export interface Office {
  readonly engine: Engine;
  readonly organisation: OrganisationData;
  /** What the flows have told people. */
  readonly notices: NoticeStore;
  /** Who makes electronic signatures. */
  readonly signer: Signer;
  /** What signers have typed, for minutes. */
  readonly passphrases: Passphrases;
  /** The office's clock, ms UTC. */
  readonly now: () => number;
  /** Closes the engine and what the house keeps beside it. */
  close(): Promise<void>;
}

export interface OfficeOptions {
  /** Path of the SQLite file, made when it is not there; or a store. */
  readonly database: string | Store;
  readonly clock?: Clock;
  /** Folder of uploaded files. Default: in memory, for programs that take none. */
  readonly files?: string;
  /** Default: one with test certificates, beside the files. */
  readonly signer?: Signer;
  /** Path of the file of notices. Default: beside the database, or in memory. */
  readonly notices?: string;
}

/** Zone of the regency. */
export const zone = 'Asia/Jakarta';

/** Who looks after the application: they see incidents and may resolve them. */
const operatorPosts = ['kabag-umum', 'kabid-diskominfo-aptika'];

/** @throws AlirError STORE_NEWER, STORE_UNWRITABLE, STORE_CORRUPT */
export async function openOffice(options: OfficeOptions): Promise<Office> {
  const { database, clock } = options;
  const now = (): number => (clock ?? Date).now();
  const organisation = await sumedang();
  const { holds } = indexOrganisation(organisation);
  const store = typeof database === 'string' ? openStore(database) : database;
  // A database that cannot be used is told before anything is put beside it.
  await store.migrate();
  const beside = typeof database === 'string' ? noticesBeside(database) : ':memory:';
  const notices = openNotices(options.notices ?? beside);
  const certificates =
    options.files === undefined
      ? certificatesInMemory()
      : certificatesIn(join(options.files, 'sertifikat'));
  const signer = options.signer ?? localSigner(certificates, now);
  const passphrases = openPassphrases(now);
  const engine: Engine = await createEngine({
    store,
    directory: organisationDirectory(organisation),
    flows: await readFlowSources(),
    attachments: takenFiles(options.files),
    calendars,
    effects: {
      notify: keepNotices(notices, now),
      services: { ...signingServices(signer, passphrases), ...paperServices(() => engine) },
    },
    isOperator: (_tenant, user) => operatorPosts.some((post) => holds(user, post, dayOf(now()))),
    keepsNumbers: bookKeepers(organisation, () => dayOf(now())),
    language: 'id',
    ...(clock && { clock }),
  });
  const close = async (): Promise<void> => {
    await engine.close();
    notices.close();
  };
  return { engine, organisation, notices, signer, passphrases, now, close };
}

const isoDay = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: zone });

/** ISO date in the zone of the regency. @param at - ms UTC */
export function dayOf(at: number): string {
  return isoDay.format(at);
}

function openStore(path: string): Store {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (cause) {
    throw new AlirError('STORE_UNWRITABLE', { path }, { cause });
  }
  return sqlite(path);
}
