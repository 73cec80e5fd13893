import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { expect, within } from 'storybook/test';
import { createDocument, createEditor } from '../../model/index.ts';
import { FlowDesigner } from '../designer.tsx';
import { letterComments } from './comments-here.ts';
import { publishingHere } from './publishing-here.ts';
import { letter } from './sample-flow.ts';
import { office } from './sample-office.ts';
import '../style/style.css';

function Designing(props: { readonly lang: 'id' | 'en' }): ReactElement {
  const [editor] = useState(() =>
    createEditor(createDocument(letter, { comments: letterComments })),
  );
  const [publishing] = useState(() => publishingHere([createDocument(letter)], props.lang));
  return (
    <FlowDesigner
      editor={editor}
      lang={props.lang}
      office={office}
      publishing={publishing}
      author="budi"
    />
  );
}

const meta: Meta = {
  title: 'Designer/Comments',
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

/** What is open, by the step that it is about; the step on the canvas says how many there are. */
export const Open: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(
      await canvas.findByRole('button', { name: 'Komentar: 2 komentar belum selesai' }),
    );
    const open = await canvas.findByRole('region', { name: 'Belum selesai' });
    await within(open).findByText('Setuju, saya usulkan tiga hari.');
    await expect(
      canvas.getByRole('group', { name: /Periksa.*1 komentar belum selesai/ }),
    ).toBeVisible();
  },
};

/** One is answered, and another is done. */
export const Answered: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(
      await canvas.findByRole('button', { name: 'Komentar: 2 komentar belum selesai' }),
    );
    const [first] = await canvas.findAllByRole('button', { name: 'Balas' });
    if (first) await userEvent.click(first);
    await userEvent.type(canvas.getByRole('textbox', { name: 'Balasan' }), 'SE nomor 12.');
    await userEvent.click(canvas.getByRole('button', { name: 'Kirim balasan' }));
    await canvas.findByText('SE nomor 12.');
    const [settle] = canvas.getAllByRole('button', { name: 'Tandai selesai' });
    if (settle) await userEvent.click(settle);
    await expect(await canvas.findByText('Sudah selesai (2)')).toBeVisible();
  },
};

/** The same in the outline. */
export const InOutline: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Daftar langkah' }));
    await canvas.findByRole('row', { name: /Periksa.*1 komentar belum selesai/ });
  },
};

/** Before a version is published, what is open can be read. */
export const BeforePublishing: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Terbitkan' }));
    await canvas.findByRole('region', { name: 'Komentar yang belum selesai: 2' });
  },
};
