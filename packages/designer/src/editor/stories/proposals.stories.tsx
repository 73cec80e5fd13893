import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { expect } from 'storybook/test';
import { createDocument, createEditor } from '../../model/index.ts';
import { FlowDesigner } from '../designer.tsx';
import { twoPeopleHere } from './proposals-here.ts';
import { publishingHere } from './publishing-here.ts';
import { letter } from './sample-flow.ts';
import { renewedLetter } from './trying-flows.ts';
import '../style/style.css';

function Designing(props: { readonly lang: 'id' | 'en' }): ReactElement {
  const [editor] = useState(() => createEditor(createDocument(letter)));
  const [publishing] = useState(() =>
    twoPeopleHere(
      publishingHere([createDocument(letter)], props.lang),
      createDocument({ ...renewedLetter, version: 2 }),
      props.lang,
    ),
  );
  return <FlowDesigner editor={editor} lang={props.lang} publishing={publishing} />;
}

const meta: Meta = {
  title: 'Designer/Two people',
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

/** What waits for somebody's approval. */
export const Waiting: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Periksa usulan (1)' }));
    await canvas.findByText(/Versi 2, diusulkan oleh/);
  },
};

/** A proposal that is looked at: sentences, pictures, and what is to be decided; without a reason it is not rejected. */
export const Looked: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Periksa usulan (1)' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Periksa versi 2' }));
    await canvas.findByText('+ Baru');
    await userEvent.click(canvas.getByRole('button', { name: 'Tolak' }));
    await expect(await canvas.findByRole('alert')).toHaveTextContent('Tulis dahulu alasan');
  },
};

/** Where it takes two, whoever is ready proposes. */
export const Proposing: Story = {
  play: async ({ canvas, userEvent }) => {
    await canvas.findByRole('button', { name: 'Periksa usulan (1)' });
    await userEvent.click(canvas.getByRole('button', { name: 'Usulkan' }));
    await canvas.findByRole('button', { name: 'Usulkan versi 2' });
  },
};

/** One's own proposal is for somebody else to approve. */
export const Own: Story = {
  play: async ({ canvas, userEvent }) => {
    await canvas.findByRole('button', { name: 'Periksa usulan (1)' });
    await userEvent.click(canvas.getByRole('button', { name: 'Usulkan' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Usulkan versi 2' }));
    await canvas.findByText('Versi 2 sudah diusulkan. Orang lain perlu menyetujuinya.');
    const [, close] = canvas.getAllByRole('button', { name: 'Tutup' });
    if (close) await userEvent.click(close);
    await userEvent.click(await canvas.findByRole('button', { name: 'Periksa usulan (2)' }));
    const [own] = await canvas.findAllByRole('button', { name: 'Periksa versi 2' });
    if (own) await userEvent.click(own);
    await expect(await canvas.findByRole('button', { name: 'Tarik usulan' })).toBeVisible();
    await expect(canvas.queryByRole('button', { name: /^Setujui/ })).toBeNull();
  },
};
