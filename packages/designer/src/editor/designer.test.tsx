import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { letter } from '../../test/doing.ts';
import { createEditor } from '../model/index.ts';
import { FlowDesigner } from './designer.tsx';

test('[DM46] a server draws the frame of the designer, with its buttons', () => {
  const html = renderToString(<FlowDesigner editor={createEditor(letter())} />);
  expect(html).toContain('alir-toolbar');
});
