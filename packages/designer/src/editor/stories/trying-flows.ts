// The letter of the stories as others left it: with a mistake, with scenarios, as the next version.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { isObject } from '../../model/change/change.ts';
import { letter } from './sample-flow.ts';

const states = isObject(letter['states']) ? letter['states'] : {};
const check = isObject(states['periksa']) ? states['periksa'] : {};

/** Its check, with another way on. */
const checked = (setuju: Json): JsonObject => ({
  ...check,
  on: { setuju, kembalikan: { back: 'konsep', resume: 'sender' } },
});

/** Small amounts lead nowhere: somebody forgot what happens otherwise. */
export const endlessLetter: JsonObject = {
  ...letter,
  states: {
    ...states,
    periksa: checked([{ guard: 'data.jumlah > 5000000', target: 'tanda-tangan' }]),
  },
};

const withoutSigning = Object.fromEntries(
  Object.entries(states).filter(([key]) => key !== 'tanda-tangan'),
);

/** A head of division initials instead of a head who signs. */
export const renewedLetter: JsonObject = {
  ...letter,
  states: {
    ...withoutSigning,
    periksa: checked('paraf'),
    paraf: {
      task: {
        title: { id: 'Paraf kepala bidang', en: 'Initials of the head of division' },
        assign: { role: 'kabid' },
        outcomes: { paraf: { label: { id: 'Paraf', en: 'Initial' } } },
      },
      on: { paraf: 'arsip' },
    },
  },
};

const begun = { start: { data: { jumlah: 7 }, by: 'pemula' } };
const handedIn = { complete: { state: 'konsep', outcome: 'ajukan' } };
const approved = { complete: { state: 'periksa', outcome: 'setuju' } };

/** Two stories of the letter, of which the second expects what is not so. */
export const letterScenarios: JsonObject = {
  $schema: 'urn:alir:scenarios:1',
  flow: 'surat',
  scenarios: [
    {
      name: 'Surat bernilai kecil langsung diarsipkan',
      steps: [begun, handedIn, { ...approved, expect: { states: ['arsip'] } }],
    },
    {
      name: 'Surat bernilai besar ditandatangani',
      steps: [begun, handedIn, { ...approved, expect: { states: ['tanda-tangan'] } }],
    },
  ],
};
