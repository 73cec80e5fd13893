// The engine with the rules of a house before its commands. The HTTP handler is given this one, so a rule is asked only
// about people who have signed in and may see what they act on, and about values that the handler has read and checked.

import type { By, Engine, Instance, Result } from '@alir/engine';
import { say, type Json, type JsonObject } from '@alir/engine/core';
import type { Text } from '@alir/engine/core/types';

/** What somebody hands in with a command. */
export interface Sent {
  readonly user: string;
  readonly flow: string;
  /** `start`, or the name of the outcome or action. */
  readonly act: string;
  /** The state whose task is ended; null for anything else. */
  readonly state: string | null;
  /** The instance it is sent to; null when one begins with it. */
  readonly to: Instance | null;
  readonly data: JsonObject | undefined;
  readonly input: Json | undefined;
  readonly comment: string | undefined;
  /** The key under which an instance begins. */
  readonly key: string | undefined;
}

export type Refusal = Extract<Result, { readonly ok: false }>;

/** Lets it pass, as it is or with what the house adds, or refuses it. */
export type Rule = (sent: Sent) => Promise<Sent | Refusal>;

/** A sentence in both languages, without its full stop. */
export type Reason = Exclude<Text, string>;

/** A refusal as a guard of a flow gives it; several reasons make one sentence. */
export function refusal(...reasons: readonly Reason[]): Refusal {
  return refused({ why: listed(reasons) });
}

/**
 * A refusal that marks the value it is about.
 *
 * @param pointer - JSON pointer into the form's fields, or into the input of an action
 */
export function refusalAt(pointer: string, ...reasons: readonly Reason[]): Refusal {
  const why = listed(reasons);
  return refused({ why, issues: [{ code: 'GUARD_REFUSED', pointer, params: { why } }] });
}

function refused(details: JsonObject): Refusal {
  const message = say('GUARD_REFUSED', details, 'id');
  return { ok: false, code: 'GUARD_REFUSED', details, message };
}

const listed = (reasons: readonly Reason[]): JsonObject[] => reasons.map((one) => ({ ...one }));

/** The same engine; starting, completing and acting are asked of the rules first, in their order. */
export function withRules(engine: Engine, rules: readonly Rule[]): Engine {
  const { tasks, instances } = engine;

  /** Sends what the rules let pass. */
  async function ask<T extends Given>(
    about: Pick<Sent, 'flow' | 'act' | 'state' | 'to'>,
    given: T,
    send: (given: T) => Promise<Result>,
  ): Promise<Result> {
    const user = typeof given.by === 'string' ? given.by : given.by.user;
    const { data, input, comment, key } = given;
    let sent: Sent = { ...about, user, data, input, comment, key };
    for (const rule of rules) {
      const ruled = await rule(sent);
      if ('ok' in ruled) return ruled;
      sent = ruled;
    }
    return send({
      ...given,
      ...(sent.data && { data: sent.data }),
      ...(sent.input !== undefined && { input: sent.input }),
      ...(sent.comment !== undefined && { comment: sent.comment }),
      ...(sent.key !== undefined && { key: sent.key }),
    });
  }
  const toTask = async (task: string, outcome: string) => {
    const found = await tasks.get(task);
    const to = found && (await instances.get(found.task.instance));
    return { flow: to?.flow ?? '', act: outcome, state: found?.task.state ?? null, to };
  };
  const toInstance = async (id: string, action: string) => {
    const to = await instances.get(id);
    return { flow: to?.flow ?? '', act: action, state: null, to };
  };

  return {
    ...engine,
    tasks: {
      ...tasks,
      complete: async (task, outcome, given, options) =>
        ask(await toTask(task, outcome), given, (ruled) =>
          tasks.complete(task, outcome, ruled, options),
        ),
    },
    instances: {
      ...instances,
      act: async (id, action, given, options) =>
        ask(await toInstance(id, action), given, (ruled) =>
          instances.act(id, action, ruled, options),
        ),
    },
    flow(source, sources) {
      const flow = engine.flow(source, sources);
      const start = { flow: flow.name, act: 'start', state: null, to: null };
      return {
        ...flow,
        start: (given, options) => ask(start, given, (ruled) => flow.start(ruled, options)),
        complete: async (task, outcome, given, options) =>
          ask(await toTask(task, outcome), given, (ruled) =>
            flow.complete(task, outcome, ruled, options),
          ),
        act: async (id, action, given, options) =>
          ask(await toInstance(id, action), given, (ruled) => flow.act(id, action, ruled, options)),
      };
    },
  };
}

interface Given {
  readonly by: By;
  readonly data?: JsonObject;
  readonly input?: Json;
  readonly comment?: string;
  readonly key?: string;
}
