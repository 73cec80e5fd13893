// `pnpm generate`: writes the pages that are generated.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repository } from './document.ts';
import { generatedPages } from './generated-pages.ts';

for (const [path, text] of await generatedPages()) await writeFile(join(repository, path), text);
