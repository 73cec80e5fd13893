// docs/reference/sentences.md: every sentence about flows, in both languages, filled by real runs.

import { table } from './codes-page.ts';
import { chapters } from './sentences/sentences.ts';
import { untried } from './sentences/untried.ts';

/** Sentences of one code that the page shows. */
const mostShown = 3;

/** What Markdown would read as bold or italic stands as it is. */
const plain = (text: string): string => text.replaceAll(/[*_]/g, '\\$&');

/** The whole page in Markdown. */
export async function sentencesPage(): Promise<string> {
  const parts = (await chapters()).map(({ title, about, sentences }) => {
    const shown = sentences.filter(
      ({ name }, at) =>
        sentences.slice(0, at).filter((other) => other.name === name).length < mostShown,
    );
    const rows = shown.map(({ name, id, en }) => [`\`${name}\``, plain(id), plain(en)]);
    return `## ${title}\n\n${about}\n\n${table([['', 'Indonesian', 'English'], ...rows])}`;
  });
  const reasons = untried.map(({ code, why }) => `- \`${code}\`: ${why}`).join('\n');
  return `# Sentences

<!-- Generated from real runs by \`pnpm generate\` (packages/documents/src/sentences). Do not edit. -->

What people read of a flow before it is published, while it runs and when it changes. Nothing here is made up: each sentence
was given by a run over the flows, forms, calendars and people of [the example](../../examples/sumedang/README.md), with one
thing changed so that there is something to tell; only what the designer answers is filled without a run. Other codes: [codes](codes.md). The rubric that a test holds all of them to:
[decision 0104](../decisions/0104-sentences-by-real-runs.md).

${parts.join('\n\n')}

## Without a run

${reasons}
`;
}
