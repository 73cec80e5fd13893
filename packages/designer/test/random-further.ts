// Commands about parts, work and data that somebody might give, drawn from what is there.

import type { JsonObject } from '@alir/engine/core/types';
import type { Command, ExitPlace, FlowDocument } from '../src/model/index.ts';
import { graphOf } from '../src/model/index.ts';
import type { OfData, OfParts, OfWork } from '../src/model/commands/command.ts';
import { fragmentOf } from '../src/model/clipboard/fragment.ts';
import { extractChild } from '../src/model/extract/extract-child.ts';
import { fieldsOf } from '../src/model/graph/field-mentions.ts';
import { outcomesOf } from '../src/model/graph/read-exits.ts';
import { allFlows } from './flows.ts';
import type { Draw } from './random-values.ts';

/** What a command is drawn from. */
export interface Drawing {
  readonly document: FlowDocument;
  readonly draw: Draw;
  readonly one: <T>(list: readonly T[], otherwise: T) => T;
  readonly step: () => string;
  readonly name: () => string;
  readonly exit: () => ExitPlace;
}

/** What is pasted may come from any other flow. */
const elsewhere = allFlows().map(({ document }) => document);

type Further = OfParts | OfWork | OfData;

/** The kinds that are drawn here. A new one without its drawing does not compile. */
const kindsOfParts: Readonly<Record<OfParts['type'], true>> = {
  'wrap-in-parallel': true,
  'add-region': true,
  'remove-region': true,
  group: true,
  ungroup: true,
  'reparent-step': true,
  'extract-steps': true,
  paste: true,
  duplicate: true,
};
const kindsOfWork: Readonly<Record<OfWork['type'], true>> = {
  'change-kind': true,
  'set-signing': true,
  'rename-outcome': true,
  'move-outcome': true,
  'add-timer': true,
  'set-timer': true,
  'remove-timer': true,
  'add-action': true,
  'remove-action': true,
};
const kindsOfData: Readonly<Record<OfData['type'], true>> = {
  'add-field': true,
  'change-field': true,
  'rename-field': true,
  'remove-field': true,
  'add-form': true,
  'remove-form': true,
  'add-section': true,
  'remove-section': true,
  'set-form-title': true,
  'move-section': true,
  'split-section': true,
  'join-section': true,
  'add-form-field': true,
  'set-form-field': true,
  'move-form-field': true,
  'remove-form-field': true,
  'add-scenario': true,
  'replace-scenario': true,
  'rename-scenario': true,
  'remove-scenario': true,
  'write-comment': true,
  'settle-comment': true,
  'remove-comment': true,
};
/** All of them. */
export const furtherKinds = { ...kindsOfParts, ...kindsOfWork, ...kindsOfData };

const task: JsonObject = {
  task: {
    title: 'Paraf',
    assign: { role: 'kabag' },
    outcomes: { paraf: { label: 'Paraf' } },
  },
};

/** One command of a kind. */
export function furtherCommand(type: Further['type'], drawing: Drawing): Command {
  if (isOfParts(type)) return partsCommand(type, drawing);
  return isOfWork(type) ? workCommand(type, drawing) : dataCommand(type, drawing);
}

function isOfParts(type: Further['type']): type is OfParts['type'] {
  return Object.hasOwn(kindsOfParts, type);
}

function isOfWork(type: Further['type']): type is OfWork['type'] {
  return Object.hasOwn(kindsOfWork, type);
}

/** A step with some of those that stand behind it. */
function someSteps({ document, draw, step }: Drawing): readonly string[] {
  const graph = graphOf(document);
  const first = step();
  const parent = graph.steps.get(first)?.parent ?? null;
  const beside = parent === null ? graph.top : (graph.steps.get(parent)?.children ?? []);
  const at = beside.indexOf(first);
  return beside.slice(at, at + 1 + draw(3));
}

