// All of a model that decides how it moves, as one text: two flows with the same text are walked through alike.

import type { Heard, Rule } from '../kernel/encoded/rules.ts';
import type { Model } from './model.ts';

/** What an exploration depends on, and nothing else: no titles, people, deadlines or forms' looks. */
export function motionOf(model: Model): string {
  const { layout, rules, variables, offers, initial, live, counts, returns, lists, done } = model;
  const facts = {
    places: layout.slots.map(({ places, end }) => [
      end,
      places.map((place) => place && [place.name, place.ends]),
    ]),
    order: layout.order.map(({ node, slot, from, to, index, end, regions }) => [
      node.key,
      node.type,
      node.region?.key,
      slot,
      from,
      to,
      index,
      end,
      regions,
    ]),
    variables: variables.map(({ name, cells, subject }) => [name, cells, subject.isVolatile]),
    begin: crossingOf(rules.begin),
    always: [...rules.always].map(([key, list]) => [key, list.map((rule) => ruleOf(rule, model))]),
    done: [...rules.done].map(([key, list]) => [key, list.map((rule) => ruleOf(rule, model))]),
    offers: offers.map(({ trigger, span, candidates, hearing, fills, isAsked, isPassedOver }) => [
      trigger,
      span?.node.key,
      fills,
      isAsked,
      isPassedOver,
      candidates.map((rule) => ruleOf(rule, model)),
      hearing && [hearing.meant.key, hearing.meant.is.source, hearing.listeners.map(heardOf)],
    ]),
    moves: [...rules.on].flatMap(([name, list]) =>
      name.startsWith('goto') ? [[name, list.map((rule) => ruleOf(rule, model))]] : [],
    ),
    initial,
    live: live.map((places) => places.map((place) => place.join(''))),
    more: [[...counts.values()], [...returns], [...lists], [...done]],
  };
  return JSON.stringify(facts, (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
}

/** What these rules do is said where their state is offered the event. */
const heardOf = ({ rules }: Heard): unknown =>
  rules.map(({ index, transition }) => [index, transition?.correlation?.is.source]);

function ruleOf(
  { index, source, transition, kind, crossing }: Rule,
  { tests, sets, counts }: Model,
): unknown {
  return [
    index,
    source?.key,
    kind,
    crossing && crossingOf(crossing),
    transition && [
      movesOf(transition.effect),
      [...transition.leadsTo],
      tests.get(transition),
      sets.get(transition),
      counts.get(transition),
    ],
  ];
}

/** What is handed on, or told to whom, moves nothing. */
function movesOf(effect: NonNullable<Rule['transition']>['effect']): unknown {
  switch (effect.kind) {
    case 'back':
      return effect;
    case 'target':
      return [effect.target, effect.only !== null];
    default:
      return effect.kind;
  }
}

const crossingOf = ({
  from,
  to,
  slotFrom,
  slotTo,
  entries,
}: NonNullable<Rule['crossing']>): unknown => [
  from,
  to,
  slotFrom,
  slotTo,
  entries.map(({ node, slot, place, isEnd }) => [node?.key, slot, place, isEnd]),
];
