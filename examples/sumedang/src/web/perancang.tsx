// The designer of the demo: a flow of the regency is opened as it was published, or a new one is begun; it is edited, proved and
// tried with the regency's own people, and published as the next version. What is not published yet is kept on this device.

import { lazy, useEffect, useState, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { FlowDesigner, httpFigures, httpPublishing, type FlowDesignerProps } from '@alir/designer';
import { createEditor, type Editor } from '@alir/designer/model';
import { proveHere } from '@alir/designer/proof';
import '@alir/designer/style.css';
import { indexOrganisation, parseFlow } from '@alir/engine/core';
import type { DesignersOffice } from '../design/designer-routes.ts';
import { ChooseFlow } from './choose-flow.tsx';
import { fetchSignedIn } from './fetch-signed-in.ts';
import { read, readFlows, readPublished, spoken } from './flow-api.ts';
import { dropDraft, keepDraft, keptDraft } from './kept-draft.ts';
import './perancang.css';

interface Opened {
  readonly editor: Editor;
  /** The version that is published; null while none is. */
  readonly version: number | null;
  /** Whether what was kept on this device was opened. */
  readonly isDraft: boolean;
  readonly office: NonNullable<FlowDesignerProps['office']>;
  readonly prove: NonNullable<FlowDesignerProps['prove']>;
}

const OfficersForm = lazy(async () => {
  const { OfficersForm: form } = await import('./form-preview.tsx');
  return { default: form };
});

const publishing = httpPublishing({ baseUrl: '/api', fetch: fetchSignedIn });
const figures = httpFigures({ baseUrl: '/api', fetch: fetchSignedIn });

async function open(flow: string): Promise<Opened> {
  const [house, items] = await Promise.all([
    read<DesignersOffice>('/bantuan/perancang'),
    readFlows(),
  ]);
  const isPublished = items.some((one) => one.flow === flow);
  const others = items.map((one) => one.flow).filter((name) => name !== flow);
  const beside = await Promise.all(
    others.map(async (name) => (await readPublished(name)).document),
  );
  const published = isPublished ? await readPublished(flow) : null;
  const draft = keptDraft(flow, published?.version ?? 1);
  const document = draft ?? published?.document;
  if (document === undefined) throw new Error('tidak ada alur dengan nama itu');
  const organisation = indexOrganisation(house.organisation);
  const calendars = new Map(house.calendars.map((one) => [one.id, one]));
  const editor = createEditor(document);
  editor.subscribe(() => keepDraft(editor.document));
  return {
    editor,
    version: published?.version ?? null,
    isDraft: draft !== null,
    office: { world: { organisation, calendars }, beside, now: house.now },
    prove: proveHere({
      organisation,
      calendars,
      days: house.days,
      rules: house.rules,
      flows: beside.flatMap((one) => parseFlow(one.flow).definition ?? []),
    }),
  };
}

function Designing({ flow }: { readonly flow: string }): ReactElement {
  const [opened, setOpened] = useState<Opened | string | null>(null);
  useEffect(() => {
    open(flow).then(setOpened, (error: unknown) => setOpened(String(error)));
  }, [flow]);
  if (opened === null) return <p className="pesan">Alur sedang dibuka …</p>;
  if (typeof opened === 'string') {
    return (
      <p className="pesan">
        Alur tidak dapat dibuka: {opened}. <a href="/perancang">Semua alur</a>
      </p>
    );
  }
  return <Desk opened={opened} />;
}

function Desk({ opened }: { readonly opened: Opened }): ReactElement {
  const { editor, office, prove } = opened;
  const [version, setVersion] = useState(opened.version);
  const [isDraft, setDraft] = useState(opened.isDraft);
  const [telling] = useState((): typeof publishing => ({
    ...publishing,
    publish: async (document, reason) => {
      const published = await publishing.publish(document, reason);
      if (published.ok) {
        setVersion(published.version);
        setDraft(false);
      }
      return published;
    },
  }));
  return (
    <div className="meja">
      <Head editor={editor} version={version} isDraft={isDraft} />
      <FlowDesigner
        editor={editor}
        office={office}
        prove={prove}
        publishing={telling}
        figures={figures}
        formPreview={OfficersForm}
        issuer="Pemerintah Kabupaten Sumedang"
        lang="id"
      />
    </div>
  );
}

/** Which flow this is, and the way back. */
function Head(props: {
  readonly editor: Editor;
  readonly version: number | null;
  readonly isDraft: boolean;
}): ReactElement {
  const { editor, version } = props;
  const { flow } = useSyncExternalStore(editor.subscribe, () => editor.document);
  const title = spoken(flow['title']);
  useEffect(() => {
    document.title = `${title}: perancang alur`;
  }, [title]);
  const drop = (): void => {
    if (!confirm('Buang semua yang belum diterbitkan? Ini tidak dapat diurungkan.')) return;
    dropDraft(editor.document);
    if (version === null) location.assign('/perancang');
    else location.reload();
  };
  return (
    <header className="kepala-alur">
      <a href="/perancang">Semua alur</a>
      <h1>{title}</h1>
      <small>{version === null ? 'belum diterbitkan' : `versi ${version}`}</small>
      {props.isDraft ? (
        <button type="button" onClick={drop}>
          Buang rancangan
        </button>
      ) : null}
    </header>
  );
}

const flow = new URLSearchParams(location.search).get('alur');
const root = document.querySelector('#root');
if (root !== null)
  createRoot(root).render(flow === null ? <ChooseFlow /> : <Designing flow={flow} />);
