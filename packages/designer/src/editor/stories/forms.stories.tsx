import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { JsonObject } from '@alir/engine/core/types';
import { createDocument, createEditor } from '../../model/index.ts';
import { FlowDesigner } from '../designer.tsx';
import { InboxPreview } from './inbox-preview.tsx';
import { letter } from './sample-flow.ts';
import '../style/style.css';

/** A form with a field of each sort that looks different. */
const forms: JsonObject = {
  konsep: {
    form: 'konsep',
    lang: 'id',
    sections: [
      {
        title: { id: 'Surat', en: 'The letter' },
        fields: [
          { field: 'perihal', requiredFor: ['ajukan'], help: 'Satu kalimat.' },
          {
            field: 'sifat',
            options: [
              { value: 'biasa', label: { id: 'Biasa', en: 'Ordinary' } },
              { value: 'segera', label: { id: 'Segera', en: 'Urgent' } },
            ],
          },
          { field: 'nilai', widget: 'money' },
        ],
      },
      { title: { id: 'Lampiran', en: 'Enclosures' }, fields: [{ field: 'berkas' }] },
    ],
  },
};

const flow: JsonObject = {
  ...letter,
  data: {
    type: 'object',
    additionalProperties: false,
    properties: {
      perihal: { type: 'string', title: { id: 'Perihal', en: 'Subject' }, maxLength: 200 },
      sifat: { enum: ['biasa', 'segera'], title: { id: 'Sifat', en: 'Urgency' } },
      nilai: { type: 'string', format: 'decimal', title: { id: 'Nilai', en: 'Amount' } },
      berkas: {
        type: 'array',
        maxItems: 10,
        items: { type: 'string', format: 'attachment' },
        title: { id: 'Berkas', en: 'Files' },
      },
      jumlah: { type: 'integer', title: 'Jumlah' },
    },
  },
};

function Editing({ lang, hasForm }: { readonly lang: 'id' | 'en'; readonly hasForm: boolean }) {
  const [editor] = useState(() => {
    const opened = createEditor(createDocument(flow, { forms }));
    if (hasForm) {
      const at = ['task', 'form'];
      opened.dispatch({ type: 'set-property', step: 'konsep', at, value: 'konsep' });
    }
    return opened;
  });
  return <FlowDesigner editor={editor} lang={lang} formPreview={InboxPreview} />;
}

const meta: Meta<{ hasForm: boolean }> = {
  title: 'Designer/Forms',
  args: { hasForm: true },
  render: ({ hasForm }, { globals }): ReactElement => (
    <Editing lang={globals['locale'] === 'en' ? 'en' : 'id'} hasForm={hasForm} />
  ),
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByText(/Susun konsep|Draft the letter/));
    await userEvent.keyboard('{Enter}');
    const [open] = await canvas.findAllByRole('button', {
      name: /formulir$|(Change|Make) (the|a) form/,
    });
    if (open) await userEvent.click(open);
    await canvas.findByRole('tree');
  },
};
export default meta;

export const Form: StoryObj<typeof meta> = {};
export const NoForm: StoryObj<typeof meta> = { args: { hasForm: false } };
