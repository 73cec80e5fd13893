// What of the documents is generated: pages as they should be, by their path.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import flowSchema from '@alir/engine/schema' with { type: 'json' };
import { format, resolveConfig } from 'prettier';
import { codesPage } from './codes-page.ts';
import { repository } from './document.ts';
import { formatWords } from './format-words.ts';
import { optionsPage } from './options-page.ts';
import { patternsPage } from './patterns-page.ts';
import { scxmlPage } from './scxml-page.ts';
import { sentencesPage } from './sentences-page.ts';

/** Pages with their whole text, as prettier writes it. */
export async function generatedPages(): Promise<ReadonlyMap<string, string>> {
  const flowFormat = 'docs/reference/flow-format.md';
  const formSchema = JSON.parse(await read('packages/engine/schema/form.v1.schema.json'));
  const pages = [
    ['docs/reference/codes.md', codesPage()],
    ['docs/reference/options.md', optionsPage()],
    ['docs/reference/patterns.md', patternsPage()],
    ['docs/reference/scxml.md', scxmlPage()],
    ['docs/reference/sentences.md', await sentencesPage()],
    [flowFormat, withGenerated(await read(flowFormat), formatWords(flowSchema, formSchema))],
  ] as const;
  return new Map(
    await Promise.all(pages.map(async ([path, text]) => [path, await pretty(path, text)] as const)),
  );
}

/** Replaces what stands between the two marks of a page. */
function withGenerated(page: string, text: string): string {
  const [before, , after] = page.split(/(?<=<!-- generated .*-->)|(?=<!-- end of generated -->)/);
  if (before === undefined || after === undefined) throw new Error('The marks are missing');
  return `${before}\n\n${text}\n\n${after}`;
}

const read = (path: string): Promise<string> => readFile(join(repository, path), 'utf8');

async function pretty(path: string, text: string): Promise<string> {
  const filepath = join(repository, path);
  return format(text, { ...(await resolveConfig(filepath)), filepath });
}
