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
import { textOf } from '../types/schema-types.ts';
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
  const told = await toldOf(cli, store, id, options);
  return { exit: 0, json: jsonOf(told), text: linesOf(cli, told).join('\n') };
}

/** Follow-ups that are explained with what waits for them; where there are more, each can be asked for. */
const MOST_CHILDREN = 20;

interface Told {
  readonly id: string;
  readonly tenant: string;
  readonly flow: Flow;
  readonly naming: Naming;
  readonly explanation: Explanation;
  readonly said: readonly (Wait & Saying)[];
  /** Of the follow-ups that each of its waits waits for, the first. */
  readonly children: readonly (readonly Told[])[];
}

async function toldOf(cli: Cli, store: Store, id: string, options: InstanceOptions): Promise<Told> {
  const { flow, tenant, explained } = await openInstance(cli, store, id, options);
  const explanation = explanationOf(explained);
  const naming = namingOf(explained, cli.lang);
  const said = explanation.waits.map((wait) => ({ ...wait, ...sayWait(wait, naming) }));
  const children: Told[][] = [];
  for (const wait of said) {
    const own: Told[] = [];
    for (const child of wait.kind === 'children' ? wait.instances.slice(0, MOST_CHILDREN) : [])
      own.push(await toldOf(cli, store, child, options));
    children.push(own);
  }
  return { id, tenant, flow, naming, explanation, said, children };
}

const jsonOf = ({ id, tenant, flow, explanation, said, children }: Told): object => ({
  instance: id,
  tenant,
  flow: flow.name,
  ...explanation,
  waits: said.map((wait, index) =>
    wait.kind === 'children'
      ? { ...wait, children: (children[index] ?? []).map((child) => jsonOf(child)) }
      : wait,
  ),
});

function linesOf(cli: Cli, told: Told): string[] {
  const { flow, naming, explanation, said, children } = told;
  const { status, actions, operators } = explanation;
  const { texts, mark, lang } = cli;
  if (status !== 'open') return [sayEnded(status, lang).because];
  const labelOf = (chance: Chance): string => chanceWords(cli, flow, chance);
  return [
    ...said.flatMap((wait, index) => [
      mark('bold', wait.because),
      `    ${wait.unblock}`,
      ...(wait.kind === 'task' ? wait.movers : []).map(
        (one) => `    ${personLine(naming, one)}: ${one.may.map(labelOf).join(', ')}`,
      ),
      ...childLines(cli, wait, children[index] ?? []),
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

/** What each follow-up waits for, in its turn. */
function childLines(cli: Cli, wait: Wait, children: readonly Told[]): string[] {
  const more = wait.kind === 'children' ? wait.instances.length - children.length : 0;
  return [
    ...children.flatMap((child) => {
      const title = textOf(child.flow.definition.title, cli.lang) ?? child.flow.name;
      return [
        `    “${title}” ${child.id}`,
        ...linesOf(cli, child).map((line) => `        ${line}`),
      ];
    }),
    ...(more > 0 ? [`    ${cli.texts.explain.moreChildren(more)}`] : []),
  ];
}

/** How acting officers and delegates write their post: `Plt. Kepala Bidang`. */
const prefixes: Readonly<Record<Mover['capacity'], string>> = {
  definitive: '',
  plt: 'Plt. ',
  plh: 'Plh. ',
  pj: 'Pj. ',
  pjs: 'Pjs. ',
  an: 'a.n. ',
};

/** `Budi Santoso (Plt. Kepala Bidang)` */
function personLine(
  naming: Naming,
  { user, position, capacity, delegate }: Omit<Mover, 'may'>,
): string {
  const ground = [
    ...(position === null ? [] : [prefixes[capacity] + naming.position(position)]),
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
