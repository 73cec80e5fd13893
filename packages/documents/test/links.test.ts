import { existsSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseDocument, placeOf, readDocuments, repository } from '../src/document.ts';

const documents = readDocuments();
const byPath = new Map(documents.map((document) => [document.path, document]));

/** Why a link leads nowhere; null when it does not. Addresses outside of this repository are not tried. */
function broken(from: string, url: string): string | null {
  if (/^[a-z]+:/.test(url)) return null;
  const [path = '', anchor] = url.split('#');
  const target = path === '' ? from : normalize(join(dirname(from), decodeURI(path)));
  if (target.startsWith('..')) return 'leads out of the repository';
  if (!existsSync(join(repository, target))) return 'there is no such file';
  if (anchor === undefined) return null;
  if (statSync(join(repository, target)).isDirectory()) return 'a folder has no headings';
  return byPath.get(target)?.anchors.has(anchor) === true ? null : 'there is no such heading';
}

describe('links', () => {
  test('there are documents to look at', () => {
    expect(documents.length).toBeGreaterThan(20);
  });

  test('relative links and their anchors lead somewhere', () => {
    const wrong = documents.flatMap((document) =>
      document.links.flatMap(({ url, line }) => {
        const why = broken(document.path, url);
        return why === null ? [] : [`${placeOf(document, { line })} ${url}: ${why}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test.each([
    ['no.md', 'there is no such file'],
    ['#nothing', 'there is no such heading'],
    ['../../elsewhere.md', 'leads out of the repository'],
    ['docs#x', 'a folder has no headings'],
  ])('%s is found to be broken', (url, why) => {
    const { links } = parseDocument('README.md', `See [there](${url}).`);
    expect(links.map((link) => broken('README.md', link.url))).toEqual([why]);
  });
});
