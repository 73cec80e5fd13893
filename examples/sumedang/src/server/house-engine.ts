// The engine with the rules of a house before its commands. The HTTP handler is given this one, so a rule is asked only
// about people who have signed in and may see what they act on, and about values that the handler has read and checked.

import type { By, Engine, Instance, Result } from '@alir/engine';
import { say, type Json, type JsonObject } from '@alir/engine/core';
import type { Text } from '@alir/engine/core/types';

/** What somebody hands in with a command. */
export interface Sent {
  readonly user: string;
  /** The instance it is sent to; null when one begins with it. */
  readonly to: Instance | null;
  readonly data: JsonObject | undefined;
  readonly input: Json | undefined;
}

export type Refusal = Extract<Result, { readonly ok: false }>;

/** Lets it pass, as it is or with what the house adds, or refuses it. */
export type Rule = (sent: Sent) => Promise<Sent | Refusal>;

/** A refusal as a guard of a flow gives it; several reasons make one sentence. */
export function refusal(...reasons: readonly Exclude<Text, string>[]): Refusal {
  const details = { why: reasons.map((reason) => ({ ...reason })) };
  return {
    ok: false,
    code: 'GUARD_REFUSED',
    details,
    message: say('GUARD_REFUSED', details, 'id'),
  };
}

/** The same engine; starting, completing and acting are asked of the rules first, in their order. */
export function withRules(engine: Engine, rules: readonly Rule[]): Engine {
  const { tasks, instances } = engine;

  /** Sends what the rules let pass. */
  async function ask<T extends Given>(
    to: Instance | null,
    given: T,
    send: (given: T) => Promise<Result>,
  ): Promise<Result> {
    const user = typeof given.by === 'string' ? given.by : given.by.user;
    let sent: Sent = { user, to, data: given.data, input: given.input };
    for (const rule of rules) {
      const ruled = await rule(sent);
      if ('ok' in ruled) return ruled;
      sent = ruled;
    }
    const { data, input } = sent;
    return send({ ...given, ...(data && { data }), ...(input !== undefined && { input }) });
  }
  const instanceOf = async (task: string): Promise<Instance | null> => {
    const found = await tasks.get(task);
    return found && instances.get(found.task.instance);
  };

  return {
    ...engine,
    tasks: {
      ...tasks,
      complete: async (task, outcome, given, options) =>
        ask(await instanceOf(task), given, (ruled) =>
          tasks.complete(task, outcome, ruled, options),
        ),
    },
    instances: {
      ...instances,
      act: async (id, action, given, options) =>
        ask(await instances.get(id), given, (ruled) => instances.act(id, action, ruled, options)),
    },
    flow(source, sources) {
      const flow = engine.flow(source, sources);
      return {
        ...flow,
        start: async (given, options) => ask(null, given, (ruled) => flow.start(ruled, options)),
        complete: async (task, outcome, given, options) =>
          ask(await instanceOf(task), given, (ruled) =>
            flow.complete(task, outcome, ruled, options),
          ),
        act: async (id, action, given, options) =>
          ask(await instances.get(id), given, (ruled) => flow.act(id, action, ruled, options)),
      };
    },
  };
}

interface Given {
  readonly by: By;
  readonly data?: JsonObject;
  readonly input?: Json;
}
