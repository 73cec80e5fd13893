// A small agency whose letters wait for all there is to wait for.

import { createEngine, memoryStore, organisationDirectory, type Engine } from '../../src/index.ts';
import type { EngineOptions } from '../../src/index.ts';
import { office } from '../signing/office.ts';

const start = Date.parse('2026-03-02T09:00:00+07:00');

export interface Desk {
  readonly engine: Engine;
  readonly clock: { now: number };
  /** Starts the flow by the staff. @returns the id of the instance */
  begin(data?: object): Promise<string>;
}

/** @param flows - the first is started */
export async function openDesk(
  flows: readonly object[],
  more: Partial<EngineOptions> = {},
): Promise<Desk> {
  const clock = { now: start };
  const engine = await createEngine({
    store: memoryStore(),
    directory: organisationDirectory(office),
    flows: flows.toReversed().map((definition) => ({ definition, forms: [form] })),
    isOperator: (_tenant, user) => user === 'opi',
    clock: { now: () => clock.now },
    language: 'id',
    ...more,
  });
  return {
    engine,
    clock,
    async begin(data = {}) {
      const [first] = flows;
      const name = first && 'flow' in first ? String(first.flow) : '';
      const started = await engine.flow(name).start({ data: { ...data }, by: 'fajar' });
      if (!started.ok) throw new Error(started.message);
      return started.instance;
    },
  };
}

const form = {
  form: 'lembar',
  sections: [
    {
      fields: [
        { field: 'isi', requiredFor: ['ya'] },
        { field: 'nilai', access: 'hidden' },
      ],
    },
  ],
};

/** A flow that begins in `mulai`. */
export function flowOf(states: object, more: object = {}): object {
  const text = { type: 'string', maxLength: 1000 };
  return {
    flow: 'berkas',
    version: 1,
    lang: 'id',
    title: 'Berkas',
    data: {
      type: 'object',
      additionalProperties: false,
      properties: {
        isi: text,
        nilai: text,
        nomor: text,
        para: { type: 'array', maxItems: 9, items: text },
      },
    },
    initial: 'mulai',
    states: { ...states, selesai: { type: 'final' }, gagal: { type: 'final' } },
    ...more,
  };
}

/** A task of a position, with `ya` and `tidak`. */
export const taskOf = (position: string, more: object = {}): object => ({
  title: 'Periksa berkas',
  assign: { position },
  outcomes: { ya: { label: 'Ya' }, tidak: { label: 'Tidak' } },
  ...more,
});

/** A state with such a task. */
export const step = (position: string, next: string, more: object = {}): object => ({
  task: taskOf(position, more),
  on: { ya: next, tidak: 'gagal' },
});

export const child = {
  flow: 'anak',
  version: 1,
  lang: 'id',
  title: 'Tindak lanjut',
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['untuk'],
    properties: { untuk: { type: 'string', maxLength: 100 } },
  },
  initial: 'kerja',
  states: {
    kerja: {
      task: {
        title: 'Kerjakan',
        assign: { position: { from: 'data.untuk' } },
        due: 'work:P2D',
        outcomes: { beres: { label: 'Beres' } },
      },
      on: { beres: 'beres' },
    },
    beres: { type: 'final' },
  },
};

export const fanOut = {
  each: { in: 'data.para', as: 'p', key: 'p', flow: 'anak', with: { untuk: 'p' } },
  onDone: 'selesai',
};
