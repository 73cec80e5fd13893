// Names that are no names, or traps.

import { broken, type Malformed } from './malformed.ts';

export const malformedNames: readonly Malformed[] = [
  broken('a state with a capital', { '/states/Nilai': {} }, ['NAME_INVALID', '/states/Nilai']),
  broken('a state with a space', { '/states/dua kata': {} }, ['NAME_INVALID', '/states/dua kata']),
  broken('a state with a slash', { '/states/a~1b': {} }, ['NAME_INVALID', '/states/a~1b']),
  broken('a state with a letter that only looks Latin', { '/states/selesаi': {} }, [
    'NAME_INVALID',
    '/states/selesаi',
  ]),
  broken('a state without a name', { '/states/': {} }, ['NAME_INVALID', '/states/']),
  broken('a state of 65 letters', { [`/states/${'a'.repeat(65)}`]: {} }, [
    'NAME_INVALID',
    `/states/${'a'.repeat(65)}`,
  ]),
  broken('constructor as a state', { '/states/constructor': { type: 'final' } }, [
    'NAME_RESERVED',
    '/states/constructor',
  ]),
  broken(
    'constructor as an outcome',
    { '/states/nilai/task/outcomes/constructor': { label: 'x' } },
    ['NAME_RESERVED', '/states/nilai/task/outcomes/constructor'],
  ),
  broken('constructor as an event', { '/states/nilai/on/constructor': 'saksi' }, [
    'NAME_RESERVED',
    '/states/nilai/on/constructor',
  ]),
  broken('constructor as a target', { '/states/nilai/on/setuju': 'constructor' }, [
    'NAME_RESERVED',
    '/states/nilai/on/setuju',
  ]),
  broken('constructor as a key', { '/constructor': {} }, ['WORD_UNKNOWN', '/constructor']),
  broken('toString as a key', { '/states/nilai/toString': {} }, [
    'WORD_UNKNOWN',
    '/states/nilai/toString',
  ]),
  broken(
    'constructor as a set field',
    { '/states/nilai/on/setuju': { set: { constructor: '1' }, target: 'saksi' } },
    ['NAME_RESERVED', '/states/nilai/on/setuju/set/constructor'],
  ),
  broken(
    'and as a set field',
    { '/states/nilai/on/setuju': { set: { and: '1' }, target: 'saksi' } },
    ['NAME_RESERVED', '/states/nilai/on/setuju/set/and'],
  ),
  broken('in as a variable', { '/states/saksi/each/as': 'in' }, [
    'NAME_RESERVED',
    '/states/saksi/each/as',
  ]),
  broken('a hyphen in a variable', { '/states/saksi/each/as': 's-1' }, [
    'NAME_INVALID',
    '/states/saksi/each/as',
  ]),
  broken('a hyphen in a summary', { '/summary': { 'kode-unit': '1' } }, [
    'NAME_INVALID',
    '/summary/kode-unit',
  ]),
  broken('a flow name with an underscore', { '/flow': 'cuti_besar' }, ['NAME_INVALID', '/flow']),
  broken('an event with a star', { '/states/nilai/on/*': 'saksi' }, [
    'NAME_INVALID',
    '/states/nilai/on/*',
  ]),
  broken('an event of XState', { '/states/nilai/on/xstate.done.state.nilai': 'saksi' }, [
    'NAME_INVALID',
    '/states/nilai/on/xstate.done.state.nilai',
  ]),
  broken(
    'an event of another flow, misspelt',
    { '/states/nilai/on/flow:Apbdes.selesai': 'saksi' },
    ['NAME_INVALID', '/states/nilai/on/flow:Apbdes.selesai'],
  ),
  broken('a target that is a path', { '/states/nilai/on/setuju': '../saksi' }, [
    'NAME_INVALID',
    '/states/nilai/on/setuju',
  ]),
  broken('a target with a hash', { '/states/nilai/on/setuju': '#saksi' }, [
    'NAME_INVALID',
    '/states/nilai/on/setuju',
  ]),
  broken('three days in words', { '/states/nilai/task/due': '3 days' }, [
    'DURATION_INVALID',
    '/states/nilai/task/due',
  ]),
  broken('an empty duration', { '/states/nilai/task/due': 'P' }, [
    'DURATION_INVALID',
    '/states/nilai/task/due',
  ]),
  broken('a duration that ends in T', { '/states/nilai/task/due': 'P1DT' }, [
    'DURATION_INVALID',
    '/states/nilai/task/due',
  ]),
  broken('working months', { '/states/nilai/task/due': 'work:P1M' }, [
    'DURATION_INVALID',
    '/states/nilai/task/due',
  ]),
  broken('a negative deadline', { '/states/nilai/task/due': '-P1D' }, [
    'DURATION_INVALID',
    '/states/nilai/task/due',
  ]),
  broken('two signs in an offset', { '/states/nilai/after/0/offset': '--P1D' }, [
    'DURATION_INVALID',
    '/states/nilai/after/0/offset',
  ]),
];
