import type { JsonObject } from '@alir/engine/core/types';
import { describe, expect, test } from 'vitest';
import { createDocument, createEditor, type FlowDocument } from '../model/index.ts';
import { isObject } from '../model/change/change.ts';
import { allFlows } from '../../test/flows.ts';
import { createProver } from './prover.ts';

function flow(states: JsonObject): FlowDocument {
  return createDocument({
    flow: 'surat',
    version: 1,
    title: 'Surat',
    data: { type: 'object', properties: {}, additionalProperties: false },
    initial: 'periksa',
    states,
  });
}

const periksa = {
  task: {
    title: 'Periksa surat',
    assign: { role: 'sekretaris' },
    due: 'work:P2D',
    outcomes: { setuju: { label: 'Setuju' }, tolak: { label: 'Tolak' } },
  },
  on: { setuju: 'selesai', tolak: 'selesai' },
};

const { due: _, ...withoutDeadline } = periksa.task;

describe('the proof while editing', () => {
  test('[DE1] a flow that is fine has no errors, and runs', () => {
    const {
      troubles,
      flow: compiled,
      size,
    } = createProver().prove(flow({ periksa, selesai: { type: 'final' } }));
    expect(troubles.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(compiled?.name).toBe('surat');
    expect(size).toBeGreaterThan(1);
  });

  test('[DE2] what is wrong is told at the step and the place, in both languages', () => {
    const broken = { ...periksa, on: { setuju: 'tidak-ada', tolak: 'selesai' } };
    const { troubles, flow: compiled } = createProver().prove(
      flow({ periksa: broken, selesai: { type: 'final' } }),
    );
    expect(compiled).toBeNull();
    const [first] = troubles;
    expect(first?.place).toEqual({ step: 'periksa', at: ['on', 'setuju'] });
    expect(first?.sentence.id).toMatch(/tidak-ada/);
    expect(first?.sentence.en).toMatch(/tidak-ada/);
  });

  test('[DE15] what is wrong is told with the titles of steps', () => {
    const title = { id: 'Simpan berkas', en: 'Keep the file' };
    const apart = { ...periksa, task: { ...periksa.task, title } };
    const { troubles } = createProver().prove(
      flow({ periksa, 'tugas-2': apart, selesai: { type: 'final' } }),
    );
    const told = troubles.find(({ code }) => code === 'UNREACHABLE_STATE');
    expect(told?.sentence.id).toContain('“Simpan berkas”');
    expect(told?.sentence.en).toContain('“Keep the file”');
    expect(JSON.stringify(troubles.map(({ sentence }) => sentence))).not.toContain('tugas-2');
  });

  test('[DM85] what only a file can have wrong is told without words of the file, where it is', () => {
    const written = { ...periksa, kind: 'tugas' };
    const document = flow({ periksa: written, selesai: { type: 'final' } });
    const { troubles } = createProver().prove({
      ...document,
      flow: { ...document.flow, states2: {}, keys: 5 },
    });
    const told = troubles.map(({ sentence }) => sentence);
    expect(told).toContainEqual({
      id: 'Langkah “Periksa surat” tertulis tidak seperti seharusnya dalam berkasnya. Mintalah pembuat berkas itu memperbaikinya.',
      en: expect.stringMatching(/^The step “.+” is not written in its file as it should be\./),
    });
    expect(told.map(({ id }) => id).filter((id) => id.startsWith('Alur ini tertulis'))).not.toEqual(
      [],
    );
    expect(JSON.stringify(told)).not.toMatch(/states|kind|Kata “/);
  });

  test('[DE15] and with those of fields', () => {
    const title = { id: 'Jumlah lembar', en: 'Number of sheets' };
    const setuju = [{ guard: 'data.lembar > 5', target: 'selesai' }, { target: 'selesai' }];
    const guarded = { on: { ...periksa.on, setuju } };
    const { flow: written, ...beside } = flow({
      periksa: { ...periksa, ...guarded },
      selesai: { type: 'final' },
    });
    const data = {
      type: 'object',
      additionalProperties: false,
      properties: { lembar: { type: 'integer', title } },
    };
    const { troubles } = createProver().prove({ ...beside, flow: { ...written, data } });
    const told = troubles.find(({ code }) => code === 'EXPR_UNTESTED');
    expect(told?.sentence).toEqual({
      id: 'Isian “Jumlah lembar” mungkin belum terisi. Tambahkan syarat bahwa isian itu sudah diisi, atau wajibkan.',
      en: 'The field “Number of sheets” may not be filled. Add the condition that it is filled, or make it required.',
    });
  });

  test('[DE3] a file that is not of the format opens, with what is wrong in it', () => {
    const { troubles } = createProver().prove(
      flow({ periksa: { ...periksa, tugas: 1 }, selesai: { type: 'final' } }),
    );
    expect(troubles[0]?.place.step).toBe('periksa');
    expect(troubles[0]?.severity).toBe('error');
  });

  test('[DE4] a repair that a finding proposes is a command: done, the finding is gone; taken back, all is as before', () => {
    const prover = createProver();
    const editor = createEditor(
      flow({ periksa: { ...periksa, task: withoutDeadline }, selesai: { type: 'final' } }),
    );
    const before = editor.document;
    const repairable = prover.prove(before).troubles.find(({ repair }) => repair !== null);
    expect(repairable).toBeDefined();
    if (repairable?.repair) expect(editor.dispatch(repairable.repair)).toBeNull();
    const after = prover.prove(editor.document).troubles;
    expect(after.filter(({ code }) => code === repairable?.code)).toEqual([]);
    editor.undo();
    expect(JSON.stringify(editor.document)).toBe(JSON.stringify(before));
  });

  test('[DE5] every place that is told of lies in the document, for every flow with something cut out', () => {
    const prover = createProver();
    for (const { document } of allFlows().slice(0, 40)) {
      const { states } = document.flow;
      if (!isObject(states)) continue;
      const [, ...rest] = Object.entries(states);
      const cut = createDocument({ ...document.flow, states: Object.fromEntries(rest) });
      for (const { place } of prover.prove(cut).troubles) {
        expect(place.step === null || JSON.stringify(cut.flow).includes(`"${place.step}":`)).toBe(
          true,
        );
      }
    }
  });
});
