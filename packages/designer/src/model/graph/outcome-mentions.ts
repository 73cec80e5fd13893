// Where a document speaks of an outcome of a step.

import type { Json } from '@alir/engine/core/types';
import { isList, isObject } from '../change/change.ts';
import type { Path } from '../change/path.ts';
import type { FlowDocument } from '../document/document.ts';
import type { Step } from './step.ts';

/** Words whose value is an outcome. */
const words = new Set(['outcome', 'otherwise', 'skip']);

/** Where the step's rules, privileges and timers name an outcome. */
export function outcomeMentions(step: Step, outcome: string): readonly Path[] {
  const { task, after } = step.state;
  const { outcomes: _, ...others } = isObject(task) ? task : {};
  return [
    ...within(others, outcome).map((path) => [...step.path, 'task', ...path]),
    ...within(after, outcome).map((path) => [...step.path, 'after', ...path]),
  ];
}

function within(value: Json | undefined, outcome: string): readonly Path[] {
  if (isList(value)) {
    return value.flatMap((one, at) => within(one, outcome).map((path) => [at, ...path]));
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([word, one]) =>
    words.has(word) && one === outcome
      ? [[word]]
      : within(one, outcome).map((path) => [word, ...path]),
  );
}

/** Where scenarios choose an outcome of this step. */
export function outcomeInScenarios(
  document: FlowDocument,
  step: string,
  outcome: string,
): readonly Path[] {
  const walk = (value: Json | undefined, path: Path): readonly Path[] => {
    if (isList(value)) return value.flatMap((one, at) => walk(one, [...path, at]));
    if (!isObject(value)) return [];
    if (isList(value['in']) && value['in'].length > 0) return [];
    const isOfStep = String(value['state']).replace(/#\d+$/, '') === step;
    if (isOfStep && value['outcome'] === outcome) return [[...path, 'outcome']];
    return Object.entries(value).flatMap(([word, one]) =>
      word === 'data' || word === 'input' ? [] : walk(one, [...path, word]),
    );
  };
  return walk(document.scenarios['scenarios'], ['scenarios', 'scenarios']);
}

/** Where a form demands fields for an outcome. */
export function outcomeInForm(
  document: FlowDocument,
  form: string,
  outcome: string,
): readonly Path[] {
  const walk = (value: Json | undefined, path: Path): readonly Path[] => {
    if (isList(value)) return value.flatMap((one, at) => walk(one, [...path, at]));
    if (!isObject(value)) return [];
    return Object.entries(value).flatMap(([word, one]) => {
      if (word !== 'requiredFor') return walk(one, [...path, word]);
      return isList(one) && one.includes(outcome) ? [[...path, word]] : [];
    });
  };
  const definition = Object.hasOwn(document.forms, form) ? document.forms[form] : undefined;
  return walk(definition, ['forms', form]);
}
