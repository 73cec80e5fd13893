// What somebody could do with a task: its outcomes, and what else there is to do with tasks.

import { delegatesOf } from '../activities/parts.ts';
import type { PersonCommand } from '../command.ts';
import type { FlowNode } from '../compile/flow.ts';
import { partOf } from '../decide/person.ts';
import type { Actor } from '../organisation/actor.ts';
import type { About } from './about.ts';
import type { Chance } from './explanation.ts';
import { outcomePayloads } from './sample-payloads.ts';
import { verdictOn, verdictOnOutcome, type Verdict } from './verdict.ts';

/** Most positions that a task is tried to be passed on to. */
const mostTargets = 60;

/** @param name - `state#visit`, with `/seat` where it is one of several */
export function taskChances(about: About, actor: Actor, node: FlowNode, name: string): Chance[] {
  const { flow, state, place } = about;
  const trial = about.of(actor);
  const { data } = state;
  const outcomes = [...(node.task?.outcomes.keys() ?? [])].flatMap((outcome) =>
    chanceOf({ kind: 'outcome', name: outcome, state: node.key }, () =>
      verdictOnOutcome(trial, { visit: name, outcome }, () =>
        outcomePayloads(flow, node, outcome, { data, place }),
      ),
    ),
  );
  const acts = commandsOn(about, node, name).flatMap(([act, commands]) =>
    chanceOf({ kind: 'act', name: act, state: node.key }, () =>
      firstTaken(commands, (command) => verdictOn(trial, command)),
    ),
  );
  return [...outcomes, ...acts];
}

/** As a chance; none, where it would be refused whatever is handed in. */
function chanceOf(
  named: Pick<Chance, 'kind' | 'name' | 'state'>,
  judge: () => Verdict | null,
): Chance[] {
  const verdict = judge();
  if (verdict === null || verdict.may === 'no') return [];
  const depends = verdict.may === 'depends';
  return [{ ...named, depends, fails: verdict.may === 'yes' ? verdict.fails : null }];
}

function firstTaken(
  commands: readonly PersonCommand[],
  judge: (command: PersonCommand) => Verdict,
): Verdict | null {
  let last: Verdict | null = null;
  for (const command of commands) {
    last = judge(command);
    if (last.may === 'yes') return last;
  }
  return last;
}

/** Commands by which a task is tried, each in the ways that it can be given; what is none of its flow is not tried. */
function commandsOn(
  about: About,
  { task }: FlowNode,
  visit: string,
): readonly [string, readonly PersonCommand[]][] {
  if (!task) return [];
  const held = partOf(about.turn(), visit);
  const targets = [...about.world.organisation.positions.keys()].slice(0, mostTargets);
  const comment = 'x';
  const all: [string, boolean, () => readonly PersonCommand[]][] = [
    ['claim', true, () => [{ type: 'claim', visit }]],
    ['release', held.task.claim !== null, () => [{ type: 'release', visit }]],
    ['abstain', task.signing?.abstain === true, () => [{ type: 'abstain', visit }]],
    [
      'hand-back',
      'kind' in held.task || delegatesOf(held).length > 0,
      () => [{ type: 'hand-back', visit }],
    ],
    ['skip', task.can.has('skip'), () => [{ type: 'skip', visit, comment }]],
    ['decline', task.can.has('decline'), () => [{ type: 'decline', visit, comment }]],
    ['suspend', task.can.has('suspend'), () => [{ type: 'suspend', visit, reason: comment }]],
    ['resume', held.task.suspension !== undefined, () => [{ type: 'resume', visit }]],
    [
      'transfer',
      task.can.has('transfer'),
      () => targets.map((to) => ({ type: 'transfer', visit, to })),
    ],
    [
      'delegate',
      task.can.has('delegate'),
      () => targets.map((to) => ({ type: 'delegate', visit, to: [to] })),
    ],
  ];
  return all
    .filter(([, there]) => there)
    .map(([name, , commands]): [string, readonly PersonCommand[]] => [name, commands()]);
}
