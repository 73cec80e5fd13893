// What each of those who decide hands in beside their vote: fields of the task, which its form shows and the letter never holds.

import type { JsonObject } from '@alir/engine/core/types';
import { isList, isObject, valueAt } from '../change/change.ts';
import type { Command } from '../commands/command.ts';
import type { FlowDocument } from '../document/document.ts';
import { fieldNameFor, shownField } from '../forms/form-commands.ts';
import { fieldIn, formNameOf, groupsOf } from '../forms/form-parts.ts';
import { fieldsOf } from '../graph/field-mentions.ts';
import { graphOf } from '../graph/flow-graph.ts';

/** A field of a vote. */
export interface BallotField {
  /** Its name. */
  readonly name: string;
  /** The schema of its value. */
  readonly schema: JsonObject;
  /** Whether nobody votes without it. */
  readonly isRequired: boolean;
}

/** The fields of the votes of a step. */
export function ballotFields(document: FlowDocument, step: string): readonly BallotField[] {
  const { properties, required } = ballotOf(document, step);
  return Object.entries(properties).flatMap(([name, schema]) =>
    isObject(schema) ? [{ name, schema, isRequired: required.includes(name) }] : [],
  );
}

/** Adds a field, on the form of the step too: without it nobody could fill it. */
export function addBallotField(document: FlowDocument, step: string, schema: JsonObject): Command {
  const { properties, required } = ballotOf(document, step);
  const data = fieldsOf(document.flow);
  const words = typeof schema['title'] === 'string' ? schema['title'] : 'isian suara';
  const name = fieldNameFor(
    words,
    (one) => Object.hasOwn(properties, one) || Object.hasOwn(data, one),
  );
  return {
    type: 'together',
    commands: [
      setBallot(step, { ...properties, [name]: schema }, required),
      shownField(document, step, { field: name }),
    ],
  };
}

/** Gives a field another schema, or lets it be required or not. */
export function changeBallotField(
  document: FlowDocument,
  step: string,
  { name, schema, isRequired }: BallotField,
): Command {
  const { properties, required } = ballotOf(document, step);
  const others = required.filter((one) => one !== name);
  const next = isRequired ? [...others, name] : others;
  return setBallot(step, { ...properties, [name]: schema }, next);
}

/** Takes a field away, off the form too; a form that shows nothing else goes with it. */
export function removeBallotField(document: FlowDocument, step: string, name: string): Command {
  const { properties, required } = ballotOf(document, step);
  const { [name]: _, ...others } = properties;
  const form = formNameOf(document, step);
  const groups = form === undefined ? [] : groupsOf(document, form);
  const shown = fieldIn(groups, name);
  const isLast = groups.flatMap(({ fields }) => fields).length === 1;
  const off: readonly Command[] =
    form === undefined || shown === undefined
      ? []
      : isLast
        ? [{ type: 'remove-form', form, everywhere: true }]
        : [{ type: 'remove-form-field', form, at: shown.at }];
  const kept = required.filter((one) => one !== name);
  return { type: 'together', commands: [...off, setBallot(step, others, kept)] };
}

function setBallot(step: string, properties: JsonObject, required: readonly string[]): Command {
  const value = {
    type: 'object',
    ...(required.length > 0 && { required }),
    additionalProperties: false,
    properties,
  };
  const isEmpty = Object.keys(properties).length === 0;
  return {
    type: 'set-property',
    step,
    at: ['task', 'ballot'],
    ...(!isEmpty && { value }),
  };
}

function ballotOf(
  document: FlowDocument,
  key: string,
): { readonly properties: JsonObject; readonly required: readonly string[] } {
  const step = graphOf(document).steps.get(key);
  const ballot = step && valueAt(step.state, ['task', 'ballot']);
  if (!isObject(ballot)) return { properties: {}, required: [] };
  const { properties, required } = ballot;
  return {
    properties: isObject(properties) ? properties : {},
    required: isList(required) ? required.map(String) : [],
  };
}
