// Which flow is to be designed: one that is published, one that was begun on this device, or a new one, of which nothing is asked
// but what it is called.

import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { readFlowFile } from '@alir/designer/export';
import { nameFor, type FlowDocument } from '@alir/designer/model';
import { blankLetter } from '../design/blank-letter.ts';
import { readFlows, readProposed, readWaiting, type FlowItem } from './flow-api.ts';
import { addressOf } from './flow-address.ts';
import { BeginFromTemplate } from './begin-from-template.tsx';
import { begunBeside, drafts, editedHere } from './kept-draft.ts';
import { spoken } from './spoken.ts';
import { withTitleOfItsOwn } from './title-of-its-own.ts';

/** Keeps a flow that was begun on this device, and opens it. */
function begin(draft: FlowDocument): void {
  drafts.keep(draft);
  location.assign(addressOf(String(draft.flow['flow'])));
}

export function ChooseFlow(): ReactElement {
  const [flows, setFlows] = useState<readonly FlowItem[] | null>(null);
  const [waiting, setWaiting] = useState<readonly Named[]>([]);
  useEffect(() => {
    const asked = readFlows().catch(() => []);
    void asked.then(setFlows);
    asked.then(namedWaiting).then(setWaiting, () => undefined);
  }, []);
  if (flows === null) return <p className="pesan">Daftar alur sedang dibuka …</p>;
  const published = new Set(flows.map(({ flow }) => flow));
  const begun = begunBeside(published);
  const taken = new Set([...published, ...begun.map(({ flow }) => String(flow['flow']))]);
  const titles = [...flows.map(({ title }) => title), ...begun.map(({ flow }) => flow['title'])];
  const beginOne = (draft: FlowDocument): void =>
    begin(withTitleOfItsOwn(draft, titles.map(spoken)));
  const edited = editedHere();
  return (
    <main className="pilihan">
      <h1>Perancang alur</h1>
      <Waiting flows={waiting} />
      <NewFlow taken={taken} begin={beginOne} />
      <BeginFromTemplate taken={taken} begin={beginOne} />
      <FromFile taken={taken} begin={beginOne} />
      {begun.length === 0 ? null : <Begun drafts={begun} />}
      <h2>Alur yang sudah terbit</h2>
      <p>
        Pilih alur yang akan diubah. Surat yang sedang berjalan tetap pada versinya sampai Anda
        memindahkannya.
      </p>
      <ul>
        {flows.map(({ flow, version, title }) => (
          <li key={flow}>
            <a href={addressOf(flow)}>{spoken(title)}</a>{' '}
            <small>
              versi {version}
              {edited.has(flow) ? ', ada rancangan di perangkat ini' : null}
            </small>
          </li>
        ))}
      </ul>
      <p>
        <a href="/">Kembali ke kotak kerja</a>
      </p>
    </main>
  );
}

/** What a flow begins with. */
interface Beginning {
  /** Names that are taken. */
  readonly taken: ReadonlySet<string>;
  readonly begin: (draft: FlowDocument) => void;
}

/** A flow, and what it is called. */
interface Named {
  readonly flow: string;
  readonly title: string;
}

/** The flows of which a version waits; one of which none is published is called as the proposal calls it. */
async function namedWaiting(published: readonly FlowItem[]): Promise<readonly Named[]> {
  const titles = new Map(published.map(({ flow, title }) => [flow, spoken(title)]));
  return Promise.all(
    [...(await readWaiting())].map(async ([flow, id]) => ({
      flow,
      title: titles.get(flow) ?? spoken((await readProposed(id)).flow['title']),
    })),
  );
}

/** What another administrator has proposed, or one proposed oneself. */
function Waiting({ flows }: { readonly flows: readonly Named[] }): ReactElement | null {
  if (flows.length === 0) return null;
  return (
    <>
      <h2>Menunggu persetujuan</h2>
      <p>Versi baru terbit setelah disetujui orang kedua.</p>
      <ul>
        {flows.map(({ flow, title }) => (
          <li key={flow}>
            <a href={addressOf(flow)}>Usulan {title}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Begun({ drafts }: { readonly drafts: readonly FlowDocument[] }): ReactElement {
  return (
    <>
      <h2>Belum diterbitkan</h2>
      <p>Rancangan ini tersimpan di perangkat ini saja.</p>
      <ul>
        {drafts.map(({ flow }) => (
          <li key={String(flow['flow'])}>
            <a href={addressOf(String(flow['flow']))}>{spoken(flow['title'])}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A flow that another regency gives away: it begins under a name that is free here. */
function FromFile({ taken, begin }: Beginning): ReactElement {
  const [why, tell] = useState('');
  const open = async (file: File): Promise<void> => {
    const read = readFlowFile(await file.text());
    if (read === null) return tell(`“${file.name}” bukan berkas alur. Pilih berkas lain.`);
    const title = spoken(read.flow['title']) || file.name.replace(/\.json$/i, '');
    const flow = nameFor(title, (name) => taken.has(name));
    const named = spoken(read.flow['title']) === '' ? { ...read.flow, title } : read.flow;
    begin({ ...read, flow: { ...named, flow, version: 1 } });
  };
  return (
    <div className="alur-baru">
      <label className="pilih-berkas">
        Buka berkas alur dari daerah lain
        <input
          type="file"
          accept=".json,application/json"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void open(file);
            target.value = '';
          }}
        />
      </label>
      <p role="status">{why}</p>
    </div>
  );
}

function NewFlow({ taken, begin }: Beginning): ReactElement {
  const [title, setTitle] = useState('');
  return (
    <form
      className="alur-baru"
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() === '') return;
        begin(blankLetter(title.trim(), (name) => taken.has(name)));
      }}
    >
      <label htmlFor="nama-alur">Nama alur baru</label>
      <input
        id="nama-alur"
        required
        maxLength={200}
        placeholder="misalnya: Disposisi surat kecamatan"
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <button type="submit">Buat alur baru</button>
    </form>
  );
}
