// <FlowDesigner>: the editor of one flow, made of parts that a host may also place by itself.

import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Editor } from '../model/index.ts';
import { proveHere } from '../proof/proof-here.ts';
import { AddDialog } from './add/add-dialog.tsx';
import { FlowCanvas } from './canvas/flow-canvas.tsx';
import { Announcer } from './parts/announcer.tsx';
import type { Prove } from './problems/proving.ts';
import { ProvingProvider } from './problems/use-proving.tsx';
import { type Language, SessionProvider } from './session/session.tsx';
import { createUi } from './session/ui-state.ts';
import { SidePanel } from './side-panel.tsx';
import { Toolbar } from './toolbar/toolbar.tsx';

/** What a host gives the designer. */
export interface FlowDesignerProps {
  /** The editor that holds the document, from `createEditor`; the host keeps it, listens to it and saves from it. */
  readonly editor: Editor;
  /** The language of words. Default: Indonesian. */
  readonly lang?: Language;
  /** Proves the document, see `proveInWorker`. Default: on this page, without people. Has to stay the same function. */
  readonly prove?: Prove;
}

const proveOnPage = proveHere();

/** The designer of one flow. */
export function FlowDesigner({
  editor,
  lang = 'id',
  prove = proveOnPage,
}: FlowDesignerProps): ReactElement {
  const [ui] = useState(createUi);
  return (
    <SessionProvider editor={editor} ui={ui} lang={lang}>
      <ProvingProvider prove={prove}>
        <div className="alir alir-designer" lang={lang}>
          <Toolbar />
          <div className="alir-work">
            <FlowCanvas />
            <SidePanel />
          </div>
          <AddDialog />
          <Announcer />
        </div>
      </ProvingProvider>
    </SessionProvider>
  );
}