function partsCommand(type: OfParts['type'], drawing: Drawing): Command {
  const { document, draw, one, step, name, exit } = drawing;
  const graph = graphOf(document);
  const of = (kind: string): string =>
    one(
      [...graph.steps.values()].filter((each) => each.kind === kind).map(({ key }) => key),
      step(),
    );
  const steps = someSteps(drawing);
  const beside = { key: name(), state: task, through: [['on', 'paraf']] };
  switch (type) {
    case 'wrap-in-parallel':
      return { type, steps, key: 'serentak', regions: ['jalur-a', `jalur-${draw(9)}`], beside };
    case 'add-region':
      return { type, parallel: of('parallel'), key: `jalur-${draw(9)}`, step: beside };
    case 'remove-region':
      return { type, region: of('region') };
    case 'group':
      return { type, steps, key: name(), ...(draw(2) === 0 && { title: 'Kelompok' }) };
    case 'ungroup':
      return { type, group: of('region') };
    case 'reparent-step':
      return { type, step: step(), within: draw(3) === 0 ? null : of('region') };
    case 'extract-steps': {
      const made = extractChild(document, { steps, key: name(), flow: 'bagian', title: 'Bagian' });
      return made.ok
        ? made.command
        : {
            type,
            steps,
            key: name(),
            state: { each: { in: `['x']`, as: 'i', key: 'i', flow: 'x' }, onDone: step() },
          };
    }
    case 'paste': {
      const other = one(elsewhere, document);
      const fragment =
        draw(2) === 0
          ? fragmentOf(document, steps)
          : fragmentOf(other, [one([...graphOf(other).steps.keys()], 'nowhere')]);
      if (!('fragment' in fragment)) return { type: 'duplicate', steps };
      const where = draw(3);
      return {
        type,
        fragment,
        ...(where === 0 && { into: exit() }),
        ...(where === 1 && { within: draw(2) === 0 ? null : of('region') }),
      };
    }
    case 'duplicate':
      return { type, steps };
  }
}

const timers: readonly JsonObject[] = [
  { at: 'due', offset: '-work:P1D', notify: 'pending' },
  { at: 'entered', offset: 'work:P2D', escalate: { role: 'kabag' } },
  { at: 'entered', offset: 'P7D', notify: 'pending', every: 'P1D', most: 3 },
];

function workCommand(type: OfWork['type'], { document, draw, one, step, name }: Drawing): Command {
  const graph = graphOf(document);
  const tasks = [...graph.steps.values()].filter(({ state }) => state['task'] !== undefined);
  const asked =
    draw(4) === 0
      ? step()
      : one(
          tasks.map(({ key }) => key),
          step(),
        );
  const outcome = one(outcomesOf(graph.steps.get(asked)?.state ?? {}), 'none');
  const timer = (): JsonObject =>
    one(
      [...timers, { at: 'entered', offset: 'P9D', target: step() }, { at: 'entered', outcome }],
      {},
    );
  switch (type) {
    case 'change-kind': {
      const [to, state, through] = one(kinds, kinds[0]);
      return { type, step: step(), to, state, ...(through !== undefined && { through }) };
    }
    case 'set-signing':
      return draw(2) === 0
        ? { type, step: asked, assign: { role: 'kabag' } }
        : {
            type,
            step: asked,
            assign: { role: 'kabag', count: 'all' },
            decide: one<string | JsonObject>(
              ['all', 'any', { rules: [{ outcome, over: '1/2' }], otherwise: outcome }],
              'all',
            ),
          };
    case 'rename-outcome':
      return { type, step: asked, outcome, to: name() };
    case 'move-outcome':
      return { type, step: asked, outcome, to: draw(3) };
    case 'add-timer':
      return { type, step: asked, timer: timer() };
    case 'set-timer':
      return { type, step: step(), index: draw(3), timer: timer() };
    case 'remove-timer':
      return { type, step: step(), index: draw(3) };
    case 'add-action':
      return {
        type,
        step: draw(3) === 0 ? null : step(),
        action: one(['tarik', 'batal', 'ubah'], 'tarik'),
        definition: { by: 'starter', label: 'Tarik kembali', target: step() },
      };
    case 'remove-action':
      return {
        type,
        step: draw(3) === 0 ? null : step(),
        action: one(['tarik', 'batal'], 'tarik'),
      };
  }
}

type Kind = Extract<OfWork, { type: 'change-kind' }>;

