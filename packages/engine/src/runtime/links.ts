// Links by which one person ends one task with one outcome, from a mail, without signing in. A link is no right of its own:
// who acts by it is checked as in any act, at the moment they do.

import { seatRefusal } from '../core/access/acting-refusal.ts';
import { freeSeat, hindranceIn } from '../core/access/seats.ts';
import { outcomeOffers } from '../core/access/offers.ts';
import type { Flow } from '../core/compile/flow.ts';
import type { Rejection } from '../core/decision.ts';
import type { Text } from '../core/format/flow-types.generated.ts';
import type { Seat } from '../core/organisation/actor.ts';
import type { Store } from '../ports/store.ts';
import { refused } from './answer-result.ts';
import { DEFAULT_TENANT, type Commands } from './commands.ts';
import type { LinkClaims, LinkSigner } from './link-token.ts';
import { openFor, type OpenTask } from './open-task.ts';
import { ownRefusal } from './read/held-task.ts';
import { userName } from './read/people.ts';
import { outcomeLabel, taskTitle } from './read/titles.ts';
import type { Refused, Result } from './result.ts';
import type { Shell } from './shell.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const DEFAULT_MS = 3 * DAY_MS;
const MOST_MS = 30 * DAY_MS;

/** What a link is to be for. */
export interface LinkInput {
  /** Id of the task. */
  readonly task: string;
  /** The outcome; one that asks for nothing but the word. */
  readonly outcome: string;
  /** Whoever the link is sent to: somebody who may act on the task now. */
  readonly user: string;
  /** How long it holds, ms. Default 3 days, at most 30. */
  readonly expiresIn?: number;
}

/** A link, or a business no. */
export type LinkResult =
  | {
      readonly ok: true;
      /** The last part of its address, `/links/{token}` of the HTTP API. */
      readonly token: string;
      /** Until when it holds, ms UTC. */
      readonly expiresAt: number;
    }
  | Refused;

/** What a link is for, to be shown before anything is done. */
export interface LinkOffer {
  /** True: it can be used now. */
  readonly ok: true;
  /** True: it was used before; nothing more will happen. */
  readonly isUsed: boolean;
  /** What the flow is called. */
  readonly flow: Text;
  /** What the task is called. */
  readonly task: Text;
  /** What the outcome is called. */
  readonly outcome: Text;
  /** Name of the person who acts by it. */
  readonly person: string;
}

/** Links by which people act from a mail. They need `links` in the engine's options (`LINKS_OFF`). */
export interface Links {
  /**
   * Makes a link by which one person ends one task with one outcome, once. Rejects with `LINKS_OFF`, `TASK_NOT_FOUND`,
   * `NOT_ASSIGNEE`, `TASK_CLAIMED`, `OUTCOME_UNKNOWN`, `LINK_NOT_OFFERED` (a confidential instance; an outcome that asks for
   * input, a comment or fields) and others.
   *
   * @throws TypeError for a time that is none or longer than 30 days
   */
  create(input: LinkInput, options?: { readonly tenant?: string }): Promise<LinkResult>;
  /** What a link is for. Changes nothing. Rejects with `LINK_INVALID`, `LINK_EXPIRED`, and as the act itself would. */
  look(token: string): Promise<LinkOffer | Refused>;
  /**
   * Acts by a link: as its person would in their position, if they still may and nothing that they were shown has changed
   * (`STALE`). Used again it answers the same and does nothing. Rejects with `LINK_INVALID`, `LINK_EXPIRED`, and as `complete`.
   */
  use(token: string): Promise<Result>;
}

