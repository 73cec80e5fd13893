// The modules that documents show, as files: a folder for each page, in which they find the packages as a user would.

import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Block, type Document, placeOf, repository, wordOf } from './document.ts';

const cache = join(repository, 'packages/documents/.cache');

export interface ShownFile {
  readonly document: Document;
  readonly block: Block;
  /** Where it was written to. */
  readonly path: string;
  /** The folder of its page. */
  readonly folder: string;
}

/** What was laid out under a name. `tsc -p` checks this folder. */
export const pagesFolder = (name: string): string => join(cache, name);

/** Writes the modules and named files of documents into a folder of this name; what was there before goes. */
export async function layOutPages(
  documents: readonly Document[],
  name: string,
): Promise<ShownFile[]> {
  const folder = pagesFolder(name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  // A reader's `tsc --strict` does not include this one.
  const project = {
    extends: '../../tsconfig.json',
    compilerOptions: { noUncheckedIndexedAccess: false },
    include: ['.'],
  };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(project));
  // As bundlers declare it.
  await writeFile(join(folder, 'style.d.ts'), "declare module '*.css';\n");
  const files = documents.flatMap((document) => {
    const page = join(folder, document.path.replaceAll(/[^\w]+/g, '-'));
    return document.blocks.flatMap((block): ShownFile[] => {
      const name =
        wordOf(block, 'file') ?? (isModule(block) ? `line-${block.line}.${block.language}` : null);
      return name === null ? [] : [{ document, block, folder: page, path: join(page, name) }];
    });
  });
  for (const file of files) {
    await mkdir(file.folder, { recursive: true });
    await writeFile(file.path, textOf(file), { flag: 'wx' });
  }
  return files;
}

const isCode = ({ language }: Block): boolean => language === 'ts' || language === 'tsx';

const isModule = (block: Block): boolean =>
  isCode(block) && !block.words.includes('sketch') && wordOf(block, 'from') === null;

function textOf({ document, block }: ShownFile): string {
  if (!isCode(block)) return block.text;
  const [before = '', after = ''] = block.given.split(/^…$/m);
  const origin = `// ${placeOf(document, block)}`;
  return [origin, before, block.text, after, 'export {};', ''].join('\n');
}
