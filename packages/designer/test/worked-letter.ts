// A letter that goes through a document's flow in the engine itself, worked by the people of the sample office.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { explain, type Explanation } from '@alir/engine/explain';
import { Simulation } from '@alir/engine/simulate';
import { office } from '../src/editor/stories/sample-office.ts';
import type { FlowDocument } from '../src/model/index.ts';
import { compiledFlows } from '../src/try/compiled-flow.ts';
import { errorsOf } from './doing.ts';

type Command = Parameters<Simulation['send']>[1];
type Task = Extract<Explanation['waits'][number], { kind: 'task' }>;

/** Who holds which position. */
const holders: Readonly<Record<string, string>> = {
  agendaris: 'ani',
  asisten: 'citra',
  'kabag-umum': 'budi',
  sekda: 'citra',
  'sekretaris-umum': 'dedi',
};

/** A letter at work. */
export class WorkedLetter {
  readonly simulation: Simulation;
  readonly #id: string;

  /** Starts it, at eight on the Monday of the sample office. @param others - flows besides those of the office */
  constructor(
    document: FlowDocument,
    data: JsonObject = {},
    starter = 'agendaris',
    others: readonly FlowDocument[] = [],
  ) {
    const flows = compiledFlows(document, [...(office.beside ?? []), ...others]);
    if (flows === null) throw new Error(`It does not compile: ${errorsOf(document).join(', ')}`);
    const all = [flows.flow, ...flows.others];
    this.simulation = new Simulation({ flows: all, world: office.world, now: office.now ?? 0 });
    const started = this.simulation.start({ flow: flows.flow.name, data }, by(starter));
    if (!started.ok) throw new Error(`${started.code} ${JSON.stringify(started.details)}`);
    this.#id = this.simulation.instances[0]?.id ?? '';
  }

  /** The steps that it is in; its result when it has ended. */
  get at(): readonly string[] {
    const { status, open, result } = this.instance;
    if (status !== 'open') return [String(result)];
    return Object.values(open)
      .map(({ state }) => state)
      .toSorted();
  }

  /** The letter itself. */
  get instance() {
    const instance = this.simulation.instance(this.#id);
    if (instance === null) throw new Error('There is no such letter');
    return instance;
  }

  /** Whose tasks are open: a position, or a role. */
  get whose(): readonly string[] {
    return this.#tasks().map(({ assignee }) =>
      'position' in assignee ? assignee.position : `peran ${assignee.role}`,
    );
  }

  /** When the open task is due, in the office's time. */
  get due(): string | null {
    const at = this.#tasks()[0]?.dueAt ?? null;
    return at === null ? null : new Date(at + 7 * 3_600_000).toISOString().slice(0, 16);
  }

  /** Somebody ends their task. Null: it was done; else the code of the refusal. */
  complete(
    position: string,
    outcome: string,
    more: { readonly comment?: string; readonly input?: Json; readonly data?: JsonObject } = {},
  ): string | null {
    return this.onTask(position, (visit) => ({ type: 'complete', visit, outcome, ...more }));
  }

  /** Somebody does something with their task. */
  onTask(position: string, command: (visit: string) => Command): string | null {
    const open = this.#tasks();
    const own =
      open.find(({ assignee }) => 'position' in assignee && assignee.position === position) ??
      open[0];
    return this.send(position, command(own?.task ?? ''));
  }

  /** Somebody takes an action. */
  act(position: string, action: string, input?: Json): string | null {
    return this.send(position, { type: 'act', action, ...(input !== undefined && { input }) });
  }

  /** Somebody asks something of it. */
  send(position: string, command: Command): string | null {
    const sent = this.simulation.send(this.#id, command, by(position));
    return sent.ok ? null : sent.code;
  }

  /** Lets time pass until a moment in the office's time. */
  until(moment: string): void {
    this.simulation.advanceTo(Date.parse(`${moment}:00+07:00`));
  }

  #tasks(): readonly Task[] {
    const state = this.instance;
    const flow = this.simulation.flow(state.flow);
    if (flow === null) return [];
    const { waits } = explain({ flow, state, world: office.world, now: this.simulation.now });
    return waits.filter((wait) => wait.kind === 'task');
  }
}

function by(position: string): { readonly user: string; readonly as: string } {
  return { user: holders[position] ?? position, as: position };
}
