// Flows in which every word is right, and which cannot work.

import { baseFlow } from './base-flow.ts';
import { broken, type Malformed } from './malformed.ts';

export const malformedStructure: readonly Malformed[] = [
  broken('a target that is not there', { '/states/nilai/on/setuju': 'sakssi' }, [
    'TARGET_UNKNOWN',
    '/states/nilai/on/setuju/target',
  ]),
  broken('an initial state that is not there', { '/initial': 'mulai' }, [
    'INITIAL_UNKNOWN',
    '/initial',
  ]),
  broken('states inside without an initial one', { '/states/periksa/type': undefined }, [
    'INITIAL_MISSING',
    '/states/periksa',
  ]),
  broken('a key twice in the tree', { '/states/periksa/states/nilai': { type: 'final' } }, [
    'STATE_DUPLICATE',
    '/states/periksa/states/nilai',
  ]),
  broken('a state nobody reaches', { '/states/pulau': { type: 'final' } }, [
    'UNREACHABLE_STATE',
    '/states/pulau',
  ]),
  broken(
    'always in a circle of two',
    {
      '/states/selesai': { always: 'putar' },
      '/states/putar': { always: 'selesai' },
    },
    ['ALWAYS_CYCLE', '/states/selesai/always'],
  ),
  broken('always to itself', { '/states/selesai': { always: 'selesai' } }, [
    'ALWAYS_CYCLE',
    '/states/selesai/always',
  ]),
  broken('an outcome that leads nowhere', { '/states/nilai/on/tolak': undefined }, [
    'OUTCOME_UNHANDLED',
    '/states/nilai/task/outcomes/tolak',
  ]),
  broken('an event that is no outcome', { '/states/nilai/on/stuju': 'saksi' }, [
    'ON_WITHOUT_OUTCOME',
    '/states/nilai/on/stuju',
  ]),
  broken(
    'an outcome named like an action above it',
    { '/on/setuju': { by: 'starter', target: 'dibatalkan' } },
    ['EVENT_AMBIGUOUS', '/on/setuju'],
  ),
  broken(
    'a target and back',
    { '/states/nilai/on/kembalikan': { target: 'ajukan', back: 'ajukan' } },
    ['TRANSITION_MIXED', '/states/nilai/on/kembalikan'],
  ),
  broken(
    'a transition that goes nowhere',
    { '/states/nilai/on/tolak': { set: { alasan: "'x'" } } },
    ['TRANSITION_MIXED', '/states/nilai/on/tolak'],
  ),
  broken('finish outside a parallel', { '/states/nilai/on/setuju': { finish: true } }, [
    'FINISH_OUTSIDE_PARALLEL',
    '/states/nilai/on/setuju/finish',
  ]),
  broken(
    'append without each',
    { '/states/nilai/on/tambah': { by: 'assignee', input: { type: 'string' }, append: '[]' } },
    ['APPEND_WITHOUT_EACH', '/states/nilai/on/tambah/append'],
  ),
  broken(
    'back to where not everybody has been',
    { '/states/nilai/on/kembalikan': { back: 'periksa' } },
    ['BACK_NOT_DOMINATING', '/states/nilai/on/kembalikan/back'],
  ),
  broken(
    'two regions that write one field',
    { '/states/periksa/states/arsip/on/ada': { set: { alasan: "'ada'" }, finish: true } },
    ['REGION_WRITE_CONFLICT', '/states/periksa/states/arsip'],
  ),
  broken(
    'a timer that counts from no deadline',
    { '/states/ajukan/after': [{ at: 'due', notify: 'pending' }] },
    ['DUE_MISSING', '/states/ajukan/after/0/at'],
  ),
  broken(
    'a timer that does two things',
    { '/states/nilai/after/0/escalate': { position: 'kepala' } },
    ['TIMER_MIXED', '/states/nilai/after/0'],
  ),
  broken(
    'an escalation where there is no task',
    { '/states/saksi/after': [{ at: 'entered', offset: 'P1D', escalate: { position: 'kepala' } }] },
    ['TIMER_WITHOUT_TASK', '/states/saksi/after/0/escalate'],
  ),
  broken(
    'an outcome by the clock that there is not',
    { '/states/nilai/after': [{ at: 'due', outcome: 'setju' }] },
    ['TIMER_OUTCOME_UNKNOWN', '/states/nilai/after/0/outcome'],
  ),
  broken(
    'an outcome by the clock that wants a field',
    { '/states/ajukan/after': [{ at: 'entered', offset: 'P1D', outcome: 'kirim' }] },
    ['TIMER_OUTCOME_ASKS', '/states/ajukan/after/0/outcome'],
  ),
  broken(
    'an outcome by the clock without the comment it demands',
    { '/states/nilai/after': [{ at: 'due', outcome: 'tolak' }] },
    ['TIMER_COMMENT_MISSING', '/states/nilai/after/0'],
  ),
  broken(
    'a clock that stops nothing',
    { '/states/nilai/clock': 'stopped' },
    ['CLOCK_WITHOUT_SPAN', '/states/nilai/clock'],
  ),
  broken('a final state with a task', { '/states/selesai/task': baseFlow.states.nilai.task }, [
    'FINAL_WITH_ACTIVITY',
    '/states/selesai/task',
  ]),
  broken('a parallel of one', { '/states/periksa/states/arsip': undefined }, [
    'PARALLEL_TOO_FEW',
    '/states/periksa',
  ]),
  broken('a form that is not there', { '/states/ajukan/task/form': 'permohonn' }, [
    'FORM_UNKNOWN',
    '/states/ajukan/task/form',
  ]),
  broken('a child flow that is not there', { '/states/saksi/each/flow': 'tandaa' }, [
    'FLOW_UNKNOWN',
    '/states/saksi/each/flow',
  ]),
  broken('a child without what it requires', { '/states/saksi/each/with': {} }, [
    'WITH_MISSING',
    '/states/saksi/each/with',
  ]),
  broken(
    'a field that is not there',
    { '/states/nilai/on/tolak': { set: { alsan: "'x'" }, target: 'ditolak' } },
    ['FIELD_UNKNOWN', '/states/nilai/on/tolak/set/alsan'],
  ),
  broken('each without a way on', { '/states/saksi/onDone': undefined }, [
    'DONE_UNHANDLED',
    '/states/saksi/each',
  ]),
  broken('a task that nothing answers', { '/states/nilai/on': {}, '/states/nilai/task/outcomes': {} }, [
    'LIST_TOO_SHORT',
    '/states/nilai/task/outcomes',
  ]),
  broken('a state that nothing ends', { '/on': undefined, '/states/nilai/on/setuju': 'buntu', '/states/buntu': {} }, [
    'STATE_DEAD_END',
    '/states/buntu',
  ]),
  broken('a parallel without a way on', { '/states/periksa/onDone': undefined }, [
    'DONE_UNHANDLED',
    '/states/periksa',
  ]),
  broken('onDone where nothing is done', { '/states/nilai/onDone': 'ditolak' }, [
    'WORD_MISPLACED',
    '/states/nilai/onDone',
  ]),
  broken('onError where nothing fails', { '/states/saksi/onError': 'ditolak' }, [
    'WORD_MISPLACED',
    '/states/saksi/onError',
  ]),
  broken(
    'two deadlines of one state',
    { '/states/nilai/due': 'P1D' },
    ['WORD_MISPLACED', '/states/nilai/due'],
  ),
  broken(
    'join where somebody else ends the fan-out',
    { '/states/saksi/each/done': 'manual', '/states/saksi/each/join': { alasan: "'x'" } },
    ['WORD_MISPLACED', '/states/saksi/each/join'],
  ),
  broken(
    'a fan-out and a call that would end through one onDone',
    { '/states/saksi/call': { service: 'surat' } },
    ['ONE_END_FOR_TWO', '/states/saksi/call'],
  ),
  broken(
    'only into a state that starts nobody',
    { '/states/nilai/on/tolak': { target: 'ajukan', only: "['a']" } },
    ['APPEND_WITHOUT_EACH', '/states/nilai/on/tolak/only'],
  ),
  broken(
    'an action of the assignee where nobody has a task',
    { '/states/saksi/on/tambah/by': 'assignee' },
    ['BY_WITHOUT_TASK', '/states/saksi/on/tambah/by'],
  ),
  broken(
    'children appended that are no items of the list',
    { '/states/saksi/on/tambah/append': "['kepala']" },
    ['EXPR_TYPE', '/states/saksi/on/tambah/append'],
  ),
  broken('the key of a start that is one', { '/start': { key: "'satu'" } }, [
    'WORD_MISPLACED',
    '/start/key',
  ]),
  broken(
    'a start for each item without what the data requires',
    { '/start': { each: { in: '[1, 2]', as: 'nomor' } } },
    ['WITH_MISSING', '/start/with'],
  ),
  broken(
    'a timer that tells and has a guard',
    { '/states/nilai/after/0/guard': 'data.hari > 5' },
    ['WORD_MISPLACED', '/states/nilai/after/0/guard'],
  ),
  broken(
    'an output of two types',
    { '/states/ditolak/output': { hari: "'ditolak'" } },
    ['OUTPUT_MIXED', '/states/ditolak/output/hari'],
  ),
  broken('40 states in each other', { '/states/selesai': nestedStates(14) }, [
    'NESTING_TOO_DEEP',
    deepPointer(12),
  ]),
  broken('a guard that is no expression', { '/states/ajukan/on/kirim/0/guard': 'data.hari >' }, [
    'EXPR_SYNTAX',
    '/states/ajukan/on/kirim/0/guard',
  ]),
  broken(
    'a guard over a field that is not there',
    { '/states/ajukan/on/kirim/0/guard': 'data.hri > 5' },
    ['EXPR_UNKNOWN_NAME', '/states/ajukan/on/kirim/0/guard'],
  ),
  broken('a guard that is no yes or no', { '/states/ajukan/on/kirim/0/guard': 'data.hari' }, [
    'EXPR_TYPE',
    '/states/ajukan/on/kirim/0/guard',
  ]),
  broken(
    'a guard that reaches for the host',
    { '/states/ajukan/on/kirim/0/guard': 'data.constructor == 1' },
    ['EXPR_UNKNOWN_NAME', '/states/ajukan/on/kirim/0/guard'],
  ),
  broken(
    'a regular expression that hangs',
    { '/states/ajukan/on/kirim/0/guard': "'a'.matches('(a+)+$')" },
    ['EXPR_NOT_ALLOWED', '/states/ajukan/on/kirim/0/guard'],
  ),
  broken(
    'a guard of 1,900 exclamation marks',
    { '/states/ajukan/on/kirim/0/guard': `${'!'.repeat(1_900)}true` },
    ['EXPR_TOO_DEEP', '/states/ajukan/on/kirim/0/guard'],
  ),
  broken(
    'a clock with a line that is no cron line',
    { '/calendar': 'kantor', '/start': { clock: [{ cron: '0 7 1 13 *' }], starter: 'a', with: { hari: '1' } } },
    ['CRON_INVALID', '/start/clock/0/cron'],
  ),
  broken(
    'a clock with a day that never comes',
    { '/calendar': 'kantor', '/start': { clock: [{ cron: '0 7 30 2 *' }], starter: 'a', with: { hari: '1' } } },
    ['CRON_NEVER', '/start/clock/0/cron'],
  ),
  broken(
    'a clock that does not say what the flow requires',
    { '/calendar': 'kantor', '/start': { clock: [{ cron: '0 7 1 * *' }], starter: 'a' } },
    ['WITH_MISSING', '/start/with'],
  ),
  broken(
    'a clock for each item without a key',
    {
      '/calendar': 'kantor',
      '/start': {
        clock: [{ cron: '0 7 1 * *' }],
        each: { in: '[1, 2]', as: 'n' },
        starter: 'a',
        with: { hari: 'n' },
      },
    },
    ['CLOCK_WITHOUT_KEY', '/start/each'],
  ),
  broken('a starter without a clock', { '/start': { starter: 'a' } }, [
    'WORD_MISPLACED',
    '/start/starter',
  ]),
  broken(
    'a number from a series that is not declared',
    { '/states/nilai/on/tolak': { set: { alasan: "number('surat', 'a')" }, target: 'ditolak' } },
    ['EXPR_UNKNOWN_NAME', '/states/nilai/on/tolak/set/alasan'],
  ),
];

function nestedStates(depth: number, level = 1): Record<string, unknown> {
  if (level === depth) return { type: 'final' };
  const key = `lapis-${level}`;
  return { initial: key, onDone: 'ditolak', states: { [key]: nestedStates(depth, level + 1) } };
}

function deepPointer(level: number): string {
  const inner = Array.from({ length: level }, (_, index) => `/states/lapis-${index + 1}`).join('');
  return `/states/selesai${inner}`;
}
