import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { expect, userEvent, within } from 'storybook/test';
import { FlowDesigner } from '../designer.tsx';
import { createDocument, createEditor } from '../../model/index.ts';
import { letter } from './sample-flow.ts';
import '../style/style.css';

function Editing({ lang }: { readonly lang: 'id' | 'en' }): ReactElement {
  const [editor] = useState(() => createEditor(createDocument(letter)));
  return <FlowDesigner editor={editor} lang={lang} onChild={takeNone} />;
}

/** Pages that keep flows save it here. */
function takeNone(): void {
  // Nothing is kept in a story.
}

const meta: Meta = {
  title: 'Designer/Chosen steps',
  render: (_, { globals }) => <Editing lang={globals['locale'] === 'en' ? 'en' : 'id'} />,
};
export default meta;

/** Two steps chosen by keys, with what can be done with them. */
export const Chosen: StoryObj<typeof meta> = {
  async play({ canvas }) {
    (await canvas.findByRole('application', { name: 'Gambar alur' })).focus();
    await userEvent.keyboard('{Home}{Shift>}{ArrowDown}{/Shift}');
    await canvas.findByText('2 langkah dipilih');
  },
};

/** Why something cannot be done. */
export const Refused: StoryObj<typeof meta> = {
  async play({ canvas }) {
    (await canvas.findByRole('application', { name: 'Gambar alur' })).focus();
    await userEvent.keyboard('{End}');
    await userEvent.click(await canvas.findByRole('button', { name: 'Tindakan lain' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Kerjakan serentak' }));
    await expect(await canvas.findByRole('alert')).toHaveTextContent('mengakhiri seluruh alur');
  },
};

/** The dialog for a flow of its own. */
export const OfItsOwn: StoryObj<typeof meta> = {
  async play({ canvas, canvasElement }) {
    (await canvas.findByRole('application', { name: 'Gambar alur' })).focus();
    await userEvent.keyboard('{Home}{ArrowDown}{ArrowDown}');
    await userEvent.click(await canvas.findByRole('button', { name: 'Tindakan lain' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Jadikan alur sendiri' }));
    await within(canvasElement).findByLabelText('Nama alur baru');
  },
};
