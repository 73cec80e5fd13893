// The ways on from here: each outcome of each open task, with somebody who could choose it and what they would hand in.

import type { Json, JsonObject } from '../json.ts';
import type { Rejection } from '../decision.ts';
import type { Actor } from '../organisation/actor.ts';
import { waitingTasks } from '../activities/waiting-tasks.ts';
import { taskName } from '../visit-name.ts';
import { About, type Explained } from './about.ts';
import { outcomePayloads, type Payload } from './sample-payloads.ts';
import { verdictOnOutcome, type Verdict } from './verdict.ts';
import { seatedFor, type Candidate } from './who-might.ts';

/** What somebody has entered so far. */
export interface Entered {
  /** Fields of the form. */
  readonly data?: JsonObject;
  /** What the outcome asks for besides. */
  readonly input?: Json;
  /** A comment. */
  readonly comment?: string;
}

/** One outcome of one open task. */
export interface Way {
  /** State of the task. */
  readonly state: string;
  /** `state#visit`, with `/seat` where it is one of several. */
  readonly task: string;
  /** Name of the outcome. */
  readonly outcome: string;
  /** Who chooses it, and what they hand in; or why nobody can. */
  readonly choice:
    | {
        readonly who: Candidate;
        readonly payload: Payload;
        /** Whether what is handed in was made up. */
        readonly isMadeUp: boolean;
      }
    /** Null: there is nobody who could have to do with it. */
    | {
        readonly refusal: Rejection | null;
        /** Whether it hangs on what is handed in, and nothing that was made up is let through. */
        readonly depends: boolean;
      };
}

/** Which ways are asked for. */
export interface WaysAsked {
  /** `state#visit`, with `/seat` where it is one of several. Default: all that are open. */
  readonly task?: string | undefined;
  /** Default: all of a task. */
  readonly outcome?: string | undefined;
  /** Who goes before others: whoever asks. */
  readonly first?: string | undefined;
  /** Only they choose. */
  readonly only?: Actor | undefined;
  /** What is handed in. Default: made up. */
  readonly entered?: Entered | undefined;
}

/** The ways on from here, in the order of the tasks and their buttons. */
export function waysFrom(explained: Explained, asked: WaysAsked = {}): Way[] {
  const { state } = explained;
  if (state.status !== 'open') return [];
  const about = new About(explained);
  return Object.values(state.open).flatMap((visit) => {
    const node = about.flow.nodes.get(visit.state);
    return waitingTasks(visit).flatMap((task) => {
      const name = taskName(visit.state, visit.visit, 'seat' in task ? task.seat : 0);
      if (!node || (asked.task !== undefined && asked.task !== name)) return [];
      const merging = node.task?.can.get('merge')?.outcome;
      const outcomes = [...(node.task?.outcomes.keys() ?? [])].filter((one) => one !== merging);
      const candidates = inOrder(seatedFor(about, task.assignee), asked);
      return outcomes
        .filter((one) => asked.outcome === undefined || asked.outcome === one)
        .map((outcome): Way => {
          const payloads = asked.entered
            ? [asked.entered]
            : outcomePayloads(about.flow, node, outcome, { data: state.data, place: about.place });
          const named = { visit: name, outcome };
          const choice = choiceOf(candidates, asked, (actor) =>
            verdictOnOutcome(about.of(actor), named, () => payloads),
          );
          return { state: visit.state, task: name, outcome, choice };
        });
    });
  });
}

/** Whoever asks goes before others. */
function inOrder(candidates: readonly Candidate[], { first, only }: WaysAsked): Candidate[] {
  const those = only ? candidates.filter(({ actor }) => actor.user === only.user) : [...candidates];
  return those
    .filter(({ seat }) => only?.as === undefined || seat?.position === only.as)
    .toSorted(
      (one, other) => Number(other.actor.user === first) - Number(one.actor.user === first),
    );
}

function choiceOf(
  candidates: readonly Candidate[],
  { entered, only }: WaysAsked,
  judge: (actor: Actor) => Verdict,
): Way['choice'] {
  let refusal: Rejection | null = null;
  let depends = false;
  for (const who of candidates) {
    const verdict = judge(who.actor);
    if (verdict.may !== 'yes') {
      refusal ??= verdict.refusal;
      depends ||= verdict.may === 'depends' && entered === undefined;
      continue;
    }
    const { payload } = verdict;
    const isMadeUp = entered === undefined && Object.keys(payload).length > 0;
    return { who, payload, isMadeUp };
  }
  if (refusal || !only) return { refusal, depends };
  // Whoever asks for themselves is told why not they.
  const verdict = judge(only);
  return { refusal: verdict.may === 'yes' ? null : verdict.refusal, depends };
}
