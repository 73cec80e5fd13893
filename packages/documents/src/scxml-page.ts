// docs/reference/scxml.md: which cases of the SCXML suite are flows, from the list that the suite keeps.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { table } from './codes-page.ts';
import { repository } from './document.ts';

const suite = 'packages/engine/test/scxml';

/** What became of a case, as the suite writes it. */
type Verdict =
  | { readonly kind: 'passed'; readonly leftOut: readonly string[] }
  | { readonly kind: 'out'; readonly words: readonly string[] }
  | { readonly kind: 'failed'; readonly why: string };

type Entry = readonly [name: string, verdict: Verdict];

/** The whole page in Markdown. */
export function scxmlPage(): string {
  const text = readFileSync(join(repository, suite, 'verdicts.json'), 'utf8');
  const verdicts: Readonly<Record<string, Verdict>> = JSON.parse(text);
  const entries = Object.entries(verdicts);
  const kinds = ['passed', 'out', 'failed'].map((kind) => [
    kind,
    String(entries.filter(([, verdict]) => verdict.kind === kind).length),
  ]);
  return `# SCXML

<!-- generated from ${suite} by \`pnpm generate\` -->

Control words of a flow have the meaning that [SCXML](https://www.w3.org/TR/scxml/) gives them. What others have written to test that
meaning says whether it is so: the cases of
[\`@scion-scxml/test-framework\`](https://www.npmjs.com/package/@scion-scxml/test-framework) are written as flows and run as instances run,
each event a command. A case is a document, events, and the states in which it must rest after each. What has no word with the
same meaning in a flow is _out_, with the word; nothing is dropped but \`<log>\`, which moves nothing. How documents are written as flows, and
where the meaning differs: [why](../decisions/0100-scxml-cases.md), and [how an event is heard](../decisions/0107-one-event-one-step.md).

${table([['', 'Cases'], ...kinds, ['together', String(entries.length)]])}

## What is out

How many cases say it, and how many are out for it alone. The rows about one event and about data that two regions write name no missing
word but another meaning: such a case could be written as a flow, and would not always move as SCXML does.

${table([['', 'Cases', 'Alone'], ...wordRows(entries)])}

## Cases

${table([['Case', '', 'Out for, or left out'], ...entries.map(caseRow)])}
`;
}

function wordRows(entries: readonly Entry[]): string[][] {
  const lists = entries.flatMap(([, verdict]) => (verdict.kind === 'out' ? [verdict.words] : []));
  const words = [...new Set(lists.flat())].map((word) => {
    const having = lists.filter((list) => list.includes(word));
    return { word, all: having.length, alone: having.filter(({ length }) => length === 1).length };
  });
  return words
    .toSorted((one, other) => other.all - one.all || one.word.localeCompare(other.word, 'en'))
    .map(({ word, all, alone }) => [word, String(all), String(alone)]);
}

function caseRow([name, verdict]: Entry): string[] {
  switch (verdict.kind) {
    case 'passed':
      return [name, verdict.kind, verdict.leftOut.join(', ')];
    case 'out':
      return [name, verdict.kind, verdict.words.join(', ')];
    case 'failed':
      return [name, verdict.kind, verdict.why];
  }
}
