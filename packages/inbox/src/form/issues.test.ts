import { expect, test } from 'vitest';
import { fieldOf, issuesHere, issuesUnder, withinBody } from './issues.ts';

const issues = [
  { pointer: '/penerima/0/batas', detail: 'lewat' },
  { pointer: '/penerima', detail: 'pilih satu' },
  { pointer: '/perihal', detail: 'kosong' },
];

test('faults are handed down to where they belong', () => {
  const recipients = issuesUnder(issues, 'penerima');
  expect(issuesHere(recipients)).toEqual([{ pointer: '', detail: 'pilih satu' }]);
  expect(issuesUnder(issuesUnder(recipients, 0), 'batas')).toEqual([
    { pointer: '', detail: 'lewat' },
  ]);
});

test('a field whose name begins like another’s is another field', () => {
  expect(issuesUnder([{ pointer: '/halaman', detail: 'x' }], 'hal')).toEqual([]);
});

test('pointers into the command and into the data mean the same field', () => {
  const server = [
    { pointer: '/data/perihal', detail: 'kosong' },
    { pointer: '/perihal', detail: 'kosong' },
  ];
  expect(withinBody(server, 'data', new Set(['perihal'])).map(fieldOf)).toEqual([
    'perihal',
    'perihal',
  ]);
});

test('a field that is itself called data stays itself', () => {
  expect(withinBody([{ pointer: '/data/0', detail: 'x' }], 'data', new Set(['data']))).toEqual([
    { pointer: '/data/0', detail: 'x' },
  ]);
});
