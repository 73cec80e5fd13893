// <FlowDesigner>: the editor of one flow, made of parts that a host may also place by itself.

import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Editor } from '../model/index.ts';
import { FlowCanvas } from './canvas/flow-canvas.tsx';
import { type Language, SessionProvider } from './session/session.tsx';
import { createUi } from './session/ui-state.ts';

/** What a host gives the designer. */
export interface FlowDesignerProps {
  /** The editor that holds the document, from `createEditor`; the host keeps it, listens to it and saves from it. */
  readonly editor: Editor;
  /** The language of words. Default: Indonesian. */
  readonly lang?: Language;
}

/** The designer of one flow. */
export function FlowDesigner({ editor, lang = 'id' }: FlowDesignerProps): ReactElement {
  const [ui] = useState(createUi);
  return (
    <SessionProvider editor={editor} ui={ui} lang={lang}>
      <div className="alir alir-designer" lang={lang}>
        <FlowCanvas />
      </div>
    </SessionProvider>
  );
}

