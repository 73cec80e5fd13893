// Plays stories through an engine: finds the node a step is about and acts as whoever holds the position that day.

import type { Engine, Instance, OrganisationData, Result } from '@alir/engine';
import { indexOrganisation } from '@alir/engine/core';
import type { Passphrases } from '../signing/passphrases.ts';
import type { Completion, LetterStory, Step } from './story.ts';

/** A clock that stands where it was set; the engine of a seed runs on it. */
export interface SetClock {
  now(): number;
  set(ms: number): void;
}

export function setClock(): SetClock {
  let ms = 0;
  return {
    now: () => ms,
    set: (to) => {
      ms = to;
    },
  };
}

export interface Stage {
  readonly engine: Engine;
  readonly organisation: OrganisationData;
  readonly clock: SetClock;
  /** Where whoever signs types a passphrase; absent where nobody signs. */
  readonly passphrases?: Passphrases;
}

/** Registers the arrival of a letter: starts `surat-masuk` in the unit. Answers the id of the instance. */
export async function startLetter(stage: Stage, story: LetterStory): Promise<string> {
  const { unit, received, id } = story;
  const agendaris = agendarisOf(stage, unit);
  const by = actor(stage, agendaris, received);
  const result = await stage.engine
    .flow('surat-masuk')
    .start({ data: { unit, diterima: received }, by, subject: { type: 'surat', id } });
  if (!result.ok) throw new Error(`${id}: ${result.message}`);
  return result.instance;
}

/** Takes one step on a letter or report. Throws when the answer is not the one the story expects. */
export async function takeStep(stage: Stage, root: string, step: Step): Promise<void> {
  const by = actor(stage, step.as, step.at);
  const node = await nodeOf(stage.engine, root, step.on ?? []);
  const result = await perform(stage.engine, node, step, by);
  const answer = result.ok ? (result.incident ?? undefined) : result.code;
  if (answer !== step.refused) throw new Error(`${describe(step)}: ${say(result)}`);
}

async function perform(
  engine: Engine,
  node: Instance,
  step: Step,
  by: { readonly user: string; readonly as: string },
): Promise<Result> {
  switch (step.do) {
    case 'complete': {
      const { data, input, comment } = step;
      return engine.tasks.complete(taskOf(node, step), step.outcome, {
        by,
        ...(data !== undefined && { data }),
        ...(input !== undefined && { input }),
        ...(comment !== undefined && { comment }),
      });
    }
    case 'act': {
      const { input, comment } = step;
      return engine.instances.act(node.id, step.action, {
        by,
        ...(input !== undefined && { input }),
        ...(comment !== undefined && { comment }),
      });
    }
    case 'merge': {
      const { data, comment } = step;
      return engine.tasks.merge(taskOf(node, step), {
        by,
        into: await letterOf(engine, step.into),
        ...(data !== undefined && { data }),
        ...(comment !== undefined && { comment }),
      });
    }
    case 'read':
      return engine.tasks.read(taskOf(node, step), { by });
  }
}

/** The letter that a story has started. */
async function letterOf(engine: Engine, story: string): Promise<string> {
  const subject = { type: 'surat', id: story };
  const { items } = await engine.instances.query({ subject, topOnly: true, limit: 1 });
  const [letter] = items;
  if (!letter) throw new Error(`${story} has not arrived`);
  return letter.id;
}

/** The open task of a state; a visit that is not open is named all the same, for the engine to refuse. */
function taskOf(node: Instance, { state, as }: Pick<Completion, 'state' | 'as'>): string {
  const open = Object.keys(node.open).find((visit) => visit.startsWith(`${state}#`));
  const task = `${node.id}/${open ?? `${state}#${node.visits[state] ?? 0}`}`;
  // Where several sign, each has a task of their own.
  const seats = node.open[open ?? '']?.signing?.seats ?? [];
  const own = seats.find(({ assignee }) => 'position' in assignee && assignee.position === as);
  return own === undefined ? task : `${task}/${own.seat}`;
}

/** From the letter down, by the keys of its dispositions. */
async function nodeOf(engine: Engine, root: string, path: readonly string[]): Promise<Instance> {
  let node = await instanceOf(engine, root);
  for (const key of path) {
    const children = Object.values(node.open).flatMap((visit) => visit.each?.children ?? []);
    // A key may have been withdrawn and given again; the newest is meant.
    const child = children.findLast((one) => one.key === key);
    if (!child) throw new Error(`${node.id} has no open disposition to ${key}`);
    node = await instanceOf(engine, child.instance);
  }
  return node;
}

async function instanceOf(engine: Engine, id: string): Promise<Instance> {
  const instance = await engine.instances.get(id);
  if (!instance) throw new Error(`no instance ${id}`);
  return instance;
}

/** Sets the clock to the moment of an act and finds who acts. */
function actor(stage: Stage, position: string, at: string): { user: string; as: string } {
  stage.clock.set(Date.parse(at));
  const [holder] = indexOrganisation(stage.organisation).holders(position, at.slice(0, 10));
  if (!holder) throw new Error(`nobody holds ${position} on ${at}`);
  return { user: holder.user, as: position };
}

function agendarisOf({ organisation }: Stage, unit: string): string {
  const post = organisation.positions.find(
    (one) => one.unit === unit && one.roles?.includes('agendaris'),
  );
  if (!post) throw new Error(`no agendaris in ${unit}`);
  return post.id;
}

function describe(step: Step): string {
  const what =
    step.do === 'complete'
      ? `${step.state} ${step.outcome}`
      : step.do === 'act'
        ? step.action
        : step.state;
  return `${step.at} ${step.as} ${what} on ${(step.on ?? []).join('/') || 'the letter'}`;
}

function say(result: Result): string {
  if (!result.ok) return `${result.code} ${JSON.stringify(result.details)}`;
  return result.incident === null ? 'accepted' : `incident ${result.incident}`;
}
