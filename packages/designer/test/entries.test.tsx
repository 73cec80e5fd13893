// What the entries of the package bring with them: imported where there is no page, and bundled for a page without React.

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { sampleFlow } from '../src/stories/sample-flow.ts';
import { bundleOf } from './bundle-of.ts';
import { columnPicture } from './column-picture.ts';

const manifest: { exports: Record<string, string | Record<string, string>> } = JSON.parse(
  await readFile(new URL('../package.json', import.meta.url), 'utf8'),
);
const entries = Object.entries(manifest.exports).flatMap(([name, target]) => {
  const source = typeof target === 'string' ? undefined : target['alir-source'];
  return source?.endsWith('.ts') === true ? [[name, source] as const] : [];
});

test.each(entries)('[DV15] %s is imported where there is no page', async (_, source) => {
  expect(typeof HTMLElement).toBe('undefined');
  const file = fileURLToPath(new URL(`../${source}`, import.meta.url));
  const entry: object = await import(/* @vite-ignore */ file);
  expect(Object.keys(entry)).not.toEqual([]);
});

test('[DV15] the entry of the viewer draws on a server, where to define the element does nothing', async () => {
  const { FlowViewer, defineFlowElement } = await import('@alir/designer/viewer');
  defineFlowElement(columnPicture);
  const html = renderToString(<FlowViewer flow={sampleFlow} pictureOf={columnPicture} />);
  expect(html).toContain('Catat surat');
});

test('[DV18] the viewer takes null for none, as hosts say it of what they do not know yet', async () => {
  const { FlowViewer } = await import('@alir/designer/viewer');
  const given = { flow: sampleFlow, pictureOf: columnPicture };
  const html = renderToString(
    <FlowViewer {...given} layout={null} overlay={null} figures={null} />,
  );
  expect(html).toBe(renderToString(<FlowViewer {...given} />));
});

test('[DV16] the entry of the element brings files of its own and of the engine, and no React', async () => {
  const element = await filesOf('element');
  expect(element.filter((file) => file.includes('/node_modules/'))).toEqual([]);
  expect(element.filter((file) => file.endsWith('.tsx'))).toEqual([]);
  // That of the viewer does: this sees React where it is.
  const viewer = await filesOf('viewer');
  expect(viewer.some((file) => file.includes('/node_modules/') && file.includes('react'))).toBe(
    true,
  );
});

/** All files that a bundle of an entry is made of. */
async function filesOf(name: string): Promise<readonly string[]> {
  const source = entries.find(([entry]) => entry === `./${name}`)?.[1] ?? '';
  const chunks = await bundleOf(fileURLToPath(new URL(`../${source}`, import.meta.url)));
  return chunks.flatMap(({ moduleIds }) => moduleIds);
}
