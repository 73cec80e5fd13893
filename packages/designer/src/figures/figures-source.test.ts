import { expect, test } from 'vitest';
import { figuresHere } from '../editor/stories/figures-here.ts';
import { httpFigures } from './figures-source.ts';

const answering = (text: string) =>
  httpFigures({ baseUrl: '/api', fetch: async () => new Response(text) }).read('surat', 90);

test.each([
  '{}',
  '5',
  'null',
  '<html>',
  '{"at":"","open":1,"steps":{}}',
  '{"at":"","open":1,"steps":[null]}',
  '{"at":"","open":1,"steps":[{"step":"a","here":{}}]}',
])('[DM44] %s is no answer: it is refused with a sentence', async (text) => {
  await expect(answering(text)).rejects.toThrow('jawaban server tidak berisi angka alur.');
});

test('[DM44] figures are read as the engine tells them', async () => {
  const figures = await figuresHere.read('surat', 90);
  expect(await answering(JSON.stringify(figures))).toEqual(figures);
});