const kinds: readonly [
  readonly [Kind['to'], JsonObject, Kind['through']],
  ...(readonly [Kind['to'], JsonObject, Kind['through']])[],
] = [
  ['task', task, ['on', 'paraf']],
  [
    'signing',
    { task: { decide: 'all', assign: { role: 'kabag', count: 'all' } } },
    ['on', 'paraf'],
  ],
  ['wait', { after: [{ at: 'entered', offset: 'P1D', notify: 'starter' }] }, ['always']],
  ['call', { call: { service: 'kirim' } }, ['onDone']],
  ['each', { each: { in: `['x']`, as: 'i', key: 'i', flow: 'anak' } }, ['onDone']],
  ['choice', {}, ['always']],
  ['end', {}, undefined],
];

const field: JsonObject = { type: 'string', maxLength: 100 };

function dataCommand(type: OfData['type'], { document, draw, one, step }: Drawing): Command {
  const fields = Object.keys(fieldsOf(document.flow));
  const anyField = one(fields, 'nihil');
  const form = one(Object.keys(document.forms), 'lembar');
  const newField = one(['catatan', 'nilai', 'lampiran_2', anyField], 'catatan');
  const at = { section: draw(2), index: draw(3) };
  const comment = (): string => one(Object.keys(document.comments), 'c0');
  const story = { name: `Cerita ${draw(5)}`, steps: [{ start: { data: { [anyField]: 'x' } } }] };
  switch (type) {
    case 'add-field':
      return { type, field: newField, schema: field, required: draw(2) === 0 };
    case 'change-field':
      return {
        type,
        field: anyField,
        ...(draw(2) === 0 && { schema: field }),
        required: draw(2) === 0,
      };
    case 'rename-field':
      return { type, field: anyField, to: newField };
    case 'remove-field':
      return { type, field: one(['catatan', 'nilai', anyField], 'catatan') };
    case 'add-form':
      return { type, form: one(['lembar', 'lembar-2'], 'lembar') };
    case 'remove-form':
      return { type, form, ...(draw(2) === 0 && { everywhere: true }) };
    case 'add-section':
      return {
        type,
        form,
        section: { title: 'Isi', fields: [{ field: anyField }] },
        ...(draw(2) === 0 && { place: 0 }),
      };
    case 'remove-section':
      return { type, form, section: draw(2) };
    case 'set-form-title':
      return {
        type,
        form,
        ...(draw(2) === 0 && { section: draw(2) }),
        ...(draw(3) > 0 && { title: { id: 'Keterangan', en: 'Words' } }),
      };
    case 'move-section':
      return { type, form, from: draw(3), to: draw(3) };
    case 'split-section':
      return { type, form, at, ...(draw(2) === 0 && { title: 'Sisanya' }) };
    case 'join-section':
      return { type, form, section: draw(3) };
    case 'add-form-field':
      return {
        type,
        form,
        section: draw(2),
        field: { field: anyField },
        ...(draw(2) === 0 && { place: 0 }),
      };
    case 'set-form-field':
      return { type, form, at, field: { field: anyField, access: 'read' } };
    case 'move-form-field':
      return { type, form, from: at, to: { section: draw(2), index: draw(3) } };
    case 'remove-form-field':
      return { type, form, at };
    case 'add-scenario':
      return { type, scenario: story };
    case 'replace-scenario':
      return { type, index: draw(3), scenario: story };
    case 'rename-scenario':
      return { type, index: draw(3), to: `Kisah ${draw(4)}` };
    case 'remove-scenario':
      return { type, index: draw(3) };
    case 'write-comment':
      return {
        type,
        comment: `c${draw(9)}`,
        step: draw(4) === 0 ? null : step(),
        ...(draw(3) === 0 && { answers: comment() }),
        at: '2026-03-02T01:00:00Z',
        text: one(['Kenapa tiga hari?', ''], 'Kenapa?'),
      };
    case 'settle-comment':
      return {
        type,
        comment: comment(),
        ...(draw(3) > 0 && { done: { by: 'sekda', at: '2026-03-02T01:00:00Z' } }),
      };
    case 'remove-comment':
      return { type, comment: comment() };
  }
}
