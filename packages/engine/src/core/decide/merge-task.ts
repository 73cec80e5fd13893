// Merging: an instance that turns out to be a duplicate ends in favour of an earlier one of its flow.

import { actingRefusal } from '../access/acting-refusal.ts';
import { isRecord } from '../json-type.ts';
import type { Json } from '../json.ts';
import type { PersonCommand } from '../command.ts';
import type { FlowNode, MergeRule } from '../compile/flow.ts';
import type { Instance } from '../instance.ts';
import type { Account } from './account.ts';
import { fillForm } from './fill-form.ts';
import { derive } from './finish-turn.ts';
import { followOutcome } from './follow-outcome.ts';
import { checkActing, checkDuties, checkOwn, markRead } from './person.ts';
import { usePrivilege } from './privilege.ts';
import { Refusal } from './signals.ts';
import type { Turn } from './turn.ts';

/** Why one instance cannot be merged into another. */
export type MergeObstacle =
  'itself' | 'circle' | 'flow' | 'cancelled' | 'merged' | 'open' | 'different';

/**
 * Ends the instance by the outcome that the flow names, with what has been filled in, and hands its files to the earlier one. That whoever asks may read
 * the earlier one, the shell has checked.
 *
 * Rejects with `MERGE_REFUSED` (`because`), `INSTANCE_NOT_FOUND`, `NOT_ALLOWED`, `GUARD_REFUSED`, `TASK_SUSPENDED`,
 * `ACTING_NOT_ALLOWED`, and as every act on a task.
 */
export function mergeTask(
  turn: Turn,
  { visit, into, data = {}, comment }: Extract<PersonCommand, { type: 'merge' }>,
): Account {
  const held = usePrivilege(turn, {
    visit,
    privilege: 'merge',
    hindrance: ({ node }, { capacity }) =>
      actingRefusal(turn, node, { capacity, outcome: ruleOf(node)?.outcome ?? null }),
  });
  checkOwn(turn, held);
  checkDuties(turn, held);
  const rule = ruleOf(held.node);
  const outcome = rule?.outcome ?? null;
  checkActing(turn, held, outcome);
  const submitted = fillForm(turn, held, data);
  // Whether it is confidential, and where it belongs, may be among what was just entered.
  derive(turn);
  checkEarlier(turn, into, rule?.merge ?? { same: [], alike: [] });
  markRead(turn, held);
  const { instance } = turn.facts;
  const said = comment?.trim() || null;
  const at = turn.facts.now;
  const { party: by, node } = held;
  turn.apply({ kind: 'merged', into: { instance: into, state: node.key, by, at } });
  const attachments = Object.values(turn.state.attachments ?? {});
  turn.send((id) => ({
    kind: 'message',
    id,
    to: into,
    message: {
      type: 'merge',
      duplicate: {
        instance,
        by,
        at,
        comment: said,
        ...(turn.state.confidential && { confidential: true }),
      },
      attachments: attachments.filter(({ scan }) => scan !== 'infected'),
    },
  }));
  followOutcome(turn, node, outcome);
  return {
    type: 'instance.merged',
    detail: { state: node.key, visit, outcome, into, comment: said },
    submitted,
  };
}

const ruleOf = ({ task }: FlowNode) => task?.can.get('merge');

/** @throws Refusal INSTANCE_NOT_FOUND, MERGE_REFUSED */
function checkEarlier(turn: Turn, into: string, { same }: MergeRule): void {
  if (into === turn.facts.instance) throw refused('itself');
  const earlier = turn.ask({ ask: 'instance', args: [into, ...same] });
  if (!isRecord(earlier)) throw new Refusal('INSTANCE_NOT_FOUND', { instance: into });
  const obstacle = obstacleTo(turn, into, earlier, same);
  if (obstacle) throw refused(obstacle);
}

function obstacleTo(
  { state, flow }: Turn,
  into: string,
  earlier: Readonly<Record<string, unknown>>,
  same: readonly string[],
): MergeObstacle | null {
  if (earlier['flow'] !== flow.name) return 'flow';
  if ((state.duplicates ?? []).some(({ instance }) => instance === into)) return 'circle';
  if (earlier['merged'] === true) return 'merged';
  if (earlier['status'] === 'cancelled') return 'cancelled';
  if (state.confidential && earlier['confidential'] !== true) return 'open';
  const own = JSON.stringify(valuesOf(state, same));
  return own === JSON.stringify(earlier['values']) ? null : 'different';
}

/** What another instance is told of this one, so that they can be merged. */
export function asEarlier(state: Instance, same: readonly string[]): Json {
  const { flow, status, confidential } = state;
  const merged = state.mergedInto !== undefined;
  return { flow, status, confidential, merged, values: valuesOf(state, same) };
}

/** What another instance is told of the files of this one, which ended in its favour: those that it has still, by their ids. */
export function filesLeft({ attachments = {} }: Instance): Json {
  return Object.values(attachments).flatMap(({ id, scan }) => (scan === 'infected' ? [] : [id]));
}

const valuesOf = ({ summary }: Instance, names: readonly string[]): Json[] =>
  names.map((name) => summary[name] ?? null);

const refused = (because: MergeObstacle): Refusal => new Refusal('MERGE_REFUSED', { because });
