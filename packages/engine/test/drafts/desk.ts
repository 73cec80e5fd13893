// A letter that the head of an office reviews, and an organisation in which people come and go while it lies there.

import { createEngine, memoryStore, type Engine, type OrganisationData } from '../../src/index.ts';
import { monday } from '../behaviour/stage.ts';

const position = (
  id: string,
  roles: readonly string[] = [],
): OrganisationData['positions'][number] => ({
  id,
  name: `Name of ${id}`,
  unit: 'dinas',
  roles: [...roles],
});

const letter = {
  flow: 'letter',
  version: 1,
  title: 'Letter',
  data: {
    type: 'object',
    additionalProperties: false,
    properties: {
      text: { type: 'string' },
      secret: { type: 'string' },
      note: { type: 'string' },
      hush: { type: 'boolean' },
    },
  },
  access: { confidential: 'has(data.hush) && data.hush' },
  initial: 'review',
  states: {
    review: {
      task: {
        title: 'Review',
        assign: { position: 'kadis' },
        form: 'review',
        outcomes: {
          ok: { label: 'OK' },
          ask: {
            label: 'Ask',
            input: {
              type: 'object',
              additionalProperties: false,
              properties: { whom: { type: 'string' } },
            },
          },
        },
        can: { transfer: true, delegate: true },
      },
      on: { ok: 'pool', ask: 'pool' },
    },
    pool: {
      task: { title: 'File', assign: { role: 'agendaris' }, outcomes: { ok: { label: 'OK' } } },
      on: { ok: 'z' },
    },
    z: { type: 'final' },
  },
};

const reviewForm = {
  form: 'review',
  sections: [
    {
      title: 'Review',
      fields: [
        { field: 'text' },
        { field: 'note', access: 'read' },
        { field: 'secret', access: 'hidden' },
      ],
    },
  ],
};

export class Desk {
  readonly clock = { now: monday };
  assignments: OrganisationData['assignments'] = [
    { user: 'lama', position: 'kadis' },
    { user: 'sek', position: 'sekdis' },
    { user: 'ari', position: 'staf1' },
    { user: 'bima', position: 'staf2' },
  ];
  id = '';

  engine: Engine | null = null;

  organisation(): OrganisationData {
    return {
      units: [{ id: 'dinas', kind: 'dinas', name: 'Dinas' }],
      positions: [
        position('kadis', ['head']),
        position('sekdis'),
        position('staf1', ['agendaris']),
        position('staf2', ['agendaris']),
      ],
      assignments: this.assignments,
      users: ['lama', 'baru', 'sek', 'ari', 'bima'].map((id) => ({ id, name: `Name ${id}` })),
    };
  }

  /** Task of a state, first visit. */
  task(state = 'review'): string {
    return `${this.id}/${state}#1`;
  }

  /** Whoever headed the office is gone, and somebody else heads it. */
  succeed(): void {
    this.assignments = this.assignments.map((one) =>
      one.position === 'kadis' ? { user: 'baru', position: 'kadis' } : one,
    );
  }
}

export async function openDesk(
  data: Record<string, string | boolean> = {},
): Promise<Desk & { engine: Engine }> {
  const desk = new Desk();
  const engine = await createEngine({
    store: memoryStore(),
    directory: { organisation: () => desk.organisation() },
    flows: [{ definition: letter, forms: [reviewForm] }],
    clock: { now: () => desk.clock.now },
  });
  const started = await engine.flow('letter').start({ data, by: 'sek' });
  desk.id = started.ok ? started.instance : '';
  return Object.assign(desk, { engine });
}
