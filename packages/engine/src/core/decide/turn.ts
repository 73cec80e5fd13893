// One turn of an instance: the event under construction. Every change goes through `apply`, which folds it with the same
// function that `evolve` uses, so the state a command sees while it decides is the state its event will give.

import { currentChildren } from '../activities/current-children.ts';
import type { Flow, FlowNode } from '../compile/flow.ts';
import type { Facts, Need } from '../decision.ts';
import { needKey } from '../decision.ts';
import type { Change, FlowEvent, FlowEventType, Outgoing } from '../event.ts';
import type { At } from '../evolve/at.ts';
import { apply, withVersion } from '../evolve/evolve.ts';
import type { Expression, Frame } from '../expr/expression.ts';
import { ExpressionFault, MissingAnswer } from '../expr/expression.ts';
import type { Assignee, Instance, Visit } from '../instance.ts';
import type { Json, JsonObject } from '../json.ts';
import type { Party } from '../organisation/actor.ts';
import { isoOf } from '../instant.ts';
import { refuseNumber } from '../numbering/number-refusal.ts';
import { visitName } from '../visit-name.ts';
import { FlowFault } from './signals.ts';

/** What an expression sees besides the data. */
export interface Sight {
  /** The state whose visit gives `children`, `entered` and `due`. */
  readonly node?: FlowNode | null;
  readonly data?: JsonObject;
  readonly variables?: JsonObject;
}

/** How ids of the engine's own commands begin; those of people's commands may not. */
export const ENGINE_ID = '~';

/** How far a turn has come. */
interface Mark {
  readonly current: Instance | null;
  readonly changes: number;
  readonly sending: number;
  readonly permitted: Turn['permitted'];
}

export class Turn {
  readonly flow: Flow;
  readonly facts: Facts;
  /** Who acts, once the command has found the capacity. */
  by: Party | null;
  readonly seq: number;
  readonly before: Instance | null;
  readonly changes: Change[] = [];
  /** The value of `event` in expressions: the input of an action or outcome, the result of a call, a flow's event. */
  event: Json = null;
  /** Pointers of the transitions that an action or an event may take; null where it is neither. */
  permitted: readonly string[] | null = null;
  /** A state whose task this very step ends, while what comes of it is looked at. */
  justDone: string | null = null;
  /** Tasks that were skipped when they opened, for history. */
  readonly skipped: { state: string; visit: string; outcome: string }[] = [];
  /** A held command is being done again. */
  retrying = false;
  private current: Instance | null;
  private readonly at: At;
  private readonly sending: Outgoing[] = [];
  private answers: Record<string, Json> | null = null;

  constructor(flow: Flow, before: Instance | null, facts: Facts, by: Party | null) {
    this.flow = flow;
    this.before = before;
    this.current = before;
    this.facts = facts;
    this.by = by;
    this.seq = (before?.version ?? 0) + 1;
    this.at = { instance: facts.instance, seq: this.seq, at: facts.now };
  }

  get state(): Instance {
    if (this.current === null) throw new TypeError('the instance is not created yet');
    return this.current;
  }

  apply(change: Change): void {
    this.current = apply(this.current, change, this.at);
    this.changes.push(change);
  }

  /** Where it stands, to come back to when what follows fails. */
  mark(): Mark {
    const { current, changes, sending, permitted } = this;
    return { current, changes: changes.length, sending: sending.length, permitted };
  }

  /** Undoes what was applied and queued since. What was looked up meanwhile is still told. */
  returnTo({ current, changes, sending, permitted }: Mark): void {
    this.current = current;
    this.changes.length = changes;
    this.sending.length = sending;
    this.permitted = permitted;
  }

  /** Queues something that leaves the instance; its id derives from the event, and no person's command has such a one. */
  send(make: (id: string) => Outgoing): void {
    const { instance } = this.facts;
    this.sending.push(make(`${ENGINE_ID}${instance}:${this.seq}:${this.sending.length}`));
  }

  /** The answer to a question. @throws MissingAnswer when the shell has not answered it yet */
  ask(need: Need): Json {
    const answer = this.facts.answers.get(need);
    if (answer === undefined) throw new MissingAnswer(need);
    refuseNumber(need, answer);
    this.answers ??= {};
    this.answers[needKey(need)] = answer;
    return answer;
  }

