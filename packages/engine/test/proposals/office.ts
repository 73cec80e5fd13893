// An office that wants two people for each version, and those who work in it.

import { end, monday, object, step } from '../behaviour/stage.ts';
import {
  createEngine,
  memoryStore,
  usersDirectory,
  type Engine,
  type EngineOptions,
  type Proof,
} from '../../src/index.ts';

export const letter = (version: number, title = 'Letter') => ({
  flow: 'letter',
  version,
  title,
  data: object({}),
  initial: 'draft',
  states: { draft: step('ana', 'end'), end },
});

/** Finds an error in whatever is called so. */
export const prove: Proof = ({ definition: { title } }) =>
  title === 'Stuck'
    ? [{ code: 'STUCK', severity: 'error', pointer: '/states/draft', params: {} }]
    : [];

/** Both look after the flows; Ana does not. */
const operators: ReadonlySet<string> = new Set(['op', 'second']);

export const openOffice = (more: Partial<EngineOptions> = {}): Promise<Engine> =>
  openUntold({ publishing: { approval: 'second-person' }, ...more });

/** The same office, opened by somebody who does not say how it publishes. */
export function openUntold(more: Partial<EngineOptions> = {}): Promise<Engine> {
  return createEngine({
    store: memoryStore(),
    directory: usersDirectory([{ id: 'ana' }, { id: 'op' }, { id: 'second' }]),
    clock: { now: () => monday },
    isOperator: (_tenant, user) => operators.has(user),
    prove,
    flows: [{ definition: letter(1) }],
    ...more,
  });
}

/** The id of what was proposed. */
export async function proposed(
  { publishing: { proposals } }: Engine,
  definition: object = letter(2),
  input: { readonly by?: string; readonly note?: string; readonly reason?: string } = {},
): Promise<string> {
  const made = await proposals.propose({ definition }, { by: 'op', ...input });
  if (!made.ok) throw new Error(made.message);
  return made.proposal.id;
}

export const versionsOf = async (engine: Engine): Promise<number[]> =>
  (await engine.versions('letter')).map(({ version }) => version);
