import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { expect } from 'storybook/test';
import { createDocument, createEditor, type FlowDocument } from '../../model/index.ts';
import { FlowDesigner } from '../designer.tsx';
import { figuresHere } from './figures-here.ts';
import { publishingHere } from './publishing-here.ts';
import { letter } from './sample-flow.ts';
import { endlessLetter, letterScenarios, renewedLetter } from './trying-flows.ts';
import '../style/style.css';

function Designing(props: {
  readonly document: FlowDocument;
  readonly lang: 'id' | 'en';
}): ReactElement {
  const [editor] = useState(() => createEditor(props.document));
  const [publishing] = useState(() => publishingHere([createDocument(letter)], props.lang));
  return (
    <FlowDesigner editor={editor} lang={props.lang} publishing={publishing} figures={figuresHere} />
  );
}

const meta: Meta<{ document: FlowDocument }> = {
  title: 'Designer/Trying',
  render: ({ document }, { globals }) => (
    <Designing document={document} lang={globals['locale'] === 'en' ? 'en' : 'id'} />
  ),
};
export default meta;

type Story = StoryObj<typeof meta>;

/** How it comes to a problem, at its end: the step at which the letter is held up is marked. */
export const PlayedProblem: Story = {
  args: { document: createDocument(endlessLetter) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /1 kesalahan/ }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Putar kejadiannya' }));
    await canvas.findByRole('button', { name: /Pemrakarsa memulai surat/ });
    await userEvent.keyboard('{ArrowRight}');
    await canvas.findByText('Surat sekarang berada di “Periksa”.');
    await canvas.findByText('! Terhenti di sini');
    await expect(
      canvas.getByRole('button', { name: /Susun konsep.*Ajukan/, current: 'step' }),
    ).toBeVisible();
  },
};

/** A letter that is tried: where it was, and where it is. */
export const TriedLetter: Story = {
  args: { document: createDocument(letter) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Coba alur' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Mulai surat' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Ajukan' }));
    await canvas.findByText('◉ Di sini');
  },
};

/** All scenarios: one goes otherwise than it says, and what none passes is marked and listed. */
export const Scenarios: Story = {
  args: { document: createDocument(letter, { scenarios: letterScenarios }) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Coba alur' }));
    await userEvent.click(await canvas.findByRole('tab', { name: 'Skenario' }));
    await canvas.findByText(/1 dari 2 skenario tidak berjalan/);
    await canvas.findByText('0× Belum dilewati');
    await canvas.findByText(/seharusnya “Tanda tangan”, tetapi ternyata “Diarsipkan”/);
  },
};

/** Many letters at once: heat and numbers on the canvas, and the same as a table. */
export const ManyLetters: Story = {
  args: { document: createDocument(letter) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Coba alur' }));
    await userEvent.click(await canvas.findByRole('tab', { name: 'Banyak surat' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Jalankan' }));
    await canvas.findByRole('rowheader', { name: 'Periksa' });
    await canvas.findByText(/rata-rata dari 20 putaran/);
  },
};

/** Where it is held up, as history says: figures and heat on the canvas, and the same as a table. */
export const HeldUp: Story = {
  args: { document: createDocument(letter) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Di mana macet' }));
    await canvas.findByText('12× · ~ 13,5 jam kerja · ! 8 lewat');
    await userEvent.selectOptions(canvas.getByLabelText('Warna menurut'), 'Lewat batas waktu');
    await canvas.findByText('Setengah atau lebih lewat');
  },
};

/** The same in the outline. */
export const HeldUpInOutline: Story = {
  args: { document: createDocument(letter) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Di mana macet' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Daftar langkah' }));
    await canvas.findByRole('row', { name: /Periksa.*12 berada di sini, 8 lewat batas waktu/ });
  },
};

/** What a version changes, in sentences and as a picture; a note; and earlier versions with theirs. */
export const Publishing: Story = {
  parameters: {
    a11y: {
      // As in the viewer: it takes the shortened lines of who and by when for the label.
      config: { rules: [{ id: 'label-content-name-mismatch', enabled: false }] },
    },
  },
  args: { document: createDocument(renewedLetter) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Terbitkan' }));
    await canvas.findByText('+ Baru');
    await userEvent.click(canvas.getByText('Versi sebelumnya'));
    await canvas.findByText(/sesuai SE Sekda/);
    await userEvent.click(canvas.getByRole('button', { name: 'Langkah “Tanda tangan” dihapus.' }));
    await canvas.findByText('− Dihapus');
  },
};
