// Runs a case as an instance runs: each event is a command, `decide` says what becomes of it, `evolve` folds it in.

import { compileFlow } from '../../src/core/compile/compile.ts';
import type { Flow } from '../../src/core/compile/flow.ts';
import {
  actorOf,
  answerNeed,
  decide,
  evolve,
  indexOrganisation,
  organisationOfUsers,
  parseFlow,
  type Command,
  type Instance,
} from '../../src/core/index.ts';
import { FINISHED, type Kernel } from '../../src/core/kernel/kernel.ts';
import { importScxml, SESSION, type Imported } from './import-scxml.ts';
import type { Case } from './suite.ts';

export type Verdict =
  | { readonly kind: 'passed'; readonly leftOut: readonly string[] }
  /** Words that a flow has not. */
  | { readonly kind: 'out'; readonly words: readonly string[] }
  | { readonly kind: 'failed'; readonly why: string };

/** @param underneath - another kernel than the one that instances run on */
export function runCase(
  { document, script }: Case,
  underneath: (flow: Flow) => Kernel = ({ kernel }) => kernel,
): Verdict {
  const imported = importScxml(
    document,
    script.events.map(({ event }) => event.name),
  );
  if ('foreign' in imported) return { kind: 'out', words: imported.foreign };
  const compiled = compile(imported);
  if ('refused' in compiled) return compiled.refused;
  const session = new Session({ ...compiled.flow, kernel: underneath(compiled.flow) }, imported);
  const steps = [
    { name: null, expected: script.initialConfiguration },
    ...script.events.map(({ event, nextConfiguration }) => ({
      name: event.name,
      expected: nextConfiguration,
    })),
  ];
  for (const { name, expected } of steps) {
    if (name === null) session.start();
    else session.send(name);
    const [found, wanted] = [session.leaves().sort(), [...expected].sort()];
    if (found.join(' ') !== wanted.join(' '))
      return {
        kind: 'failed',
        why: `after ${name ?? 'the start'}: ${found.join(' ')} instead of ${wanted.join(' ')}`,
      };
  }
  return { kind: 'passed', leftOut: imported.leftOut };
}

/** Rules of ours that SCXML has not: what they refuse is out. Any other refusal is a fault of the importer. */
const OUR_RULES: Readonly<Record<string, string>> = {
  EXPR_UNTESTED: 'data that is read before it has a value (`EXPR_UNTESTED`)',
  REGION_WRITE_CONFLICT: 'data that two regions write (`REGION_WRITE_CONFLICT`)',
  DONE_UNHANDLED: 'an end inside that nothing follows (`DONE_UNHANDLED`)',
  ALWAYS_CYCLE: '`always` in a circle (`ALWAYS_CYCLE`)',
};

function compile({ flow }: Imported): { readonly flow: Flow } | { readonly refused: Verdict } {
  const { definition, problems } = parseFlow(flow);
  const compiled = definition
    ? compileFlow(definition, { flows: new Map(), forms: new Map() })
    : null;
  if (compiled?.flow) return { flow: compiled.flow };
  const found = [...problems, ...(compiled?.problems ?? [])].filter(
    ({ severity }) => severity === 'error',
  );
  const codes = [...new Set(found.map(({ code }) => code))];
  const words = codes.flatMap((code) => OUR_RULES[code] ?? []);
  if (words.length < codes.length || words.length === 0)
    return { refused: { kind: 'failed', why: `no flow: ${JSON.stringify(found)}` } };
  return { refused: { kind: 'out', words } };
}

const world = {
  organisation: indexOrganisation(organisationOfUsers([{ id: 'ann' }])),
  calendars: new Map(),
};

class Session {
  readonly #flow: Flow;
  readonly #imported: Imported;
  #instance: Instance | null = null;

  constructor(flow: Flow, imported: Imported) {
    this.#flow = flow;
    this.#imported = imported;
  }

  start(): void {
    this.#ask({ type: 'start', flow: this.#flow.name, data: this.#imported.data });
  }

  send(event: string): void {
    const heard = this.#imported.events.get(event);
    // As in SCXML, what nobody hears, and what comes after the end, is dropped.
    if (!heard || this.#instance?.status !== 'open') return;
    const { hearing, name } = heard;
    if (hearing === 'action') this.#ask({ type: 'act', action: name });
    else {
      const { key, value } = SESSION;
      this.#ask({ type: 'receive', topic: name, key, value, from: 'another', body: {} });
    }
  }

  /** States without states in them, by their ids in the document. */
  leaves(): string[] {
    return (this.#instance?.configuration ?? []).map((leaf) => {
      const { ids } = this.#imported;
      if (!leaf.endsWith(FINISHED)) return ids.get(leaf) ?? leaf;
      // A region that has ended rests in its final state.
      const region = this.#flow.nodes.get(leaf.slice(0, -FINISHED.length));
      const ends = region?.children.filter(({ type }) => type === 'final') ?? [];
      return ends.map(({ key }) => ids.get(key) ?? key).join('|');
    });
  }

  #ask(command: Command): void {
    const isPersons = command.type === 'start' || command.type === 'act';
    const decision = decide(this.#flow, this.#instance, command, {
      now: 1,
      command: 'c',
      actor: isPersons ? actorOf(world, 'ann', 0) : null,
      instance: 'i',
      tenant: 't',
      answers: { get: (need) => answerNeed(world, need, 0, null) },
    });
    if (decision.kind === 'event') {
      this.#instance = evolve(this.#instance, decision.event);
      if (decision.event.type === 'incident.opened') throw new Error('an incident');
    } else if (decision.kind === 'rejection') {
      const { code } = decision.rejection;
      if (code !== 'ACTION_UNKNOWN' && code !== 'GUARD_REFUSED') throw new Error(code);
    } else throw new Error(`an answer that is none: ${decision.kind}`);
  }
}
