// Sentences as they are read, filled by real runs: held to the rubric of decision 0104.

import { faultsOf } from '@alir/testbed/rubric';
import { beforeAll, describe, expect, test } from 'vitest';
import { chapters, type Chapter } from '../src/sentences/sentences.ts';

let all: readonly Chapter[] = [];
beforeAll(async () => {
  all = await chapters();
}, 300_000);

describe.each(['id', 'en'] as const)('[X20] sentences that real runs fill, in %s', (language) => {
  test('have at most 25 words, no identifier and, in Indonesian, no English word', () => {
    const faults = all.flatMap(({ readers, sentences }) =>
      sentences.flatMap((sentence) =>
        faultsOf(sentence[language], {
          language,
          quotes: readers === 'file' ? 'words-of-a-file' : 'names',
        }).map((fault) => `${sentence.name}: ${fault}`),
      ),
    );
    expect(faults).toEqual([]);
  });

  test('have no gap where a name should stand', () => {
    const open = all.flatMap(({ sentences }) =>
      sentences.filter((one) => one[language].replaceAll('(…)', '').includes('“…”')),
    );
    expect(open).toEqual([]);
  });
});

/** What differs, what comes next, how work fared and how scenarios went is told; nothing in it has to be mended. */
const asksForNothing = /^(What differs|What comes next|What a simulation|Where a scenario)/;

test('[X21] what somebody has to mend says what to do: findings, waits, verdicts, plans and files', () => {
  const told = all
    .filter(({ title }) => !asksForNothing.test(title))
    .flatMap(({ sentences }) => sentences);
  expect(told.length).toBeGreaterThan(150);
  const single = told.filter(({ id }) => !saysWhatToDo(id)).map(({ name }) => name);
  expect([...new Set(single)]).toEqual([]);
});

test('[X25] what comes next, how work fares, migrations and scenarios are told, each kind of it', () => {
  const namesIn = (title: string): readonly string[] =>
    (all.find((chapter) => chapter.title === title)?.sentences ?? []).map(({ name }) => name);
  expect(namesIn('What comes next')).toEqual(
    expect.arrayContaining(['task', 'task, vacant', 'waits', 'stays', 'done', 'fails', 'call']),
  );
  expect(namesIn('What is told of a migration')).toEqual(
    expect.arrayContaining(['plan', 'dry run', 'running', 'stopped', 'done', 'returning']),
  );
  expect(namesIn('What a simulation tells')).toEqual(
    expect.arrayContaining([
      'summary 1',
      'nothing ended',
      'step 1',
      'busy 1',
      'stuck FORM_INVALID',
    ]),
  );
  expect(namesIn('Where a scenario goes otherwise')).toEqual(
    expect.arrayContaining(['refused', 'incident', 'done', 'nobody', 'states', 'tasks', 'due']),
  );
});

/** A second sentence, or one that says what is wanted. */
const saysWhatToDo = (text: string): boolean =>
  /[.?!”] [“A-Z]/.test(text) || /\b(paling|perlu|harus|wajib|hanya|diharapkan)\b/.test(text);
