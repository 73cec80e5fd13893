// A pure decide+evolve, authorisation and form included, against a raw XState `transition()` of the same machine.
// CPU time, interleaved rounds; the ratio is what counts.

import { createMachine, initialTransition, transition } from 'xstate';
import {
  actorOf,
  answerNeed,
  compileFlow,
  decide,
  evolve,
  indexOrganisation,
  organisationOfUsers,
  parseFlow,
  parseForm,
  type Instance,
  type PersonCommand,
} from '../src/core/index.ts';
import { chain, median, note, people, stepNames } from './chain.ts';

const ROUNDS = 9;
const CHAINS = 2_000;

const { definition } = parseFlow(chain.definition);
const { form } = parseForm(chain.forms[0]);
if (!definition || !form) throw new Error('the chain does not parse');
const { flow } = compileFlow(definition, { flows: new Map(), forms: new Map([['note', form]]) });
if (!flow) throw new Error('the chain does not compile');
const world = {
  organisation: indexOrganisation(organisationOfUsers(people)),
  calendars: new Map(),
};
const facts = {
  now: 1,
  command: 'c',
  actor: actorOf(world, 'boss', 0),
  instance: 'i',
  tenant: 't',
  answers: { get: (need: Parameters<typeof answerNeed>[1]) => answerNeed(world, need, 0, null) },
};

function step(state: Instance | null, command: PersonCommand): Instance {
  const decision = decide(flow ?? never(), state, command, facts);
  if (decision.kind !== 'event') throw new Error(JSON.stringify(decision));
  return evolve(state, decision.event);
}

function never(): never {
  throw new Error('unreachable');
}

const started = step(null, { type: 'start', flow: 'chain', data: { amount: 10 } });
const commands = stepNames.map((name): PersonCommand => ({
  type: 'complete',
  visit: `${name}#1`,
  outcome: 'ok',
  data: { note },
}));

const machine = createMachine({
  context: { amount: 10 },
  initial: 'one',
  states: {
    ...Object.fromEntries(
      stepNames.map((name, index) => [
        name,
        {
          on: {
            ok: [
              {
                guard: ({ context }: { context: { amount: number } }) =>
                  context.amount <= 1_000_000,
                target: stepNames[index + 1] ?? 'done',
              },
              { target: 'rejected' },
            ],
            no: 'rejected',
          },
        },
      ]),
    ),
    done: { type: 'final' },
    rejected: { type: 'final' },
  },
});
const [first] = initialTransition(machine);

function ours(): void {
  let state = started;
  for (const command of commands) state = step(state, command);
}

function raw(): void {
  let snapshot = first;
  for (const _step of stepNames) [snapshot] = transition(machine, snapshot, { type: 'ok' });
}

/** CPU µs a step. */
function cost(run: () => void): number {
  const before = process.cpuUsage();
  for (let i = 0; i < CHAINS; i++) run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / (CHAINS * stepNames.length);
}

cost(ours);
cost(raw);
const rounds = Array.from({ length: ROUNDS }, () => ({ ours: cost(ours), raw: cost(raw) }));
const ratios = rounds.map((round) => round.ours / round.raw);
console.log(
  `pure step: decide+evolve ${median(rounds.map((r) => r.ours)).toFixed(1)} µs, XState transition() ${median(rounds.map((r) => r.raw)).toFixed(1)} µs, ratio ${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}; bar: at most 2)`,
);
