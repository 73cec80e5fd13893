import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { expect } from 'storybook/test';
import { createDocument, createEditor } from '../../model/index.ts';
import { FlowDesigner } from '../designer.tsx';
import { letter } from './sample-flow.ts';
import { office } from './sample-office.ts';
import '../style/style.css';

function Designing(props: { readonly lang: 'id' | 'en' }): ReactElement {
  const [editor] = useState(() => createEditor(createDocument(letter)));
  return <FlowDesigner editor={editor} lang={props.lang} office={office} />;
}

const meta: Meta = {
  title: 'Designer/Find and turn',
  parameters: {
    a11y: {
      // As in the viewer: it takes the shortened lines of who and by when for the label.
      config: { rules: [{ id: 'label-content-name-mismatch', enabled: false }] },
    },
  },
  render: (_args, { globals }) => <Designing lang={globals['locale'] === 'en' ? 'en' : 'id'} />,
};
export default meta;

type Story = StoryObj<typeof meta>;

/** What has the word, each with what it is and where. */
export const Found: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Cari' }));
    await userEvent.type(await canvas.findByRole('searchbox'), 'tangan');
    await expect(
      await canvas.findByRole('button', { name: /^Tanda tangan\s*Langkah/ }),
    ).toBeVisible();
  },
};

/** The same flow from left to right. */
export const ToTheRight: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Gambar ke kanan' }));
    await canvas.findByRole('button', { name: 'Gambar ke bawah' });
  },
};
