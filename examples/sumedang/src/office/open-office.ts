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
  type FlowSource,
  type OrganisationData,
  type Store,
} from '@alir/engine';
import { indexOrganisation } from '@alir/engine/core';
import { sqlite } from '@alir/engine/sqlite';
import { takenFiles } from '../files/taken-files.ts';
import { calendars } from '../calendars.ts';
import { readFlowSources } from '../flow-sources.ts';
import { commentsBeside, openComments, type CommentStore } from '../design/comment-store.ts';
import { keepNotices } from '../notices/keep-notices.ts';
import { noticesBeside, openNotices, type NoticeStore } from '../notices/notice-store.ts';
import { sumedang } from '../organisation/sumedang.ts';
import { bookKeepers } from '../paper/paper-books.ts';
import { paperServices } from '../paper/set-numbers-aside.ts';
import { reportServices } from '../reports/report-services.ts';
import { certificatesIn, certificatesInMemory } from '../signing/certificate-store.ts';
import { localSigner } from '../signing/local-signer.ts';
import { openPassphrases, type Passphrases } from '../signing/passphrases.ts';
import type { Signer } from '../signing/signer.ts';
import { signingServices } from '../signing/signing-services.ts';
import { openTravelBook, travelsBeside, type TravelBook } from '../travel/travel-book.ts';
import { travelDesk, type TravelDesk } from '../travel/travel-desk.ts';
import { travelServices } from '../travel/travel-services.ts';
import { houseUser } from './house-user.ts';
import { proveFlows } from './prove-flows.ts';
import { dayOf } from './zone.ts';
import { outgoingKinds } from '../srikandi/outgoing-kinds.ts';
import { srikandiServices } from '../srikandi/srikandi-services.ts';
import { openSwitches, switchesBeside, type Switches } from '../srikandi/switches.ts';

export interface Office {
  readonly engine: Engine;
  readonly organisation: OrganisationData;
  /** What the flows have told people. */
  readonly notices: NoticeStore;
  /** What those who design flows say to each other. */
  readonly comments: CommentStore;
  /** Who makes electronic signatures. */
  readonly signer: Signer;
  /** What signers have typed, for minutes. */
  readonly passphrases: Passphrases;
  /** Who travels when. */
  readonly travels: TravelBook;
  readonly travelDesk: TravelDesk;
  /** Which kinds of letters go through SRIKANDI. */
  readonly switches: Switches;
  /** The kinds of outgoing letters. */
  readonly kinds: readonly string[];
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
  /** Path of the book of travels. Default: beside the database, or in memory. */
  readonly travels?: string;
  /** Whether one operator proposes a flow and another approves it. Default: as the database has it, else one publishes alone. */
  readonly twoPeople?: boolean;
  /** The flows as they are published. Default: those of this deployment. */
  readonly flows?: readonly FlowSource[];
}

export { dayOf };

/** Who looks after the application: they see incidents and may resolve them. */
const operatorPosts = ['kabag-umum', 'kabid-diskominfo-aptika'];

/** @throws AlirError STORE_NEWER, STORE_UNWRITABLE, STORE_CORRUPT */
export async function openOffice(options: OfficeOptions): Promise<Office> {
  const { database, clock } = options;
  const now = (): number => (clock ?? Date).now();
  const organisation = await sumedang();
  const { holds, positions } = indexOrganisation(organisation);
  const store = typeof database === 'string' ? openStore(database) : database;
  // A database that cannot be used is told before anything is put beside it.
  await store.migrate();
  const beside = typeof database === 'string' ? noticesBeside(database) : ':memory:';
  const notices = openNotices(options.notices ?? beside);
  const said = typeof database === 'string' ? commentsBeside(database) : ':memory:';
  const comments = openComments(said);
  const certificates =
    options.files === undefined
      ? certificatesInMemory()
      : certificatesIn(join(options.files, 'sertifikat'));
  const signer = options.signer ?? localSigner(certificates, now);
  const passphrases = openPassphrases(now);
  const booked = typeof database === 'string' ? travelsBeside(database) : ':memory:';
  const travels = openTravelBook(options.travels ?? booked);
  const switches = openSwitches(
    typeof database === 'string' ? switchesBeside(database) : ':memory:',
  );
  // The services ask the engine that calls them.
  const own = (): Engine => engine;
  const desk = travelDesk(travels, organisation, own);
  const nameOf = (position: string): string => positions.get(position)?.name ?? position;
  const sources = options.flows ?? (await readFlowSources());
  const engine: Engine = await createEngine({
    store,
    directory: organisationDirectory(organisation),
    flows: sources,
    attachments: takenFiles(options.files),
    calendars,
    effects: {
      notify: keepNotices(notices, now),
      services: {
        ...signingServices(signer, passphrases),
        ...travelServices({ book: travels, desk, engine: own, nameOf, now }),
        ...paperServices(own),
        ...srikandiServices(switches),
        ...reportServices(),
      },
    },
    isOperator: (_tenant, user) =>
      user === houseUser || operatorPosts.some((post) => holds(user, post, dayOf(now()))),
    keepsNumbers: bookKeepers(organisation, () => dayOf(now())),
    prove: proveFlows(organisation, now),
    ...(options.twoPeople !== undefined && {
      publishing: { approval: options.twoPeople ? 'second-person' : 'none' },
    }),
    language: 'id',
    ...(clock && { clock }),
  });
  const close = async (): Promise<void> => {
    await engine.close();
    notices.close();
    comments.close();
    travels.close();
    switches.close();
  };
  const kept = { notices, comments, signer, passphrases, travels, travelDesk: desk, switches };
  return { engine, organisation, ...kept, kinds: outgoingKinds(sources), now, close };
}

function openStore(path: string): Store {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (cause) {
    throw new AlirError('STORE_UNWRITABLE', { path }, { cause });
  }
  return sqlite(path);
}
