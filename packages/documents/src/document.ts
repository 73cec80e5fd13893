// A document as its tests see it: what it shows, where it links to, what can be linked to in it.
//
// The word after a block's language says what the block is:
//   ts, tsx              a module that passes the compiler; a comment `<!-- given` before it holds what the reader need
//                        not see, around a line `…` for the block, or before it
//   ts run               also run; what it prints is the `text` block or the words "It prints `…`" that follow
//   ts file=app.ts       a file of the page's own folder, beside the other files of that page; may have `run`, too
//   ts from=path         an excerpt of a file of this repository
//   ts sketch            not checked: it needs what this repository does not have
//   json                 JSON; a flow, a form or a calendar is checked as such
//   json states          states of a flow around which the test puts the rest

import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import GithubSlugger from 'github-slugger';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

/** The folder of this repository. */
export const repository = fileURLToPath(new URL('../../..', import.meta.url));

export interface Block {
  /** `ts`, `json`, `sh` …; empty when the author named none. */
  readonly language: string;
  /** `run`, `file=app.ts` … */
  readonly words: readonly string[];
  readonly text: string;
  readonly line: number;
  /** What a hidden comment before it gives to it. */
  readonly given: string;
  /** What the document says that it prints, if it does. */
  readonly prints: string | null;
}

export interface Link {
  readonly url: string;
  readonly line: number;
}

/** Code in a sentence. */
export interface Span {
  readonly text: string;
  readonly line: number;
}

export interface Document {
  /** From the folder of the repository. */
  readonly path: string;
  readonly blocks: readonly Block[];
  readonly spans: readonly Span[];
  readonly links: readonly Link[];
  /** Fragments that links may name. */
  readonly anchors: ReadonlySet<string>;
}

type Tree = ReturnType<typeof fromMarkdown>;
type AnyNode = Tree['children'][number] | { readonly type: string };

/** Every document of the repository that is written by hand or generated into it. */
export function readDocuments(): Document[] {
  const paths = globSync(['*.md', 'docs/**/*.md', '{packages,examples}/**/*.md'], {
    cwd: repository,
    exclude: (path) => /(^|\/)(node_modules|dist|\.cache|\.next|\.turbo)$/.test(path),
  });
  return paths
    .sort()
    .map((path) => parseDocument(path, readFileSync(join(repository, path), 'utf8')));
}

export function parseDocument(path: string, text: string): Document {
  const tree = fromMarkdown(text);
  const slugger = new GithubSlugger();
  const links: Link[] = [];
  const anchors = new Set<string>();
  const blocks: Block[] = [];
  const spans: Span[] = [];
  visit(tree, (node, index, parent) => {
    const line = node.position?.start.line ?? 0;
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition')
      links.push({ url: node.url, line });
    if (node.type === 'inlineCode') spans.push({ text: node.value, line });
    if (node.type === 'heading') anchors.add(slugger.slug(toString(node)));
    if (node.type === 'code' && parent && index !== undefined) {
      blocks.push({
        language: node.lang ?? '',
        words: (node.meta ?? '').split(' ').filter((word) => word !== ''),
        text: node.value,
        line,
        given: givenBy(parent.children[index - 1]),
        prints: printedBy(parent.children[index + 1], parent.children[index + 2]),
      });
    }
  });
  return { path, blocks, spans, links, anchors };
}

/** The value of `name=value` among a block's words. */
export function wordOf(block: Block, name: string): string | null {
  const found = block.words.find((word) => word.startsWith(`${name}=`));
  return found === undefined ? null : found.slice(name.length + 1);
}

/** `docs/how-to/backup.md:12`, to be clicked on. */
export function placeOf(document: Document, { line }: { readonly line: number }): string {
  return `${relative('.', document.path)}:${line}`;
}

function givenBy(before: AnyNode | undefined): string {
  const comment = before && 'value' in before && before.type === 'html' ? before.value : '';
  return /^<!-- given\n([\s\S]*)\n-->$/.exec(comment)?.[1] ?? '';
}

/** Said by a block or a sentence right after it, or by a block after a sentence. */
function printedBy(after: AnyNode | undefined, later: AnyNode | undefined): string | null {
  if (!after) return null;
  if (after.type === 'code' && 'lang' in after) return after.lang === 'text' ? after.value : null;
  if (after.type !== 'paragraph' || !('children' in after)) return null;
  const [words, shown] = after.children;
  if (words?.type === 'text' && words.value === 'It prints ' && shown?.type === 'inlineCode')
    return shown.value;
  return later?.type === 'code' ? printedBy(later, undefined) : null;
}
