// A page that hosts the designer: with a kind of step of its own, its own people and its own colours.

import { createRoot } from 'react-dom/client';
import { FlowDesigner, type StepKinds } from '@alir/designer';
import { blankFlow, createDocument, createEditor } from '@alir/designer/model';
import { indexOrganisation } from '@alir/engine/core';
import people from './people.json' with { type: 'json' };
import '@alir/designer/style.css';
import './theme.css';

const organisation = indexOrganisation(people);
const office = { world: { organisation, calendars: new Map() } };
const editor = createEditor(createDocument(blankFlow('barang-masuk', 'Barang masuk')));

const weigh: StepKinds['presets'][number] = {
  name: 'timbang',
  title: { id: 'Timbang barang', en: 'Weigh goods' },
  help: { id: 'Juru timbang mencatat beratnya.', en: 'The weigher notes the weight.' },
  write: () => ({
    state: {
      title: { id: 'Timbang barang', en: 'Weigh goods' },
      task: {
        title: { id: 'Timbang barang', en: 'Weigh goods' },
        assign: { position: 'juru-timbang' },
        due: 'work:PT4H',
        outcomes: { ditimbang: { label: { id: 'Sudah ditimbang', en: 'Weighed' } } },
      },
      on: {},
    },
    through: [['on', 'ditimbang']],
  }),
};
const kinds: StepKinds[] = [{ title: { id: 'Gudang', en: 'Warehouse' }, presets: [weigh] }];

createRoot(document.querySelector('main') ?? document.body).render(
  <FlowDesigner editor={editor} office={office} kinds={kinds} />,
);