  /** Evaluates an expression; its failure is the flow's fault at `pointer`. */
  evaluate(expression: Expression, pointer: string, sight: Sight = {}): Json {
    try {
      return expression.evaluate(new TurnFrame(this, sight));
    } catch (error) {
      if (error instanceof ExpressionFault)
        throw new FlowFault(error.code, pointer, { ...error.params, source: expression.source });
      throw error;
    }
  }

  /** The value of a variable, as an expression sees it. */
  variable(name: string, { node, data, variables }: Sight): Json | undefined {
    if (variables && Object.hasOwn(variables, name)) return variables[name];
    const state = this.current;
    const visit = (): Visit | null => (node ? this.visitOf(node.key) : null);
    switch (name) {
      case 'data':
        return data ?? state?.data ?? {};
      case 'event':
        return this.event;
      case 'now':
        return isoOf(this.facts.now);
      case 'entered':
        return isoOf(visit()?.enteredAt ?? state?.endedAt ?? this.facts.now);
      case 'due':
        return deadlineOf(visit());
      case 'starter':
        return state?.starter.position ?? state?.starter.user ?? null;
      default:
        return ofVisit(name, visit());
    }
  }

  /** Did an outcome end the last visit of a state? */
  isDone(state: string): boolean {
    if (this.justDone === state) return true;
    const ending = this.current?.endings[state];
    return (ending?.outcome ?? null) !== null && ending?.visit === this.current?.visits[state];
  }

  /** The open visit of a state. */
  visitOf(state: string): Visit | null {
    const current = this.current;
    return current?.open[visitName(state, current.visits[state] ?? 0)] ?? null;
  }

  /** What history tells: also what was looked up, and what was skipped on the way. */
  private told(detail: JsonObject): JsonObject {
    const { skipped, answers } = this;
    if (skipped.length === 0 && !answers) return detail;
    return {
      ...detail,
      ...(skipped.length > 0 ? { skipped: skipped.map((one) => ({ ...one })) } : {}),
      ...(answers ? { answers } : {}),
    };
  }

  finish({ type, detail }: { type: FlowEventType; detail: JsonObject }): {
    event: FlowEvent;
    after: Instance;
    outgoing: readonly Outgoing[];
  } {
    return {
      after: withVersion(this.state, this.seq),
      event: {
        instance: this.facts.instance,
        seq: this.seq,
        type,
        at: this.facts.now,
        by: this.by,
        command: this.facts.command,
        detail: this.told(detail),
        changes: this.changes,
      },
      outgoing: this.sending,
    };
  }
}

/** What an expression is evaluated in. A class, since several are evaluated in each step. */
class TurnFrame implements Frame {
  readonly #turn: Turn;
  readonly #sight: Sight;

  constructor(turn: Turn, sight: Sight) {
    this.#turn = turn;
    this.#sight = sight;
  }

  variable(name: string): Json | undefined {
    return this.#turn.variable(name, this.#sight);
  }

  ask(need: Need): Json {
    return this.#turn.ask(need);
  }

  done(state: string): boolean {
    return this.#turn.isDone(state);
  }
}

/** What only the state itself sees: its votes and children. */
function ofVisit(name: string, visit: Visit | null): Json | undefined {
  if (name === 'votes') return votesOf(visit);
  if (name !== 'children') return undefined;
  return currentChildren(visit?.each?.children ?? []).map(childValue);
}

/** The votes of those who have not abstained. */
function votesOf(visit: Visit | null): Json {
  return (visit?.signing?.seats ?? []).flatMap(({ seat, assignee, weight, vote }) =>
    vote?.outcome == null
      ? []
      : [
          {
            seat,
            position: positionOf(assignee),
            outcome: vote.outcome,
            weight,
            ballot: vote.ballot,
          },
        ],
  );
}

const positionOf = (assignee: Assignee): string =>
  'position' in assignee ? assignee.position : '';

/** While its clock stands still: the deadline as it was when it stopped. */
function deadlineOf(visit: Visit | null): Json | undefined {
  const dueAt = visit?.dueAt ?? visit?.stops?.at(-1)?.due;
  return dueAt === undefined ? undefined : isoOf(dueAt);
}

function childValue(child: {
  key: string;
  item: Json;
  status: string;
  waits: boolean;
  read: boolean;
  result: string | null;
  output: JsonObject | null;
}): JsonObject {
  const { key, item, status, waits, read, result, output } = child;
  return { key, item, status, waits, read, result, output };
}

/** Id of the visit of a state. */
export const visitId = (visit: { state: string; visit: number }): string =>
  visitName(visit.state, visit.visit);
