// <FlowDesigner>: the editor of one flow, made of parts that a host may also place by itself.

import { lazy, useEffect, useMemo, useRef, useState } from 'react';
import type { ComponentType, ReactElement, ReactNode } from 'react';
import type { FiguresSource } from '../figures/figures-source.ts';
import type { StepKinds } from '../model/presets/preset.ts';
import type { NameOf } from '../model/words/speaker.ts';
import type { Editor, FlowDocument } from '../model/index.ts';
import { proveHere } from '../proof/proof-here.ts';
import type { CommentsHost } from '../comments/comments-host.ts';
import { SharedComments } from './comments/shared-comments.tsx';
import { FlowCanvas } from './canvas/flow-canvas.tsx';
import { useChosenTold } from './chosen/use-chosen-told.ts';
import type { Drafts } from '../drafts/drafts.ts';
import { DraftNotices } from './drafts/draft-notices.tsx';
import { KeepingProvider } from './drafts/use-keeping.tsx';
import { FormDialog } from './forms/form-dialog.tsx';
import type { FormPreviewProps } from './forms/form-preview-props.ts';
import { useEditorKeys } from './keys/editor-keys.ts';
import { KeysHelp } from './keys/keys-help.tsx';
import { useKeptFocus } from './keys/kept-focus.ts';
import { OutlineGrid } from './outline/outline-grid.tsx';
import { ExportPart } from './export/export-part.tsx';
import { FindPart } from './find/find-part.tsx';
import { Announcer } from './parts/announcer.tsx';
import { DialogPart } from './parts/dialog-part.tsx';
import { Fault, FaultBoundary } from './parts/fault-boundary.tsx';
import type { Prove } from './problems/proving.ts';
import { ProblemsTold } from './problems/problems-told.tsx';
import { ProvingProvider } from './problems/use-proving.tsx';
import { type Language, SessionProvider, useSession, useUi } from './session/session.tsx';
import { createUi } from './session/ui-state.ts';
import type { TryingOffice } from './session/trying-office.ts';
import { TryingProvider } from './try/use-trying.tsx';
import { SidePanel } from './side-panel.tsx';
import type { Publishing } from '../publish/publishing.ts';
import { useProposals } from './publish/use-proposals.ts';
import { Toolbar } from './toolbar/toolbar.tsx';

/** What a host gives the designer. */
export interface FlowDesignerProps {
  /** The editor that holds the document, from `createEditor`; the host keeps it, listens to it and saves from it. */
  readonly editor: Editor;
  /** The language of words. Default: Indonesian. */
  readonly lang?: Language;
  /** Light, dark, or as the device says. Default: `auto`. Colours are the tokens `--alir-*` of the style sheet. */
  readonly theme?: 'auto' | 'light' | 'dark';
  /** What people call positions, roles, units and other flows. Default: as the organisation of `office` does, else as the flow writes them. Has to stay the same function. */
  readonly nameOf?: NameOf;
  /** Lets administrators publish, see `httpPublishing`. Without it the designer only edits. Has to stay the same value. */
  readonly publishing?: Publishing;
  /** Shows figures of real letters on canvas and outline, see `httpFigures`. Without it there are none. Has to stay the same value. */
  readonly figures?: FiguresSource;
  /** Whose flows they are, such as the name of the regency: printed above them. */
  readonly issuer?: string;
  /** People and other flows to try with. Default: one person for each role and post that the flow names. Has to stay the same value. */
  readonly office?: TryingOffice;
  /** Shows a form as officers get it, beside the form editor. Default: no preview. Has to stay the same component. */
  readonly formPreview?: ComponentType<FormPreviewProps>;
  /** Kinds of steps of the host's own, before the others where one adds a step. Has to stay the same list. */
  readonly kinds?: readonly StepKinds[];
  /** Proves the document, see `proveInWorker`. Default: on this page, without people. Has to stay the same function. */
  readonly prove?: Prove;
  /** Keeps the draft on the device after every edit, see `localDrafts`. Default: the host keeps it. Has to stay the same value. */
  readonly drafts?: Drafts;
  /**
   * Takes the flow that chosen steps become, to be kept and given back among `unpublished`. Without it steps cannot be made a flow of
   * their own. Has to stay the same function.
   */
  readonly onChild?: (child: FlowDocument) => void;
  /** Flows that are begun and not published: those that this one starts are published with it. Default: none. Has to stay the same list. */
  readonly unpublished?: readonly FlowDocument[];
  /** Opens another flow, such as one that a step starts. Has to stay the same function. */
  readonly onOpenFlow?: (flow: string) => void;
  /** Keeps comments for all who design the flow, see `httpComments`. Default: they lie in the document alone. Has to stay the same value. */
  readonly comments?: CommentsHost;
  /** Id of whoever designs, kept with the comments that they write. Default: comments have no name. */
  readonly author?: string;
}

const proveOnPage = proveHere();

