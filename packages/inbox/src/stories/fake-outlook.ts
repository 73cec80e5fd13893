// Why a letter of the stories waits, and what would come of each button.

import type {
  ExplanationView,
  ForecastView,
  ForecastWayView,
  ForeseenInstanceView,
  PersonView,
  TaskView,
  WaitView,
} from '@alir/engine/core/types';
import { assigneeAt, at, party } from './fake-story.ts';
import type { World } from './fake-world.ts';

const openOf = (world: World, instance: string): readonly TaskView[] =>
  [...world.tasks.values()].filter(
    (task) => task.instance === instance && task.status === 'open' && task.kind === 'task',
  );

const personAt = ({ assignee }: TaskView): PersonView => ({ ...party(assignee.position ?? '') });

/** Of every open task that it waits for whoever has it; where none is open, for what was given from it. */
export function explanationOf(world: World, instance: string): ExplanationView {
  const tasks = openOf(world, instance);
  return {
    instance,
    status: 'open',
    at: at(0),
    ended: null,
    waits: tasks.length > 0 ? tasks.map(waitFor) : [waitForChildren],
    actions: [
      {
        kind: 'action',
        name: 'arsipkan',
        label: { id: 'Arsipkan', en: 'Archive' },
        state: null,
        depends: false,
        fails: null,
        anyone: false,
        movers: [{ ...party('sekda') }],
      },
    ],
    operators: ['suspend', 'jump', 'cancel'],
  };
}

function waitFor(task: TaskView): WaitView {
  const { title, assignee, outcomes, state } = task;
  const [holder] = assignee.holders;
  return {
    kind: 'task',
    reason: holder === undefined ? 'vacant' : 'open',
    because: `“${String(title)}” menunggu ${assignee.label} sejak 23 November 2026.`,
    unblock:
      holder === undefined
        ? 'Tetapkan pejabatnya, atau minta operator mengalihkan tugas ini.'
        : `${assignee.label} dapat menyelesaikannya paling lambat 24 November 2026.`,
    state,
    stateTitle: title,
    task: task.id,
    assignee,
    since: task.openedAt,
    dueAt: task.dueAt,
    at: null,
    instances: [],
    rule: null,
    incident: null,
    movers:
      holder === undefined
        ? []
        : [
            {
              ...personAt(task),
              may: [
                ...outcomes.map(({ name, label }) => ({
                  kind: 'outcome' as const,
                  name,
                  label,
                  state,
                  depends: name === 'tolak',
                  fails: null,
                })),
                {
                  kind: 'act',
                  name: 'transfer',
                  label: 'transfer',
                  state,
                  depends: false,
                  fails: null,
                },
              ],
            },
          ],
  };
}

const waitForChildren: WaitView = {
  kind: 'children',
  reason: null,
  because: '“Dalam disposisi” menunggu 3 tindak lanjut yang belum selesai sejak 23 November 2026.',
  unblock: 'Pelaksana tindak lanjut perlu menyelesaikannya paling lambat 27 November 2026.',
  state: 'dalam-disposisi',
  stateTitle: 'Dalam disposisi',
  task: null,
  assignee: null,
  since: at(-20),
  dueAt: at(79),
  at: null,
  instances: ['d-2-dinkes'],
  rule: 'all',
  incident: null,
  movers: [],
};

const unchanged: Omit<ForeseenInstanceView, 'instance'> = {
  flow: 'surat-masuk',
  title: { id: 'Surat masuk', en: 'Incoming letter' },
  status: 'open',
  result: null,
  states: [{ state: 'dalam-disposisi', title: 'Dalam disposisi' }],
  tasks: [],
  fails: null,
};

/** The first button gives it to an officer and to a post that is vacant, the next ends it, any other cannot be pressed. */
export function forecastOf(world: World, instance: string, task: string | null): ForecastView {
  const tasks = openOf(world, instance).filter(({ id }) => task === null || id === task);
  return { instance, at: at(0), ways: tasks.flatMap(waysOf) };
}

function waysOf(task: TaskView): ForecastWayView[] {
  const { id, state, title, instance, outcomes } = task;
  const assumes = { by: personAt(task), data: {}, input: null, isMadeUp: true };
  return outcomes.map(({ name, label }, index): ForecastWayView => {
    const way = { task: id, state, title, outcome: name, label };
    if (index > 1)
      return {
        ...way,
        assumes: null,
        refused: 'Nomor surat belum ada. Isi dahulu nomornya.',
        instances: [],
        leaves: [],
        next: null,
      };
    const own: ForeseenInstanceView =
      index === 0
        ? { ...unchanged, instance }
        : { ...unchanged, instance, status: 'done', result: 'selesai', states: [] };
    return {
      ...way,
      assumes,
      refused: null,
      instances: index === 0 ? [own, givenTo('kadis-dinkes'), givenTo('camat-arunika')] : [own],
      leaves: index === 0 ? ['publish'] : [],
      next: null,
    };
  });
}

function givenTo(position: string): ForeseenInstanceView {
  return {
    ...unchanged,
    instance: null,
    flow: 'disposisi',
    title: { id: 'Disposisi', en: 'Disposition' },
    states: [{ state: 'tindak-lanjut', title: 'Tindak lanjut' }],
    tasks: [
      {
        state: 'tindak-lanjut',
        title: { id: 'Tindak lanjuti disposisi', en: 'Follow the disposition up' },
        assignee: assigneeAt(position),
        dueAt: at(72),
        isOpen: false,
      },
    ],
  };
}
