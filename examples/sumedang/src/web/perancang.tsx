// The designer of the demo: a flow of the regency is opened as it was published, edited, proved and tried with the regency's own
// people, and published as the next version. What is not published yet is kept on this device.

import { lazy, useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { FlowDesigner, httpPublishing, type FlowDesignerProps } from '@alir/designer';
import { createDocument, createEditor, type Editor, type FlowDocument } from '@alir/designer/model';
import { proveHere } from '@alir/designer/proof';
import '@alir/designer/style.css';
import { indexOrganisation, parseFlow, type Organisation } from '@alir/engine/core';
import type { JsonObject, Text } from '@alir/engine/core/types';
import type { DesignersOffice } from '../design/designer-routes.ts';
import { fetchSignedIn } from './fetch-signed-in.ts';
import { keptDraft, keepDraft } from './kept-draft.ts';
import './perancang.css';

interface FlowSource {
  readonly flow: string;
  readonly version: number;
  readonly definition: JsonObject;
  readonly forms: readonly JsonObject[];
}

interface Opened {
  readonly editor: Editor;
  readonly office: NonNullable<FlowDesignerProps['office']>;
  readonly prove: NonNullable<FlowDesignerProps['prove']>;
  readonly nameOf: NonNullable<FlowDesignerProps['nameOf']>;
}

const OfficersForm = lazy(async () => {
  const { OfficersForm: form } = await import('./form-preview.tsx');
  return { default: form };
});

const publishing = httpPublishing({ baseUrl: '/api', fetch: fetchSignedIn });

async function read<T>(path: string): Promise<T> {
  const answer = await fetchSignedIn(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

const readSource = (flow: string): Promise<FlowSource> =>
  read(`/api/flows/${encodeURIComponent(flow)}/source`);

function documentOf({ definition, forms }: FlowSource): FlowDocument {
  return createDocument(definition, {
    forms: Object.fromEntries(forms.map((form) => [String(form['form']), form])),
  });
}

async function open(flow: string): Promise<Opened> {
  const [source, house, { items }] = await Promise.all([
    readSource(flow),
    read<DesignersOffice>('/bantuan/perancang'),
    read<{ readonly items: readonly FlowItem[] }>('/api/flows'),
  ]);
  const names = items.map((one) => one.flow).filter((name) => name !== flow);
  const beside = (await Promise.all(names.map(readSource))).map(documentOf);
  const organisation = indexOrganisation(house.organisation);
  const calendars = new Map(house.calendars.map((one) => [one.id, one]));
  const draft = keptDraft(flow, source.version);
  const editor = createEditor(draft ?? documentOf(source));
  editor.subscribe(() => keepDraft(flow, source.version, editor.document));
  return {
    editor,
    nameOf: namesIn(organisation),
    office: { world: { organisation, calendars }, beside, now: house.now },
    prove: proveHere({
      organisation,
      calendars,
      days: house.days,
      rules: house.rules,
      flows: beside.flatMap((document) => parseFlow(document.flow).definition ?? []),
    }),
  };
}

/** What people call posts, units and people. */
function namesIn({
  positions,
  units,
  users,
}: Organisation): NonNullable<FlowDesignerProps['nameOf']> {
  return (kind, id) => {
    if (kind === 'position') return positions.get(id)?.name;
    if (kind === 'unit') return units.get(id)?.name;
    return kind === 'user' ? users.get(id)?.name : undefined;
  };
}

function Designing({ flow }: { readonly flow: string }): ReactElement {
  const [opened, setOpened] = useState<Opened | string | null>(null);
  useEffect(() => {
    open(flow).then(setOpened, (error: unknown) => setOpened(String(error)));
  }, [flow]);
  if (opened === null) return <p className="pesan">Alur sedang dibuka …</p>;
  if (typeof opened === 'string') return <p className="pesan">Alur tidak dapat dibuka: {opened}</p>;
  const { editor, office, prove, nameOf } = opened;
  return (
    <FlowDesigner
      editor={editor}
      office={office}
      prove={prove}
      publishing={publishing}
      formPreview={OfficersForm}
      nameOf={nameOf}
      lang="id"
    />
  );
}

interface FlowItem {
  readonly flow: string;
  readonly version: number;
  readonly title: Text;
}

function Choosing(): ReactElement {
  const [flows, setFlows] = useState<readonly FlowItem[]>([]);
  useEffect(() => {
    read<{ readonly items: readonly FlowItem[] }>('/api/flows').then(
      ({ items }) => setFlows(items),
      () => setFlows([]),
    );
  }, []);
  return (
    <main className="pilihan">
      <h1>Perancang alur</h1>
      <p>
        Pilih alur yang akan diubah. Yang sedang berjalan tetap pada versinya sampai Anda
        memindahkannya.
      </p>
      <ul>
        {flows.map(({ flow, version, title }) => (
          <li key={flow}>
            <a href={`/perancang?alur=${encodeURIComponent(flow)}`}>
              {typeof title === 'string' ? title : (title.id ?? title.en)}
            </a>{' '}
            <small>versi {version}</small>
          </li>
        ))}
      </ul>
      <p>
        <a href="/">Kembali ke kotak kerja</a>
      </p>
    </main>
  );
}

const flow = new URLSearchParams(location.search).get('alur');
const root = document.querySelector('#root');
if (root !== null)
  createRoot(root).render(flow === null ? <Choosing /> : <Designing flow={flow} />);
