import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, within } from 'storybook/test';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { FlowDesigner } from '../designer.tsx';
import { createDocument, createEditor } from '../../model/index.ts';
import { letter } from './sample-flow.ts';
import '../style/style.css';

const document = createDocument({ ...letter, basis: ['Permendagri Nomor 1 Tahun 2023'] });

function Editing({ lang }: { readonly lang: 'id' | 'en' }): ReactElement {
  const [editor] = useState(() => createEditor(document));
  return <FlowDesigner editor={editor} lang={lang} issuer="Pemerintah Kabupaten Contoh" />;
}

const meta: Meta = {
  title: 'Designer/Printing',
  render: (_, { globals }) => <Editing lang={globals['locale'] === 'en' ? 'en' : 'id'} />,
};
export default meta;

/** The sheets are seen before they are printed. */
export const Procedure: StoryObj = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Unduh atau cetak' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(await dialog.findByRole('radio', { name: /Tabel SOP/ }));
    await expect(await dialog.findByRole('img', { name: 'Lembar 2 dari 2' })).toBeVisible();
  },
};

/** The flow itself, to be kept, given away, or opened again. */
export const File: StoryObj = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Unduh atau cetak' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(await dialog.findByRole('radio', { name: /Berkas alur/ }));
    await expect(await dialog.findByLabelText('Buka berkas alur ini')).toBeVisible();
  },
};