/** The kinds of steps come right behind the first picture. */
const loadAddDialog = async (): Promise<{ readonly default: ComponentType }> => {
  const { AddDialog: loaded } = await import('./add/add-dialog.tsx');
  return { default: loaded };
};
const AddDialog = lazy(loadAddDialog);

/** Going over what changes needs the engine, which nobody loads before. */
const PublishDialog = lazy(async () => {
  const { PublishDialog: loaded } = await import('./publish/publish-dialog.tsx');
  return { default: loaded };
});

/** So does looking at what somebody else proposed. */
const ProposalsDialog = lazy(async () => {
  const { ProposalsDialog: loaded } = await import('./publish/proposals-dialog.tsx');
  return { default: loaded };
});

/** The designer of one flow. */
export function FlowDesigner({
  editor,
  lang = 'id',
  theme = 'auto',
  nameOf,
  formPreview,
  office,
  publishing,
  figures,
  issuer,
  kinds,
  prove = proveOnPage,
  drafts,
  onChild,
  unpublished,
  onOpenFlow,
  author,
  comments,
}: FlowDesignerProps): ReactElement {
  const [ui] = useState(createUi);
  const known = useMemo(() => officeWith(office, unpublished), [office, unpublished]);
  return (
    <SessionProvider
      editor={editor}
      ui={ui}
      lang={lang}
      nameOf={nameOf}
      office={known}
      kinds={kinds}
      takeChild={onChild}
      unpublished={unpublished}
      openFlow={onOpenFlow}
      author={author}
      today={new Date(office?.now ?? Date.now()).toISOString().slice(0, 10)}
    >
      <KeepingProvider drafts={drafts}>
        <ProvingProvider prove={prove}>
          <TryingProvider office={known}>
            <Frame lang={lang} theme={theme}>
              <Toolbar mayPublish={publishing !== undefined} hasFigures={figures !== undefined} />
              <DraftNotices />
              <SharedComments host={comments} />
              <div className="alir-work">
                <View />
                <SidePanel figures={figures} />
              </div>
              <Adding />
              <FormDialog preview={formPreview} />
              <Publish publishing={publishing} />
              <ExportPart issuer={issuer} />
              <KeysHelp />
              <FindPart />
              <Announcer />
              <ProblemsTold />
            </Frame>
          </TryingProvider>
        </ProvingProvider>
      </KeepingProvider>
    </SessionProvider>
  );
}

/** The office, with flows that are begun among the others. */
function officeWith(
  office: TryingOffice | undefined,
  unpublished: readonly FlowDocument[] = [],
): TryingOffice | undefined {
  if (office === undefined || unpublished.length === 0) return office;
  return { ...office, beside: [...(office.beside ?? []), ...unpublished] };
}

/** Canvas or outline: two views of one document. */
function View(): ReactElement {
  const view = useUi((state) => state.view);
  useChosenTold();
  return (
    <FaultBoundary about={view} instead={<Fault />}>
      {view === 'canvas' ? <FlowCanvas /> : <OutlineGrid />}
    </FaultBoundary>
  );
}

/** Where somebody adds a step: fetched before, so that what they type comes into it. */
function Adding(): ReactElement {
  const { ui } = useSession();
  const isAdding = useUi(({ adding }) => adding !== null);
  return (
    <DialogPart close={() => ui.setState({ adding: null })} isOpen={isAdding}>
      <AddDialog />
    </DialogPart>
  );
}

function Publish({
  publishing,
}: {
  readonly publishing: Publishing | undefined;
}): ReactElement | null {
  const { ui } = useSession();
  const isPublishing = useUi((state) => state.isPublishing);
  const isReviewing = useUi((state) => state.isReviewing);
  useProposals(publishing);
  if (publishing === undefined) return null;
  const endPublishing = (): void => ui.setState({ isPublishing: false });
  const endReviewing = (): void => ui.setState({ isReviewing: false });
  return (
    <>
      {isPublishing ? (
        <DialogPart close={endPublishing}>
          <PublishDialog publishing={publishing} close={endPublishing} />
        </DialogPart>
      ) : null}
      {isReviewing ? (
        <DialogPart close={endReviewing}>
          <ProposalsDialog publishing={publishing} close={endReviewing} />
        </DialogPart>
      ) : null}
    </>
  );
}

/** The frame around the parts: the keys that mean the same in all of them. */
function Frame(props: {
  readonly lang: Language;
  readonly theme: NonNullable<FlowDesignerProps['theme']>;
  readonly children: ReactNode;
}): ReactElement {
  const { texts } = useSession();
  const keys = useEditorKeys();
  const frame = useRef<HTMLDivElement>(null);
  useKeptFocus(frame);
  // Behind the first picture: who adds a step types at once which one.
  useEffect(() => void loadAddDialog(), []);
  return (
    <div
      ref={frame}
      className="alir alir-designer"
      lang={props.lang}
      data-theme={props.theme}
      role="region"
      aria-label={texts.designer}
      {...keys}
    >
      {props.children}
    </div>
  );
}
