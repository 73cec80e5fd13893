// The viewer where there is no screen.

import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { columnPicture } from '../../test/column-picture.ts';
import { faultOfXml } from '../../test/well-formed.ts';
import { sampleFigures, sampleFlow, sampleOverlay } from '../stories/sample-flow.ts';
import { createDocument } from '../model/document/document.ts';
import { sceneOf } from '../model/scene/scene.ts';
import { renderSvg } from '../model/svg/render-svg.ts';
import { FlowViewer } from './flow-viewer.tsx';

test('[DV1] a server draws all of it, with what runs through it', () => {
  const html = renderToString(
    <FlowViewer flow={sampleFlow} pictureOf={columnPicture} overlay={sampleOverlay} nonce="abc" />,
  );
  expect(faultOfXml(html)).toBeNull();
  for (const text of ['Catat surat', 'Segel elektronik', '41×', 'Di sini', 'nonce="abc"'])
    expect(html).toContain(text);
});

test('[DV9] a server draws figures with the meaning of their colours; a picture alone has it below', () => {
  const html = renderToString(
    <FlowViewer flow={sampleFlow} pictureOf={columnPicture} figures={sampleFigures} />,
  );
  expect(faultOfXml(html)).toBeNull();
  for (const text of ['14×', '! 2 lewat', '~ 9,5 jam kerja', '✓ 251', '260×', 'Arti warna'])
    expect(html).toContain(text);
  const document = createDocument(sampleFlow);
  const scene = sceneOf(document, columnPicture(document), { lang: 'en' });
  const svg = renderSvg(scene, { figures: sampleFigures, heatBy: 'overdue' });
  expect(faultOfXml(svg)).toBeNull();
  for (const text of ['! 2 late', 'A half or more is', 'half of them within 9.5 working hours'])
    expect(svg).toContain(text);
});

test('[DV10] each level of heat has a width of its own besides its colour', () => {
  const document = createDocument(sampleFlow);
  const scene = sceneOf(document, columnPicture(document), { lang: 'id' });
  const widths = (by: 'time' | 'overdue' | 'none'): readonly (string | undefined)[] => {
    const svg = renderSvg(scene, { figures: sampleFigures, heatBy: by, isInteractive: true });
    return [...svg.matchAll(/class="heat heat-\d"[^>]*stroke-width="([\d.]+)"/g)].map(
      ([, width]) => width,
    );
  };
  // registrasi, hukum, telaah: less than an hour, four hours, more than a day.
  expect(widths('time')).toEqual(['4.5', '9.5', '12']);
  expect(widths('overdue')).toEqual(['4.5', '2', '12']);
  expect(widths('none')).toEqual([]);
});

test('[DV1] whatever it is given', () => {
  for (const flow of [{}, { states: 3 }, { states: { a: { task: [] } }, initial: 'b' }]) {
    expect(renderToString(<FlowViewer flow={flow} pictureOf={columnPicture} />)).toContain('<svg');
  }
});
