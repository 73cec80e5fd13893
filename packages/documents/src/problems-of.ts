// What is wrong with the JSON that a document shows.

import {
  compileFlow,
  parseCalendars,
  parseFlow,
  parseForm,
  say,
  type CompileContext,
  type Problem,
} from '@alir/engine/core';
import { compileRules, type Rule } from '@alir/engine/verify';
import type { Block, Document } from './document.ts';

/** One line a problem; warnings count. Flows find the forms and the other flows of their page. */
export function problemsOf(block: Block, document: Document): string[] {
  const parsed = parsedText(block.text);
  if (isRules(parsed)) return lines(compileRules(parsed).problems);
  if (!isRecord(parsed)) return ['not an object in JSON'];
  const context = contextOf(document);
  if (block.words.includes('states')) return lines(problemsOfStates(parsed, context));
  if (isFlow(parsed)) return lines(problemsOfFlow(parsed, context));
  if (isForm(parsed)) return lines(parseForm(parsed).problems);
  if (isCalendar(parsed))
    return lines(parseCalendars(calendarsWith(parsed, document)).faulty?.problems ?? []);
  return [];
}

const isRules = (given: unknown): given is Rule[] =>
  Array.isArray(given) && given.length > 0 && given.every((one) => isRecord(one) && 'rule' in one);
const isFlow = (given: object): boolean => 'flow' in given && 'states' in given;
const isCalendar = (given: object): boolean =>
  'id' in given && ('holidays' in given || 'extends' in given);
const isForm = (given: object): boolean => 'form' in given && 'sections' in given;

/** Calendars of a page may extend each other; one with days alone is there to be extended. */
function calendarsWith(given: object, { blocks }: Document): readonly object[] {
  const shown = blocks
    .filter(({ language }) => language === 'json')
    .map(({ text }) => parsedText(text))
    .filter(isRecord)
    .filter(isCalendar);
  const own = JSON.stringify(given);
  return [given, ...shown.filter((other) => JSON.stringify(other) !== own)];
}

function contextOf({ blocks }: Document): CompileContext {
  const shown = blocks
    .filter(({ language }) => language === 'json')
    .map(({ text }) => parsedText(text))
    .filter(isRecord);
  const forms = shown.filter(isForm).flatMap((given) => parseForm(given).form ?? []);
  const flows = shown.filter(isFlow).flatMap((given) => parseFlow(given).definition ?? []);
  return {
    forms: new Map(forms.map((form) => [form.form, form])),
    flows: new Map(flows.map((flow) => [flow.flow, flow])),
  };
}

function problemsOfFlow(given: unknown, context: CompileContext): readonly Problem[] {
  const { definition, problems } = parseFlow(given);
  if (!definition) return problems;
  return [...problems, ...compileFlow(definition, context).problems];
}

/** The data that states of documents may use. */
const data = {
  type: 'object',
  required: ['amount', 'unit', 'people'],
  additionalProperties: false,
  properties: {
    amount: { type: 'integer' },
    unit: { type: 'string' },
    people: { type: 'array', maxItems: 20, items: { type: 'string' } },
    deadline: { type: 'string', format: 'date' },
    number: { type: 'string' },
    note: { type: 'string' },
  },
};

/** Puts a flow around these states. Targets that are not among them are its ends. */
function problemsOfStates(
  states: Record<string, unknown>,
  context: CompileContext,
): readonly Problem[] {
  const [initial = ''] = Object.keys(states);
  const flow = {
    flow: 'shown',
    version: 1,
    lang: 'en',
    title: 'Shown',
    data,
    keys: { unit: 'data.unit' },
    series: { letters: {} },
    initial,
    states,
  };
  const problems = problemsOfFlow(flow, context);
  const ends = problems.flatMap(({ code, params }) =>
    code === 'TARGET_UNKNOWN' ? [[String(params['state']), { type: 'final' }] as const] : [],
  );
  if (ends.length === 0) return problems;
  return problemsOfFlow({ ...flow, states: { ...states, ...Object.fromEntries(ends) } }, context);
}

function parsedText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return String(error);
  }
}

const lines = (problems: readonly Problem[]): string[] =>
  problems.map(({ code, pointer, params }) => `${pointer} ${code}: ${say(code, params, 'en')}`);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
