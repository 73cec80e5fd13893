import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { type Drafts, type Kept, localDrafts } from '../../drafts/drafts.ts';
import { createDocument, createEditor } from '../../model/index.ts';
import { FlowDesigner } from '../designer.tsx';
import { letter } from './sample-flow.ts';
import { renewedLetter } from './trying-flows.ts';
import '../style/style.css';

type Device = 'other' | Exclude<Kept, 'kept'>;

/** Drafts of stories, which touch none of a designer on the same address. */
function draftsOf(device: Device): Drafts {
  const drafts = localDrafts(`alir-story-${device}:`);
  // What another tab designs, from a later version.
  if (device === 'other') drafts.keep(createDocument({ ...renewedLetter, version: 2 }));
  return device === 'other' ? drafts : { ...drafts, write: () => device };
}

function Designing(props: { readonly device: Device; readonly lang: 'id' | 'en' }): ReactElement {
  const [editor] = useState(() => createEditor(createDocument(letter)));
  const [drafts] = useState(() => draftsOf(props.device));
  return <FlowDesigner editor={editor} lang={props.lang} drafts={drafts} />;
}

const meta: Meta<{ device: Device }> = {
  title: 'Designer/Drafts',
  render: ({ device }, { globals }) => (
    <Designing device={device} lang={globals['locale'] === 'en' ? 'en' : 'id'} />
  ),
};
export default meta;

type Story = StoryObj<typeof meta>;

/** Another tab keeps a draft of the same flow. */
export const Another: Story = {
  args: { device: 'other' },
  play: async ({ canvas }) => {
    await canvas.findByText(/Ada rancangan lain dari alur ini/);
    await canvas.findByRole('button', { name: 'Lihat rancangan itu' });
  },
};

/** The device has no room for the last edit. */
export const Full: Story = {
  args: { device: 'full' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Gambar ke kanan' }));
    await canvas.findByText(/Penyimpanan perangkat ini penuh/);
  },
};

/** The browser keeps nothing for the page. */
export const Forbidden: Story = {
  args: { device: 'forbidden' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Gambar ke kanan' }));
    await canvas.findByText(/Peramban ini tidak menyimpan apa pun/);
  },
};
