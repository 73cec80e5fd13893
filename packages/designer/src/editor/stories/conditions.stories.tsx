import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { createDocument, createEditor } from '../../model/index.ts';
import { FlowDesigner } from '../designer.tsx';
import { letter } from './sample-flow.ts';
import '../style/style.css';

function Editing(props: { readonly lang: 'id' | 'en'; readonly condition: string }): ReactElement {
  const [editor] = useState(() => {
    const opened = createEditor(createDocument(letter));
    const at = ['on', 'setuju', 0, 'guard'];
    opened.dispatch({ type: 'set-property', step: 'periksa', at, value: props.condition });
    return opened;
  });
  return <FlowDesigner editor={editor} lang={props.lang} />;
}

const meta: Meta<{ condition: string }> = {
  title: 'Designer/Conditions',
  args: { condition: 'data.jumlah > 5000000' },
  render: ({ condition }, { globals }) => (
    <Editing lang={globals['locale'] === 'en' ? 'en' : 'id'} condition={condition} />
  ),
  async play({ canvas, userEvent }) {
    const [step] = await canvas.findAllByText(/^(Periksa|Check)$/);
    if (step) await userEvent.click(step);
    await userEvent.keyboard('{Enter}');
    await canvas.findByRole('group', { name: /^(Hanya jika|Only if)/ });
  },
};
export default meta;

/** The check, whose way hangs on an amount, tried with one. */
export const TriedWithValues: StoryObj<typeof meta> = {
  async play(context) {
    await meta.play?.(context);
    const { canvas, userEvent } = context;
    await userEvent.click(await canvas.findByRole('button', { name: /^(Coba dengan|Try with)/ }));
    await userEvent.type(await canvas.findByLabelText('Jumlah'), '60000000');
  },
};

/** A formula that speaks of a field that is not there. */
export const Formula: StoryObj<typeof meta> = {
  args: { condition: 'data.jumlah > 5000000 && data.hilang' },
  async play(context) {
    await meta.play?.(context);
    await context.canvas.findByRole('textbox', { name: /^(Rumus|Formula)/ });
    await context.canvas.findByText(/[“"]hilang[”"]/);
  },
};
