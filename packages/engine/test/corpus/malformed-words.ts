// Words of the format that are misspelt, left out, or of another type.

import { baseFlow } from './base-flow.ts';
import { broken, given, type Malformed } from './malformed.ts';

export const malformedWords: readonly Malformed[] = [
  given('an empty object', {}, ['WORD_MISSING', ''], ['WORD_MISSING', '']),
  broken('no name', { '/flow': undefined }, ['WORD_MISSING', '']),
  broken('no states', { '/states': undefined }, ['WORD_MISSING', '']),
  broken('sates', { '/states': undefined, '/sates': baseFlow.states }, ['WORD_UNKNOWN', '/sates']),
  broken('inital', { '/initial': undefined, '/inital': 'ajukan' }, ['WORD_UNKNOWN', '/inital']),
  broken('a word of XState that we do not have', { '/states/nilai/entry': 'x' }, [
    'WORD_UNKNOWN',
    '/states/nilai/entry',
  ]),
  broken('invoke', { '/states/nilai/invoke': { src: 'x' } }, [
    'WORD_UNKNOWN',
    '/states/nilai/invoke',
  ]),
  broken(
    'assgin',
    { '/states/nilai/task/assign': undefined, '/states/nilai/task/assgin': { role: 'x' } },
    ['WORD_UNKNOWN', '/states/nilai/task/assgin'],
  ),
  broken('a task without outcomes', { '/states/nilai/task/outcomes': {} }, [
    'LIST_TOO_SHORT',
    '/states/nilai/task/outcomes',
  ]),
  broken('labl', { '/states/nilai/task/outcomes/setuju': { labl: 'Setuju' } }, [
    'WORD_UNKNOWN',
    '/states/nilai/task/outcomes/setuju/labl',
  ]),
  broken('taget', { '/states/nilai/on/setuju': { taget: 'saksi' } }, [
    'WORD_UNKNOWN',
    '/states/nilai/on/setuju/taget',
  ]),
  broken('Target', { '/states/nilai/on/setuju': { Target: 'saksi' } }, [
    'WORD_UNKNOWN',
    '/states/nilai/on/setuju/Target',
  ]),
  broken('a timer without at', { '/states/nilai/after/0': { notify: 'pending' } }, [
    'WORD_MISSING',
    '/states/nilai/after/0',
  ]),
  broken('servise', { '/states/kirim-surat/call': { servise: 'surat' } }, [
    'WORD_UNKNOWN',
    '/states/kirim-surat/call/servise',
  ]),
  broken('each without a key', { '/states/saksi/each/key': undefined }, [
    'WORD_MISSING',
    '/states/saksi/each',
  ]),
  broken('the version as a text', { '/version': '1' }, ['TYPE_WRONG', '/version']),
  broken('version 0', { '/version': 0 }, ['NUMBER_OUT_OF_RANGE', '/version']),
  broken('version 1.5', { '/version': 1.5 }, ['TYPE_WRONG', '/version']),
  broken('states as a list', { '/states': [] }, ['TYPE_WRONG', '/states']),
  broken('no state at all', { '/states': {} }, ['LIST_TOO_SHORT', '/states']),
  broken('a state that is null', { '/states/nilai': null }, ['TYPE_WRONG', '/states/nilai']),
  broken('a title that is a number', { '/title': 5 }, ['TYPE_WRONG', '/title']),
  broken('an empty title', { '/title': '' }, ['TEXT_EMPTY', '/title']),
  broken('a title in French', { '/title': { fr: 'Congé' } }, ['WORD_UNKNOWN', '/title/fr']),
  broken('tags as a text', { '/states/nilai/tags': 'penting' }, [
    'TYPE_WRONG',
    '/states/nilai/tags',
  ]),
  broken('on as a list', { '/states/nilai/on': ['setuju'] }, ['TYPE_WRONG', '/states/nilai/on']),
  broken('a transition that is a number', { '/states/nilai/on/setuju': 7 }, [
    'TYPE_WRONG',
    '/states/nilai/on/setuju',
  ]),
  broken('an empty list of transitions', { '/states/nilai/on/setuju': [] }, [
    'LIST_TOO_SHORT',
    '/states/nilai/on/setuju',
  ]),
  broken('a list of keys', { '/states/nilai/on/setuju': ['saksi'] }, [
    'TYPE_WRONG',
    '/states/nilai/on/setuju/0',
  ]),
  broken('after as an object', { '/states/nilai/after': { '1000': 'saksi' } }, [
    'TYPE_WRONG',
    '/states/nilai/after',
  ]),
  broken('paralel', { '/states/periksa/type': 'paralel' }, [
    'VALUE_UNKNOWN',
    '/states/periksa/type',
  ]),
  broken('history', { '/states/periksa/type': 'history' }, [
    'VALUE_UNKNOWN',
    '/states/periksa/type',
  ]),
  broken('an unknown language', { '/lang': 'jv' }, ['VALUE_UNKNOWN', '/lang']),
  broken('require', { '/states/nilai/task/outcomes/setuju/comment': 'require' }, [
    'VALUE_UNKNOWN',
    '/states/nilai/task/outcomes/setuju/comment',
  ]),
  broken('finish: false', { '/states/periksa/states/arsip/on/ada': { finish: false } }, [
    'VALUE_UNKNOWN',
    '/states/periksa/states/arsip/on/ada/finish',
  ]),
  broken('resume: sendr', { '/states/nilai/on/kembalikan/resume': 'sendr' }, [
    'VALUE_UNKNOWN',
    '/states/nilai/on/kembalikan/resume',
  ]),
  broken('maxDepth 100', { '/maxDepth': 100 }, ['NUMBER_OUT_OF_RANGE', '/maxDepth']),
  broken('another schema', { '/$schema': 'urn:alir:flow:2' }, ['VALUE_UNKNOWN', '/$schema']),
  broken('positon', { '/states/nilai/task/assign': { positon: 'kepala' } }, [
    'WORD_UNKNOWN',
    '/states/nilai/task/assign/positon',
  ]),
  broken('an empty assign', { '/states/nilai/task/assign': {} }, [
    'WORD_MISSING',
    '/states/nilai/task/assign',
  ]),
  broken('assign as a text', { '/states/nilai/task/assign': 'kepala' }, [
    'TYPE_WRONG',
    '/states/nilai/task/assign',
  ]),
  broken('a position and a role', { '/states/nilai/task/assign': { position: 'a', role: 'b' } }, [
    'WORD_UNKNOWN',
    '/states/nilai/task/assign/role',
  ]),
  broken(
    'an expression that is not marked',
    { '/states/nilai/task/assign': { position: { form: 'x' } } },
    ['WORD_UNKNOWN', '/states/nilai/task/assign/position/form'],
  ),
  broken('by: startr', { '/on/batal/by': 'startr' }, ['VALUE_UNKNOWN', '/on/batal/by']),
  broken('notify: everyone', { '/states/nilai/after/0/notify': 'everyone' }, [
    'VALUE_UNKNOWN',
    '/states/nilai/after/0/notify',
  ]),
  broken('at: entred', { '/states/nilai/after/0/at': 'entred' }, [
    'VALUE_UNKNOWN',
    '/states/nilai/after/0/at',
  ]),
  broken(
    'two faults at once',
    { '/version': '1', '/lang': 'jv' },
    ['TYPE_WRONG', '/version'],
    ['VALUE_UNKNOWN', '/lang'],
  ),
  broken('an empty guard', { '/states/ajukan/on/kirim/0/guard': '' }, [
    'TEXT_EMPTY',
    '/states/ajukan/on/kirim/0/guard',
  ]),
  broken('a guard of 3,000 characters', { '/states/ajukan/on/kirim/0/guard': '1'.repeat(3_000) }, [
    'TEXT_TOO_LONG',
    '/states/ajukan/on/kirim/0/guard',
  ]),
  broken('a title of a million characters', { '/title': 'x'.repeat(1_000_000) }, [
    'TEXT_TOO_LONG',
    '/title',
  ]),
  broken(
    '2,000 states that are wrong',
    Object.fromEntries(
      Array.from({ length: 2_000 }, (_, index) => [`/states/s${index}`, { taks: {} }]),
    ),
    ['WORD_UNKNOWN', '/states/s0/taks'],
    ['PROBLEMS_CUT', ''],
  ),
];
