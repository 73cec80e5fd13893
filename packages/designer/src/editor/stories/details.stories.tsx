import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { Inspector } from '../inspector/inspector.tsx';
import { createEditor, type FlowDocument } from '../../model/index.ts';
import { type Language, SessionProvider, useSession } from '../session/session.tsx';
import { createUi, inspect } from '../session/ui-state.ts';
import { office } from './sample-office.ts';
import {
  aCall,
  aFanOut,
  anEnd,
  aNumber,
  aSchedule,
  aTask,
  aVote,
  aWait,
  parallelParts,
} from './sample-steps.ts';
import '../style/style.css';

interface Shown {
  readonly document: FlowDocument;
  /** The step; null: the flow. */
  readonly step?: string | null;
}

function Details({ document, step = 'periksa', lang }: Shown & { lang: Language }): ReactElement {
  const [editor] = useState(() => createEditor(document));
  const [ui] = useState(() => {
    const store = createUi();
    inspect(store, step);
    return store;
  });
  return (
    <SessionProvider
      editor={editor}
      ui={ui}
      lang={lang}
      nameOf={undefined}
      office={office}
      today="2026-03-16"
    >
      <Panel lang={lang} />
    </SessionProvider>
  );
}

function Panel({ lang }: { readonly lang: Language }): ReactElement {
  const { texts } = useSession();
  return (
    <main className="alir alir-designer" lang={lang}>
      <aside className="alir-side" aria-label={texts.inspector}>
        <h2>{texts.inspector}</h2>
        <Inspector />
      </aside>
    </main>
  );
}

const meta: Meta<Shown> = {
  title: 'Designer/Details of a step',
  args: { document: aTask },
  render: (shown, { globals }) => (
    <Details {...shown} lang={globals['locale'] === 'en' ? 'en' : 'id'} />
  ),
  // Everything unfolded: what is folded is looked at by nobody and by no checker.
  play: async ({ canvasElement, userEvent }) => {
    for (;;) {
      const folded = canvasElement.querySelector('details:not([open]) > summary');
      if (folded === null) break;
      await userEvent.click(folded);
    }
  },
};
export default meta;

type Story = StoryObj<typeof meta>;
const english = { globals: { locale: 'en' } } as const;

export const Task: Story = {};
export const TaskInEnglish: Story = english;
export const Vote: Story = { args: { document: aVote } };
export const VoteInEnglish: Story = { ...english, ...Vote };
export const FanOut: Story = { args: { document: aFanOut } };
export const FanOutInEnglish: Story = { ...english, ...FanOut };
export const Call: Story = { args: { document: aCall } };
export const CallInEnglish: Story = { ...english, ...Call };
export const Wait: Story = { args: { document: aWait } };
export const WaitInEnglish: Story = { ...english, ...Wait };
export const Numbering: Story = { args: { document: aNumber } };
export const NumberingInEnglish: Story = { ...english, ...Numbering };
export const Parts: Story = { args: { document: parallelParts } };
export const PartsInEnglish: Story = { ...english, ...Parts };
export const End: Story = { args: { document: anEnd } };
export const EndInEnglish: Story = { ...english, ...End };
export const Flow: Story = { args: { document: aSchedule, step: null } };
export const FlowInEnglish: Story = { ...english, ...Flow };
