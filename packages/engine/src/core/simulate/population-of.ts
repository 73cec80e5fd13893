// A population as scenarios tell it: what is brought, how tasks end, what services answer; the more often, the more stories.

import type { Flow } from '../compile/flow.ts';
import type { Json } from '../json.ts';
import type { Actor, ScenarioFile, Step } from '../scenario/scenario-types.generated.ts';
import type { Arrival, Choice, Population, Weighted } from './population.ts';

/** What scenarios say of a population; who they are, and how fast, they do not say. */
export type Told = Pick<Population, 'flow' | 'arrivals' | 'choices' | 'services'>;

/**
 * Reads a population out of scenarios.
 *
 * @param flows - all of the office, by name
 * @param others - scenarios of flows that this one starts
 */
export function populationOf(
  file: ScenarioFile,
  flows: ReadonlyMap<string, Flow>,
  others: readonly ScenarioFile[] = [],
): Told {
  const arrivals = new Map<string, Weighted<Arrival>>();
  const choices = new Map<string, Map<string, Weighted<Choice>>>();
  const services = new Map<string, Json>();
  for (const { flow: name, scenarios } of [file, ...others]) {
    const isOwn = name === file.flow;
    const flow = flows.get(name);
    for (const { start, complete, service } of scenarios.flatMap(({ steps }) =>
      steps.filter(isDone),
    )) {
      if (start && isOwn && start.flow === undefined)
        count(arrivals, {
          data: start.data,
          by: nameOf(start.by),
          ...(start.asChild === true ? { asChild: true } : {}),
        });
      if (complete) {
        const { state, by: _by, ...choice } = complete;
        const key = isOwn ? state : `${name}/${state}`;
        const known = choices.get(key) ?? new Map<string, Weighted<Choice>>();
        count(known, choice);
        choices.set(key, known);
      }
      const called = service && flow?.nodes.get(service.state)?.call?.definition.service;
      if (service && 'result' in service && called !== undefined && !services.has(called))
        services.set(called, service.result);
    }
  }
  return {
    flow: file.flow,
    arrivals: [...arrivals.values()].filter(({ by }) => by !== ''),
    choices: Object.fromEntries([...choices].map(([state, known]) => [state, [...known.values()]])),
    services: Object.fromEntries(services),
  };
}

/** What is done in the flow itself. */
const isDone = ({ refused, incident, in: below }: Step): boolean =>
  refused === undefined && incident === undefined && below === undefined;

function count<T extends object>(known: Map<string, Weighted<T>>, one: T): void {
  const key = JSON.stringify(one);
  known.set(key, { ...one, weight: (known.get(key)?.weight ?? 0) + 1 });
}

const nameOf = (by: Actor | undefined): string => (typeof by === 'string' ? by : (by?.user ?? ''));
