import { describe, expect, test } from 'vitest';
import type { InstanceAct, TaskAct } from '@alir/engine/core/types';
import { signingAtOnce, signingInTurn } from '../stories/fake-acts.ts';
import { textsOf } from '../texts/texts.ts';
import { instanceIntent, taskIntent } from './act-intent.ts';
import { instanceQuestion, missingIn, noAnswer, taskQuestion } from './act-question.ts';

const task = signingInTurn();
const answer = {
  people: ['asisten-1', 'asisten-2'],
  place: 'before',
  signer: 4,
  state: 'registrasi',
  earlier: 'surat-7',
  entered: { nomorSurat: '12/A' },
  words: ' Karena rapat ',
} as const;
const taskBody = (act: TaskAct): unknown => taskIntent(task, act, answer, 'sekda').body;
const comment = { comment: 'Karena rapat', as: 'sekda' };
const reason = { reason: 'Karena rapat', as: 'sekda' };

describe('an act on a task', () => {
  test('carries what its route asks for, and nothing else', () => {
    expect(taskBody('abstain')).toEqual({ ...comment, seen: { version: 3 } });
    expect(taskBody('delegate')).toEqual({ ...comment, to: ['asisten-1', 'asisten-2'] });
    expect(taskBody('hand-back')).toEqual(comment);
    expect(taskBody('transfer')).toEqual({ ...comment, to: 'asisten-1' });
    expect(taskBody('decline')).toEqual(reason);
    expect(taskBody('skip')).toEqual(reason);
    expect(taskBody('suspend')).toEqual(reason);
    expect(taskBody('resume')).toEqual({ as: 'sekda' });
    expect(taskBody('take-back')).toEqual(comment);
    expect(taskBody('copy')).toEqual({ ...comment, to: ['asisten-1', 'asisten-2'] });
    expect(taskBody('merge')).toEqual({
      ...comment,
      into: 'surat-7',
      data: { nomorSurat: '12/A' },
    });
    expect(taskBody('remove-signers')).toEqual({ ...reason, seat: 4 });
  });

  test('says when new signers sign only where they sign in turn', () => {
    const positions = ['asisten-1', 'asisten-2'];
    expect(taskBody('add-signers')).toEqual({ ...comment, positions, place: 'before' });
    const atOnce = taskIntent(signingAtOnce(), 'add-signers', answer, undefined).body;
    expect(atOnce).toEqual({ comment: 'Karena rapat', positions });
  });

  test('goes to its own route; a copy to that of the letter', () => {
    const path = (act: TaskAct): string => taskIntent(task, act, answer, undefined).path;
    const own = `/tasks/${encodeURIComponent(task.id)}`;
    expect(path('suspend')).toBe(`${own}/suspend`);
    expect(path('remove-signers')).toBe(`${own}/remove-signer`);
    expect(path('copy')).toBe('/instances/s-5/copy');
  });
});

test('an act on a letter carries what its route asks for', () => {
  const sent = (act: InstanceAct): unknown => instanceIntent('s-1', act, answer, 'sekda').body;
  expect(sent('urge')).toEqual(comment);
  expect(sent('copy')).toEqual({ ...comment, to: ['asisten-1', 'asisten-2'] });
  expect(sent('reopen')).toEqual(reason);
  expect(sent('suspend')).toEqual(reason);
  expect(sent('resume')).toEqual({ as: 'sekda' });
  expect(sent('jump')).toEqual({ ...reason, state: 'registrasi' });
  expect(sent('cancel')).toEqual(reason);
});

describe('what is missing', () => {
  const missing = (question: ReturnType<typeof taskQuestion>): readonly string[] => [
    ...missingIn(question, noAnswer, textsOf('id')).keys(),
  ];

  test('is what the question asks for', () => {
    expect(missing(taskQuestion('abstain', false))).toEqual([]);
    expect(missing(taskQuestion('transfer', false))).toEqual(['people']);
    expect(missing(taskQuestion('decline', false))).toEqual(['words']);
    expect(missing(taskQuestion('remove-signers', true))).toEqual(['signer', 'words']);
    expect(missing(instanceQuestion('jump'))).toEqual(['state', 'words']);
  });

  test('is nothing once it was answered', () => {
    expect(missingIn(taskQuestion('remove-signers', true), answer, textsOf('id')).size).toBe(0);
  });

  test('blanks are no reason', () => {
    const blank = { ...noAnswer, words: '  ' };
    expect(missingIn(taskQuestion('skip', false), blank, textsOf('id')).has('words')).toBe(true);
  });
});
