// What the designer says where it does not do something, and where somebody else published meanwhile: each code with names of a
// flow of the example.

import {
  asDocument,
  graphOf,
  sayRefusal,
  type Refusal,
  type RefusalCode,
} from '@alir/designer/model';
import { flowNamed } from './real.ts';
import type { ToldOf } from './told.ts';

const step = 'sengketa';
const outcome = 'terima';
const field = 'putusan';
const form = 'sengketa';
const places = [{ step: 'pembinaan' }, { form }, { part: 'summary' }];

/** What each speaks of. A code that is not here is told by the compiler. */
const refusals: Readonly<Record<RefusalCode, Refusal['params']>> = {
  STEP_UNKNOWN: { step: 'arsip' },
  NAME_TAKEN: { name: 'pembinaan' },
  NAME_NOT_ALLOWED: { name: 'Pembinaan Desa' },
  WAY_UNKNOWN: { step },
  WAY_NOT_MOVABLE: {},
  TARGET_UNKNOWN: { target: 'arsip' },
  TARGET_INSIDE: { target: 'dpmd' },
  STEP_IS_LAST: { step },
  STEP_IS_THERE: { step },
  STEP_NEEDED: { step },
  NO_WAY_ON: { step },
  OUTCOME_UNKNOWN: { step, outcome: 'tunda' },
  OUTCOME_IS_LAST: { step },
  OUTCOME_NEEDED: { step, outcome },
  PLACE_UNKNOWN: { place: 'pojok' },
  NOT_SIDE_BY_SIDE: {},
  NOTHING_CHOSEN: {},
  NOT_A_TASK: { step: 'evaluasi' },
  CHANGE_DOES_NOT_FIT: {},
  NOT_READABLE: {
    why: { id: 'Kata “version” wajib ada di sini.', en: 'The word “version” is required here.' },
  },
  COMMAND_UNKNOWN: { command: 'add-stamp' },
  COMMAND_UNREADABLE: {},
  RUN_ENTERED_TWICE: { steps: ['pembinaan', 'pengesahan'] },
  RUN_ENDS: { step: 'selesai' },
  RUN_LEAVES_TWICE: {},
  NOT_PARALLEL: { step },
  NOT_A_REGION: { step },
  JOIN_CHOOSES: { step: 'evaluasi' },
  NOT_A_GROUP: { step },
  GROUP_SAYS_MORE: { step: 'evaluasi' },
  STEP_BEGINS: { step: 'disiapkan' },
  ACROSS_REGIONS: { step: 'dpmd' },
  KIND_NOT_POSSIBLE: { step },
  DECISION_MISSING: { step },
  OUTCOME_ASKS: { step, outcome },
  EFFECT_NOT_ONE: { step },
  TIMER_UNKNOWN: { step, number: 2 },
  DEADLINE_MISSING: { step: 'disiapkan' },
  NOTHING_WAITS: { step: 'selesai' },
  ACTION_UNKNOWN: { action: 'tarik' },
  ACTION_OF_NOBODY: {},
  FIELD_UNKNOWN: { field: 'sumber' },
  FIELD_TAKEN: { field },
  FIELD_NAME_NOT_ALLOWED: { field: 'putusan akhir' },
  FIELD_USED: { field, places },
  FIELD_UNCERTAIN: { field },
  FORMULA_UNREADABLE: { formula: 'data.nilai >' },
  FORM_UNKNOWN: { form: 'keberatan' },
  FORM_USED: { form, places: [{ step }] },
  FORM_EMPTY: { form },
  SECTION_UNKNOWN: { form, number: 3 },
  SECTION_IS_LAST: { form },
  FORM_FIELD_UNKNOWN: { form, number: 7 },
  FORM_FIELD_TAKEN: { form, field },
  SCENARIO_UNKNOWN: { number: 4 },
  SCENARIO_INCOMPLETE: {},
  SCENARIO_NAME_TAKEN: { name: 'Laporan diterima' },
  FRAGMENT_UNREADABLE: {},
  NUMBERS_DRAWN: { series: 'berita' },
  FLOW_IS_SAME: { name: 'laporan-kinerja-desa' },
  STARTER_MEANT: { step },
  COMMENT_UNFIT: {},
  COMMENT_UNKNOWN: {},
};

/** By code; and what is said of a version that was published meanwhile. */
export function designingExamples(): ReadonlyMap<string, ToldOf> {
  const graph = graphOf(
    asDocument({ flow: JSON.parse(JSON.stringify(flowNamed('laporan-kinerja-desa'))) }),
  );
  const told = new Map<string, ToldOf>();
  for (const [code, params] of Object.entries(refusals))
    if (isCode(code)) {
      const refusal = { code, params };
      told.set(code, {
        id: sayRefusal(refusal, 'id', graph),
        en: sayRefusal(refusal, 'en', graph),
      });
    }
  return told;
}

const isCode = (code: string): code is RefusalCode => Object.hasOwn(refusals, code);
