import type { Store } from '@alir/engine';
import type { Flow } from '@alir/engine/core';
import {
  explain as explanationOf,
  namingOf,
  sayEnded,
  sayWait,
  type ActionChance,
  type Chance,
  type Explanation,
  type Mover,
  type Naming,
  type Saying,
  type Wait,
} from '@alir/engine/explain';
import type { Answer } from '../answer.ts';
import type { Cli } from '../cli.ts';
import { withStore } from '../database/open-store.ts';
import { openInstance, type InstanceOptions } from '../database/opened-instance.ts';
import { chanceWords } from './chance-words.ts';

/** Says why an instance waits, since when, and who can move it. Nothing is changed. */
export async function explain(
  cli: Cli,
  database: string,
  id: string,
  options: InstanceOptions,
): Promise<Answer> {
  return withStore(cli, database, options, (store) => explainIn(cli, store, id, options));
}

async function explainIn(
  cli: Cli,
  store: Store,
  id: string,
  options: InstanceOptions,
): Promise<Answer> {
  const { flow, tenant, explained } = await openInstance(cli, store, id, options);
  const explanation = explanationOf(explained);
  const naming = namingOf(explained, cli.lang);
  const said = explanation.waits.map((wait) => ({ ...wait, ...sayWait(wait, naming) }));
  return {
    exit: 0,
    json: { instance: id, tenant, flow: flow.name, ...explanation, waits: said },
    text: linesOf(cli, { flow, naming, said }, explanation).join('\n'),
  };
}

interface Told {
  readonly flow: Flow;
  readonly naming: Naming;
  readonly said: readonly (Wait & Saying)[];
}

function linesOf(
  cli: Cli,
  { flow, naming, said }: Told,
  { status, actions, operators }: Explanation,
): string[] {
  const { texts, mark, lang } = cli;
  if (status !== 'open') return [sayEnded(status, lang).because];
  const labelOf = (chance: Chance): string => chanceWords(cli, flow, chance);
  return [
    ...said.flatMap((wait) => [
      mark('bold', wait.because),
      `    ${wait.unblock}`,
      ...(wait.kind === 'task' ? wait.movers : []).map(
        (one) => `    ${personLine(naming, one)}: ${one.may.map(labelOf).join(', ')}`,
      ),
    ]),
    ...actions.map(
      (action) =>
        `${labelOf(action)}${placeOf(action, naming)}: ${peopleOf(action, naming, texts.explain.anyone)}`,
    ),
    ...(operators.length > 0
      ? [
          `${texts.explain.operators}: ${operators.map((act) => `“${texts.explain.acts[act] ?? act}”`).join(', ')}`,
        ]
      : []),
  ];
}

/** `Budi Santoso (Kepala Bidang, plt)` */
function personLine(
  naming: Naming,
  { user, position, capacity, delegate }: Omit<Mover, 'may'>,
): string {
  const ground = [
    ...(position === null ? [] : [naming.position(position)]),
    ...(capacity === 'definitive' ? [] : [capacity]),
    ...(delegate === null ? [] : [naming.position(delegate)]),
  ];
  return ground.length === 0
    ? naming.person(user)
    : `${naming.person(user)} (${ground.join(', ')})`;
}

const placeOf = ({ state }: ActionChance, naming: Naming): string =>
  state === null ? '' : ` (${naming.stateOf(state)})`;

function peopleOf({ anyone, movers }: ActionChance, naming: Naming, everybody: string): string {
  return [...(anyone ? [everybody] : []), ...movers.map((one) => personLine(naming, one))].join(
    '; ',
  );
}
