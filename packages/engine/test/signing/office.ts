// A small agency, and a flow in which several sign.

import { testFlow, type FlowTest } from '../../src/testing/index.ts';
import type { JsonObject, OrganisationData } from '../../src/index.ts';

/** Three heads of division, a secretary and a head; Citra also acts for the third division, Eka is absent since April. */
export const office: OrganisationData = {
  units: [{ id: 'dinkes', kind: 'dinas', name: 'Dinas Kesehatan' }],
  positions: [
    { id: 'kadis', name: 'Kepala Dinas', unit: 'dinkes', roles: ['head'] },
    { id: 'sekretaris', name: 'Sekretaris', unit: 'dinkes', roles: ['secretary'] },
    { id: 'kabid-1', name: 'Kabid 1', unit: 'dinkes', roles: ['kabid'] },
    { id: 'kabid-2', name: 'Kabid 2', unit: 'dinkes', roles: ['kabid'] },
    { id: 'kabid-3', name: 'Kabid 3', unit: 'dinkes', roles: ['kabid'] },
    { id: 'staf', name: 'Staf', unit: 'dinkes', roles: ['staf'] },
  ],
  users: ['ani', 'budi', 'citra', 'dedi', 'eka', 'fajar'].map((id) => ({ id, name: id })),
  assignments: [
    { user: 'ani', position: 'kadis' },
    { user: 'budi', position: 'sekretaris' },
    { user: 'citra', position: 'kabid-1' },
    { user: 'dedi', position: 'kabid-2' },
    { user: 'eka', position: 'kabid-3', until: '2026-03-31' },
    { user: 'citra', position: 'kabid-3', capacity: 'plt', from: '2026-04-01', basis: 'SP 1/2026' },
    { user: 'fajar', position: 'staf' },
  ],
};

export interface SigningTask {
  readonly assign: unknown;
  readonly decide?: unknown;
  readonly ballot?: unknown;
  readonly form?: string;
  readonly due?: unknown;
  readonly can?: unknown;
  readonly outcomes?: Readonly<Record<string, unknown>>;
}

const outcomes = { setuju: { label: 'Setuju' }, tolak: { label: 'Tolak' } };

/** A draft that the task's signers agree to or refuse. */
export function draftFlow(task: SigningTask, on: object = {}): unknown {
  return {
    $schema: 'urn:alir:flow:1',
    flow: 'naskah',
    version: 1,
    title: 'Naskah',
    data: {
      type: 'object',
      additionalProperties: false,
      properties: {
        isi: { type: 'string', maxLength: 1000 },
        nilai: { type: 'string', format: 'decimal' },
        para: { type: 'array', maxItems: 100, items: { type: 'string' } },
      },
    },
    initial: 'paraf',
    states: {
      paraf: {
        task: { title: 'Paraf naskah', outcomes, ...task },
        on: { setuju: 'selesai', tolak: 'ditolak', ...on },
      },
      selesai: { type: 'final' },
      ditolak: { type: 'final' },
    },
  };
}

/** The flow started by the staff, on a working day in March 2026. */
export async function drafted(
  flow: unknown,
  {
    forms = [],
    data = {},
    organisation = office,
    by = 'fajar',
  }: {
    forms?: readonly unknown[];
    data?: JsonObject;
    organisation?: OrganisationData;
    by?: string;
  } = {},
): Promise<FlowTest> {
  const now = '2026-03-02T09:00:00+07:00';
  const test = await testFlow({ definition: flow, organisation, forms, now });
  await test.start(data, { by });
  return test;
}
