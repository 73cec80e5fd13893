// What was done, for the history and for whoever hears it.

import type { Json } from '@alir/engine/core/types';
import { isObject } from '../change/change.ts';
import type { Command } from '../commands/command.ts';
import type { FlowGraph } from '../graph/flow-graph.ts';
import type { Edit } from '../history/editor.ts';
import { en } from './en.ts';
import { id } from './id.ts';
import { type Language, listed } from '../words/language.ts';
import { labelIn, outcomeName, spelled, stepName, titleSaid } from './names.ts';
import { fill, shown, type Texts } from './texts.ts';

const texts: Readonly<Record<Language, Texts>> = { id, en };
/** Steps that a sentence names; of more it says how many. */
const mostNamed = 3;

/** What a command does: “Menambah langkah Telaah”. The graph is that of the flow in which its steps are there. */
export function sayCommand(command: Command, graph: FlowGraph, lang: Language): string {
  const { commands, terms } = texts[lang];
  if (command.type === 'make-changes') {
    const { why } = command;
    const done = commands['make-changes'];
    if (why === undefined) return done;
    return why === 'undo' || why === 'redo'
      ? fill(terms[why], { what: lowered(done) })
      : terms[why];
  }
  const [only, second] = command.type === 'together' ? command.commands : [];
  if (only !== undefined && second === undefined) return sayCommand(only, graph, lang);
  return fill(commands[command.type], paramsOf(command, graph, lang));
}

/** What an editor did, as it tells its listeners: “Diurungkan: memindahkan Disposisi”. */
export function sayEdit({ kind, commands }: Edit, graph: FlowGraph, lang: Language): string {
  const { terms } = texts[lang];
  if (kind === 'replace') return terms.replace;
  const [first, second] = commands;
  // A gesture of many commands is told by its last, which says where it ended.
  const command: Command | undefined =
    second === undefined || commands.every(({ type }) => type === first?.type)
      ? commands.at(-1)
      : { type: 'together', commands };
  const what = command === undefined ? '' : sayCommand(command, graph, lang);
  return kind === 'do' ? what : fill(terms[kind], { what: lowered(what) });
}

function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

type Params = Readonly<Record<string, string | undefined>>;

function paramsOf(command: Command, graph: FlowGraph, lang: Language): Params {
  const words: Readonly<Record<string, unknown>> = { ...command };
  const text = (word: string): string | undefined => {
    const value = words[word];
    return typeof value === 'string' ? value : undefined;
  };
  const step =
    text('step') ??
    text('group') ??
    text('region') ??
    text('parallel') ??
    stepOfExit(words['exit']);
  const [outcome, action, target] = [text('outcome'), text('action'), text('target')];
  const definition = jsonOf(words['definition']);
  const label = isObject(definition) ? labelIn(definition['label'], lang) : undefined;
  const named = step ?? '';
  return {
    ...placeParams(command, graph, lang),
    step: nameOf(command, step, { graph, lang }),
    target: target === undefined ? undefined : stepName(graph, target, lang),
    outcome: outcome && (label ?? outcomeName(graph, { step: named, outcome }, lang)),
    action: action && (label ?? spelled(action)),
    field: fieldOf(words['field']),
    form: shownOr(text('form')),
    name: shownOr(text('to') ?? storyName(words['scenario'])),
  };
}

interface Where {
  readonly graph: FlowGraph;
  readonly lang: Language;
}

function nameOf(command: Command, step: string | undefined, { graph, lang }: Where): string {
  if (command.type === 'add-step') return titleSaid(command.state, command.key, lang);
  return step === undefined ? texts[lang].terms.whole : stepName(graph, step, lang);
}

function placeParams(command: Command, graph: FlowGraph, lang: Language): Params {
  if (command.type === 'set-property') {
    const { properties } = texts[lang];
    const word = command.at.findLast((key) => Object.hasOwn(properties, key));
    return { what: properties[String(word ?? 'other')] };
  }
  const keys = command.type === 'place-steps' ? Object.keys(command.points) : stepsOf(command);
  const { and } = texts[lang].terms;
  const names = keys.slice(0, mostNamed).map((key) => stepName(graph, key, lang));
  if (keys.length > mostNamed) return { steps: `${names.join(', ')} … (${keys.length})` };
  return { steps: listed(names, and) };
}

function stepsOf(command: Command): readonly string[] {
  return 'steps' in command ? (command.steps ?? []) : [];
}

function stepOfExit(exit: unknown): string | undefined {
  const value = jsonOf(exit);
  const step = isObject(value) ? value['step'] : undefined;
  return typeof step === 'string' ? step : undefined;
}

function fieldOf(field: unknown): string | undefined {
  const value = jsonOf(field);
  const name = isObject(value) ? value['field'] : value;
  return typeof name === 'string' ? spelled(name) : undefined;
}

function storyName(scenario: unknown): string | undefined {
  const value = jsonOf(scenario);
  const name = isObject(value) ? value['name'] : undefined;
  return typeof name === 'string' ? name : undefined;
}

function shownOr(name: string | undefined): string | undefined {
  return name === undefined ? undefined : shown(name);
}

/** Entries of commands are JSON. */
function jsonOf(value: unknown): Json | undefined {
  if (typeof value === 'string') return value;
  return isJsonObject(value) ? value : undefined;
}

function isJsonObject(value: unknown): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
