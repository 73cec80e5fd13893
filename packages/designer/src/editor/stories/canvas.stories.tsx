import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { FlowDesigner } from '../designer.tsx';
import { blankFlow, createDocument, createEditor, type FlowDocument } from '../../model/index.ts';
import { letter } from './sample-flow.ts';
import '../style/style.css';

function Editing({
  document,
  lang,
}: {
  readonly document: FlowDocument;
  readonly lang: 'id' | 'en';
}): ReactElement {
  const [editor] = useState(() => createEditor(document));
  return <FlowDesigner editor={editor} lang={lang} />;
}

const meta: Meta<{ document: FlowDocument }> = {
  title: 'Designer/Canvas',
  args: { document: createDocument(letter) },
  render: ({ document }, { globals }) => (
    <Editing document={document} lang={globals['locale'] === 'en' ? 'en' : 'id'} />
  ),
};
export default meta;

export const Letter: StoryObj<typeof meta> = {};

/** Nothing but an end: the first step is offered in words. */
export const Blank: StoryObj<typeof meta> = {
  args: { document: createDocument(blankFlow('surat', 'Surat')) },
};