export function createLinks(shell: Shell, commands: Commands, signer: LinkSigner | null): Links {
  const read = (token: string): LinkClaims | Rejection => {
    if (signer === null) return { code: 'LINKS_OFF', details: {} };
    return signer.read(token) ?? { code: 'LINK_INVALID', details: {} };
  };
  return {
    async create(
      { task, outcome, user, expiresIn = DEFAULT_MS },
      { tenant = DEFAULT_TENANT } = {},
    ) {
      if (!(expiresIn > 0 && expiresIn <= MOST_MS))
        throw new TypeError('`expiresIn` is a time in ms, of 30 days at most');
      if (signer === null) return refused(shell, { code: 'LINKS_OFF', details: {} });
      const open = await openFor(shell, tenant, user, task);
      if ('code' in open) return refused(shell, open);
      const refusal = offerRefusal(open, outcome) ?? outcomeRefusal(open, outcome);
      const seat = seatFor(open, outcome);
      if (refusal !== null || seat === null)
        return refused(shell, refusal ?? { code: 'NOT_ALLOWED', details: {} });
      const { version } = open.instance;
      const { position } = seat;
      const expiresAt = Math.floor(shell.clock.now() + expiresIn);
      const nonce = shell.ids.next();
      const claims = { tenant, task, outcome, user, position, version, expiresAt, nonce };
      return { ok: true, token: signer.sign(claims), expiresAt };
    },
    async look(token) {
      const claims = read(token);
      if ('code' in claims) return refused(shell, claims);
      const { tenant, user, position, task, outcome } = claims;
      const isUsed = await wasUsed(shell.store, claims);
      const open = await openFor(shell, tenant, user, task);
      // Whoever has acted by it may have lost the position since: that they did is theirs to know all the same.
      const by =
        'code' in open || isUsed
          ? open
          : await openFor(shell, tenant, { user, as: position }, task);
      if ('code' in by) return refused(shell, by);
      if (by.instance.confidential) return refused(shell, notOffered('confidential'));
      const refusal = isUsed ? null : (expiry(shell, claims) ?? outcomeRefusal(by, outcome));
      if (refusal !== null) return refused(shell, refusal);
      return {
        ok: true,
        isUsed,
        ...wordsOf(by.flow, by.state, outcome),
        person: userName(by.reader, user),
      };
    },
    async use(token) {
      const claims = read(token);
      if ('code' in claims) return refused(shell, claims);
      const { tenant, task, outcome, user, position, version } = claims;
      if (!(await wasUsed(shell.store, claims))) {
        const open = await openFor(shell, tenant, user, task);
        const refusal =
          expiry(shell, claims) ?? ('code' in open ? open : offerRefusal(open, outcome));
        if (refusal !== null) return refused(shell, refusal);
      }
      const seen = { version };
      const command = (visit: string) => ({ type: 'complete', visit, outcome, seen }) as const;
      const by = { user, as: position };
      return commands.sendToTask(task, command, by, { tenant, id: commandOf(claims) });
    },
  };
}

/** The link is the command: what was done by it is not done again. */
const commandOf = ({ nonce }: LinkClaims): string => `link:${nonce}`;

/** A unit that writes nothing leaves nothing. */
async function wasUsed(store: Store, claims: LinkClaims): Promise<boolean> {
  const recalled = await store.transact(claims.tenant, (unit) =>
    unit.recall(commandOf(claims), ''),
  );
  return recalled.kind !== 'new';
}

function expiry({ clock }: Shell, { expiresAt }: LinkClaims): Rejection | null {
  return clock.now() >= expiresAt ? { code: 'LINK_EXPIRED', details: {} } : null;
}

const notOffered = (reason: string): Rejection => ({
  code: 'LINK_NOT_OFFERED',
  details: { why: reason },
});

/** Why there is no link for this: one press is all that its page asks for, and nothing confidential stands in mails. */
function offerRefusal({ node, instance }: OpenTask, outcome: string): Rejection | null {
  if (instance.confidential) return notOffered('confidential');
  const definition = node?.task?.outcomes.get(outcome)?.definition;
  if (definition === undefined) return { code: 'OUTCOME_UNKNOWN', details: { outcome } };
  if (definition.input !== undefined) return notOffered('input');
  if (definition.comment === 'required') return notOffered('comment');
  const form = node?.task?.form;
  const isAsked = form && form.required(outcome).length + form.requiredOfBallot(outcome).length > 0;
  return isAsked === true ? notOffered('form') : null;
}

/** In which its person would choose this. */
function seatFor({ turn, held, node }: OpenTask, outcome: string): Seat | null {
  return freeSeat(held.own, (seat) => node && seatRefusal(turn, node, { seat, outcome }));
}

/** Why its person cannot choose this now: what `decide` would say, so that nobody is shown a button for nothing. */
function outcomeRefusal({ reader, turn, held, node }: OpenTask, outcome: string): Rejection | null {
  const own = ownRefusal(reader, turn, held, node);
  if (own !== null || node === null || held.seat === null) return own;
  return (
    hindranceIn(held.own, (seat) => seatRefusal(turn, node, { seat, outcome })) ??
    outcomeOffers(turn, node).find(({ name }) => name === outcome)?.refusal ??
    null
  );
}

function wordsOf(
  flow: Flow,
  state: string,
  outcome: string,
): Pick<LinkOffer, 'flow' | 'task' | 'outcome'> {
  return {
    flow: flow.definition.title,
    task: taskTitle(flow, state),
    outcome: outcomeLabel(flow, state, outcome),
  };
}
