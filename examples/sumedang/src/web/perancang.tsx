// The designer of the demo: a flow of the regency is opened as it was published, or a new one is begun; it is edited, proved and
// tried with the regency's own people, and published as the next version. What is not published yet is kept on this device.

import { lazy, useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import {
  FlowDesigner,
  httpComments,
  httpFigures,
  httpPublishing,
  type FlowDesignerProps,
} from '@alir/designer';
import { createEditor, type Editor, type FlowDocument } from '@alir/designer/model';
import { proveHere, type Surroundings } from '@alir/designer/proof';
import '@alir/designer/style.css';
import { indexOrganisation, parseFlow } from '@alir/engine/core';
import type { FlowDefinition } from '@alir/engine/core/types';
import type { DesignersOffice } from '../design/designer-routes.ts';
import { ChooseFlow } from './choose-flow.tsx';
import { fetchSignedIn } from './fetch-signed-in.ts';
import { read, readFlows, readProposed, readPublished, readWaiting } from './flow-api.ts';
import { addressOf } from './flow-address.ts';
import { begunBeside, drafts } from './kept-draft.ts';
import { spoken } from './spoken.ts';
import './perancang.css';

interface Opened {
  readonly editor: Editor;
  /** The version that is published; null while none is. */
  readonly version: number | null;
  /** Whether what was kept on this device was opened. */
  readonly isDraft: boolean;
  readonly office: NonNullable<FlowDesignerProps['office']>;
  /** Other flows that were begun on this device. */
  readonly begun: readonly FlowDocument[];
  /** Id of whoever designs. */
  readonly me: string;
  /** What flows are proved with. */
  readonly surroundings: Surroundings;
}

const OfficersForm = lazy(async () => {
  const { OfficersForm: form } = await import('./form-preview.tsx');
  return { default: form };
});

const publishing = httpPublishing({ baseUrl: '/api', fetch: fetchSignedIn });
const { proposals } = publishing;
const comments = httpComments({ baseUrl: '/bantuan/komentar', fetch: fetchSignedIn });
const figures = httpFigures({ baseUrl: '/api', fetch: fetchSignedIn });

/** @param isFresh - what was kept on this device is left where it is */
async function open(flow: string, isFresh = false): Promise<Opened> {
  const [house, items] = await Promise.all([
    read<DesignersOffice>('/bantuan/perancang'),
    readFlows(),
  ]);
  const names = new Set(items.map((one) => one.flow));
  const isPublished = names.has(flow);
  const begun = begunBeside(new Set([...names, flow]));
  const others = items.map((one) => one.flow).filter((name) => name !== flow);
  const beside = await Promise.all(
    others.map(async (name) => (await readPublished(name)).document),
  );
  const published = isPublished ? await readPublished(flow) : null;
  const draft = isFresh ? null : drafts.kept(flow, published?.version ?? 1);
  // Of a flow that is new, what somebody has proposed is all there is.
  const document = draft ?? published?.document ?? (await proposedOf(flow));
  if (document === undefined) throw new Error('tidak ada alur dengan nama itu');
  const organisation = indexOrganisation(house.organisation);
  const calendars = new Map(house.calendars.map((one) => [one.id, one]));
  const editor = createEditor(document);
  return {
    editor,
    version: published?.version ?? null,
    isDraft: draft !== null,
    office: { world: { organisation, calendars }, beside, now: house.now },
    begun,
    me: house.me,
    surroundings: {
      organisation,
      calendars,
      days: house.days,
      rules: house.rules,
      flows: beside.flatMap(definitionOf),
    },
  };
}

async function proposedOf(name: string): Promise<FlowDocument | undefined> {
  const id = (await readWaiting()).get(name);
  return id === undefined ? undefined : readProposed(id);
}

const definitionOf = ({ flow }: FlowDocument): readonly FlowDefinition[] => {
  const { definition } = parseFlow(flow);
  return definition === null ? [] : [definition];
};

const openOther = (flow: string): void => location.assign(addressOf(flow));

function Designing({ flow }: { readonly flow: string }): ReactElement {
  const [opened, setOpened] = useState<Opened | string | null>(null);
  const show = useCallback(
    (isFresh: boolean): void => {
      setOpened(null);
      open(flow, isFresh).then(setOpened, (error: unknown) => setOpened(reasonOf(error)));
    },
    [flow],
  );
  useEffect(() => show(false), [show]);
  if (opened === null) return <p className="pesan">Alur sedang dibuka …</p>;
  if (typeof opened === 'string') {
    return (
      <p className="pesan">
        Alur tidak dapat dibuka: {opened}. <a href="/perancang">Semua alur</a>
      </p>
    );
  }
  return <Desk opened={opened} reopen={() => show(true)} />;
}

/** Browsers speak of lost connections in words of their own. */
function reasonOf(error: unknown): string {
  if (error instanceof TypeError) return 'server tidak dapat dihubungi, coba lagi nanti';
  return error instanceof Error ? error.message : String(error);
}

function Desk(props: {
  readonly opened: Opened;
  /** Opens what is published. */
  readonly reopen: () => void;
}): ReactElement {
  const { opened, reopen } = props;
  const { editor, surroundings } = opened;
  const [prove, setProve] = useState(() => proveHere(surroundings));
  const [office, setOffice] = useState(opened.office);
  const [begun, setBegun] = useState(opened.begun);
  const [version, setVersion] = useState(opened.version);
  const [isDraft, setDraft] = useState(opened.isDraft);
  const [telling] = useState((): typeof publishing => ({
    ...publishing,
    ...(proposals && {
      proposals: {
        ...proposals,
        approve: async (id, reason) => {
          const decided = await proposals.approve(id, reason);
          if (decided.ok) setVersion(decided.item.version);
          return decided;
        },
      },
    }),
    publish: async (document, said, beside = []) => {
      const published = await publishing.publish(document, said, beside);
      if (published.ok) {
        setVersion(published.version);
        setDraft(false);
        for (const one of beside) drafts.drop(one);
        setBegun((before) => before.filter((one) => !beside.includes(one)));
        if (beside.length > 0) {
          setOffice((before) => ({ ...before, beside: [...(before.beside ?? []), ...beside] }));
          const flows = [...(surroundings.flows ?? []), ...beside.flatMap(definitionOf)];
          setProve(() => proveHere({ ...surroundings, flows }));
        }
      }
      return published;
    },
  }));
  const takeChild = useCallback((child: FlowDocument): void => {
    drafts.keep(child);
    setBegun((before) => [...before, child]);
  }, []);
  return (
    <div className="meja">
      <Head editor={editor} version={version} isDraft={isDraft} reopen={reopen} />
      <FlowDesigner
        editor={editor}
        office={office}
        prove={prove}
        publishing={telling}
        drafts={drafts}
        figures={figures}
        comments={comments}
        author={opened.me}
        unpublished={begun}
        onChild={takeChild}
        onOpenFlow={openOther}
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
  readonly reopen: () => void;
}): ReactElement {
  const { editor, version } = props;
  const { flow } = useSyncExternalStore(editor.subscribe, () => editor.document);
  const title = spoken(flow['title']);
  useEffect(() => {
    document.title = `${title}: perancang alur`;
  }, [title]);
  const drop = (): void => {
    if (!confirm('Buang semua yang belum diterbitkan? Ini tidak dapat diurungkan.')) return;
    drafts.drop(editor.document);
    if (version === null) location.assign('/perancang');
    // Not by what lies on the device: that may be another tab's.
    else props.reopen();
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
