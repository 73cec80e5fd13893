// The viewer where there is no screen.

import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { columnPicture } from '../../test/column-picture.ts';
import { faultOfXml } from '../../test/well-formed.ts';
import { sampleFlow, sampleOverlay } from '../stories/sample-flow.ts';
import { FlowViewer } from './flow-viewer.tsx';

test('[DV1] a server draws all of it, with what runs through it', () => {
  const html = renderToString(
    <FlowViewer flow={sampleFlow} pictureOf={columnPicture} overlay={sampleOverlay} nonce="abc" />,
  );
  expect(faultOfXml(html)).toBeNull();
  for (const text of ['Catat surat', 'Segel elektronik', '41×', 'Di sini', 'nonce="abc"'])
    expect(html).toContain(text);
});

test('[DV1] whatever it is given', () => {
  for (const flow of [{}, { states: 3 }, { states: { a: { task: [] } }, initial: 'b' }]) {
    expect(renderToString(<FlowViewer flow={flow} pictureOf={columnPicture} />)).toContain('<svg');
  }
});
