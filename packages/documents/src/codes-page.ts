// docs/reference/codes.md, from the table of codes and their sentences.

import { codes, isCode, say, type Code, type JsonObject } from '@alir/engine/core';

type Entry = (typeof codes)[Code];
type Kind = Entry['kind'];

/** In the order of the page: what callers of commands meet comes first. */
const chapters: readonly (readonly [kind: Kind, title: string, about: string])[] = [
  [
    'rejection',
    'Rejections',
    'The business answer is no. A value: `{ ok: false, code, details, message }`; nothing was written.',
  ],
  [
    'incident',
    'Incidents',
    'The flow’s own rules failed at run time. The command is kept, nothing else changes, and the answer is `ok: true` with ' +
      '`incident`. An operator resolves it: [incidents](../how-to/incidents.md).',
  ],
  [
    'fault',
    'Faults',
    'The engine could not do its work. Thrown as `AlirError` with `code` and `details`.',
  ],
  ['request', 'Requests', 'Over HTTP only: it is no request of ours, or nobody is behind it.'],
  [
    'issue',
    'Issues',
    'One value is wrong. Listed with its pointer in `details.issues` of `DATA_INVALID`, `FORM_INVALID` and `INPUT_INVALID`.',
  ],
  [
    'problem',
    'Problems',
    'A flow, a form, a calendar or an organisation is wrong. Checks list all of them, each with a JSON pointer.',
  ],
  ['change', 'Changes', 'What differs between two organisations, as `diffOrganisation` lists it.'],
];

/** The page in Markdown. */
export function codesPage(): string {
  const all = Object.entries(codes).map(([code, entry]) => ({ code, ...entry }));
  const parts = chapters.map(([kind, title, about]) => {
    const entries = all.filter((entry) => entry.kind === kind);
    const varied = kind === 'rejection' || kind === 'fault' || kind === 'request';
    const rows = entries.map(({ code, http, retry }) => [
      `\`${code}\``,
      ...(varied ? [String(http), retry] : []),
      sentence(code, 'en'),
      sentence(code, 'id'),
    ]);
    const head = ['code', ...(varied ? ['HTTP', 'again'] : []), 'English', 'Indonesian'];
    return `## ${title}\n\n${about}\n\n${table([head, ...rows])}`;
  });
  return `# Codes

<!-- Generated from packages/engine/src/core/codes.ts and messages by \`pnpm generate\`. Do not edit. -->

Everything that can go wrong has a code. Codes are part of the interface: a code that is renamed or goes is a major change,
a sentence is not. Tell codes apart, not classes or sentences. \`…\` stands for what the details name.

_again_ says how a caller may react: \`never\`: the same command gets the same answer; \`now\`: reload and send it anew; \`later\`:
wait a little first.

${parts.join('\n\n')}
`;
}

export function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}

function sentence(code: string, language: 'en' | 'id'): string {
  if (!isCode(code)) return '';
  const bare = say(code, {}, language);
  // Of a sentence that says one thing or another, the first.
  return /\p{L}{2}/u.test(bare) ? bare : say(code, everyDetail, language);
}

/** Details that have every name. */
const everyDetail: JsonObject = new Proxy<JsonObject>(
  {},
  {
    get: () => '…',
    getOwnPropertyDescriptor: () => ({ value: '…', configurable: true, enumerable: true }),
  },
);
