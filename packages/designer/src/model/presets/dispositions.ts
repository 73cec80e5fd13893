// Handing a letter to several at once: as one step that all of them end together, or as a flow of its own for each of them.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { isList, isObject, valueAt } from '../change/change.ts';
import { createDocument, type FlowDocument } from '../document/document.ts';
import { schemaOfKind } from '../forms/field-kind.ts';
import { fieldNameFor } from '../forms/form-commands.ts';
import { fieldsInFlow, fieldsOf } from '../graph/field-mentions.ts';
import { graphOf } from '../graph/flow-graph.ts';
import { nameFor } from '../rules/names.ts';
import { textIn } from '../words/language.ts';
import type { Before, Preset, Said, Written } from './preset.ts';

/** Whose superior starts with: an assignee that every organisation has. */
const superior = { position: { from: 'manager(starter)' } };

/** A head hands it to several, who each report: two steps in a group. */
export const disposition: Preset = {
  name: 'disposisi',
  title: { id: 'Disposisi', en: 'Disposition' },
  help: {
    id: 'Pimpinan memilih penerima; langkah selesai bila semua penerima sudah melapor.',
    en: 'A head chooses who gets the letter; the step is done when all of them have reported.',
  },
  write: (before) => {
    const field = recipientsIn(before.document);
    const follow = followName(before, 'Tindak lanjut', 'disposisi');
    const named = `data.${field.name}.map(p, p.jabatan)`;
    return handedOut(before, {
      title: { id: 'Disposisi', en: 'Disposition' },
      field,
      follow,
      state: {
        task: {
          title: { id: 'Tindak lanjuti dan laporkan', en: 'Follow up and report' },
          assign: { positions: { from: `has(data.${field.name}) ? ${named} : []` } },
          due: 'work:P3D',
          decide: 'all',
          outcomes: { laporkan: { label: { id: 'Laporkan', en: 'Report' } } },
        },
        after: [{ at: 'due', offset: '-work:P1D', notify: 'pending' }],
        on: {},
      },
      through: ['on', 'laporkan'],
    });
  },
};

/** A head hands it to several, each of whom has a flow of their own: to report, to return it, to be reminded. */
export const handOutToMany: Preset = {
  name: 'bagikan-ke-banyak',
  title: { id: 'Bagikan ke banyak', en: 'Hand out to many' },
  help: {
    id: 'Setiap penerima mendapat alurnya sendiri: menindaklanjuti, melapor, atau mengembalikannya.',
    en: 'Each who gets it has a flow of their own: they follow up, report, or return it.',
  },
  makesFlow: true,
  write: (before) => {
    const { document, isFlowTaken } = before;
    const field = recipientsIn(document);
    const title = titleOfChild(document);
    const flow = nameFor(title.id, isFlowTaken);
    const follow = followName(before, 'Tindak lanjut penerima', 'bagikan-ke-banyak');
    const told = toldIn(document);
    const reports = reportsIn(document);
    const written = handedOut(before, {
      title: { id: 'Bagikan ke banyak', en: 'Hand out to many' },
      field,
      follow,
      state: {
        title: { id: 'Tindak lanjut penerima', en: 'Recipients follow up' },
        each: {
          in: `data.${field.name}`,
          as: 'p',
          key: 'p.jabatan',
          flow,
          with: { tugas: 'p', ...told.handed },
          join: {
            [reports.name]: `children.filter(c, c.result == 'selesai').map(c, c.output.laporan)`,
          },
        },
        onDone: 'x',
      },
      through: ['onDone'],
    });
    return {
      ...written,
      needs: [...(written.needs ?? []), need(reports)],
      child: childFor(document, { flow, title, task: field.schema, told }),
    };
  },
};

interface Field {
  readonly name: string;
  readonly schema: JsonObject;
}

const need = ({
  name,
  schema,
}: Field): { readonly at: readonly string[]; readonly value: JsonObject } => ({
  at: ['data', 'properties', name],
  value: schema,
});

interface HandedOut {
  readonly title: Said;
  readonly field: Field;
  /** Name of the second step. */
  readonly follow: string;
  /** The second step. */
  readonly state: JsonObject;
  readonly through: readonly string[];
}

/** A group: somebody chooses who gets it, then all of those have it. */
function handedOut(before: Before, { title, field, follow, state, through }: HandedOut): Written {
  const give = followName(before, 'Beri disposisi', follow);
  const { title: _, ...list } = field.schema;
  return {
    state: {
      title: { ...title },
      initial: give,
      states: {
        [give]: {
          task: {
            title: { id: 'Beri disposisi', en: 'Choose who gets it' },
            assign: superior,
            due: 'work:P1D',
            outcomes: {
              disposisikan: {
                label: { id: 'Disposisikan', en: 'Hand it to them' },
                input: { minItems: 1, ...list },
              },
            },
          },
          on: { disposisikan: { set: { [field.name]: 'event' }, target: follow } },
        },
        [follow]: state,
      },
    },
    through: [['states', follow, ...through]],
    needs: [need(field)],
  };
}

function followName({ document }: Before, title: string, taken: string): string {
  const { steps } = graphOf(document);
  return nameFor(title, (name) => steps.has(name) || name === taken);
}

/** The field with those who get it: that of the flow where it has one that fits and that no other step fills. */
function recipientsIn({ flow }: FlowDocument): Field {
  const known = fieldsOf(flow)['penerima'];
  const isFree = fieldsInFlow(flow, 'penerima').every(({ as }) => as !== 'key');
  if (isFree && isObject(known) && isRecipients(known)) return { name: 'penerima', schema: known };
  return newField(flow, 'penerima', (number) => {
    const title = { id: `Penerima disposisi${number}`, en: `Recipients${number}` };
    return { ...schemaOfKind('recipients', { title }).schema, minItems: 1 };
  });
}

/** What somebody gets is written where it stands: what it refers to would not be found elsewhere. */
function isRecipients(schema: JsonObject): boolean {
  const post = valueAt(schema, ['items', 'properties', 'jabatan']);
  return post !== undefined && !JSON.stringify(schema).includes('"$ref"');
}

function reportsIn({ flow }: FlowDocument): Field {
  return newField(flow, 'laporan penerima', (number) => ({
    type: 'array',
    maxItems: 50,
    items: { type: 'string', maxLength: 4000 },
    title: { id: `Laporan penerima${number}`, en: `Reports of recipients${number}` },
  }));
}

/** @param write - what the field is, after the number that tells it from others that are called so; none for the first */
function newField(flow: JsonObject, words: string, write: (number: string) => JsonObject): Field {
  const fields = fieldsOf(flow);
  const name = fieldNameFor(words, (one) => Object.hasOwn(fields, one));
  const number = /\d+$/.exec(name)?.[0];
  return { name, schema: write(number === undefined ? '' : ` ${number}`) };
}

function titleOfChild({ flow }: FlowDocument): Said {
  const title = (lang: 'id' | 'en'): string => textIn(flow['title'], lang) ?? '';
  return {
    id: `Tindak lanjut: ${title('id')}`.slice(0, 200),
    en: `Follow-up: ${title('en')}`.slice(0, 200),
  };
}

interface Told {
  /** What each flow is handed besides who gets it. */
  readonly handed: JsonObject;
  readonly fields: JsonObject;
  readonly summary: JsonObject;
  readonly access: JsonObject | null;
}

/** What lists show of the letter they show of each of those flows too; who may not read the one may not read the other. */
function toldIn({ flow }: FlowDocument): Told {
  const { summary, data } = flow;
  const required = isObject(data) && isList(data['required']) ? data['required'] : [];
  const listed = Object.entries(isObject(summary) ? summary : {}).flatMap(([name, source]) => {
    const schema = fieldsOf(flow)[name];
    const isPlain = source === `data.${name}` && required.includes(name) && name !== 'tugas';
    return isPlain && isObject(schema) && schema['$ref'] === undefined
      ? [[name, schema] as const]
      : [];
  });
  const secret = valueAt(flow, ['access', 'confidential']);
  const isSecret = typeof secret === 'string';
  const sources = listed.map(([name]) => [name, `data.${name}`] as const);
  return {
    handed: { ...Object.fromEntries(sources), ...(isSecret && { rahasia: secret }) },
    fields: {
      ...Object.fromEntries(listed),
      ...(isSecret && {
        rahasia: { type: 'boolean', title: { id: 'Rahasia', en: 'Confidential' } },
      }),
    },
    summary: Object.fromEntries(sources),
    access: isSecret ? { confidential: 'data.rahasia' } : null,
  };
}

interface Child {
  readonly flow: string;
  readonly title: Said;
  /** The list of those who get it. */
  readonly task: JsonObject;
  readonly told: Told;
}

/** What each of them has: to follow up and report, or to return it to whoever handed it out, who gives it to somebody else. */
function childFor(
  { flow: parent }: FlowDocument,
  { flow, title, task, told }: Child,
): FlowDocument {
  const item: Json = task['items'] ?? {};
  const one = isObject(item) ? item : {};
  const hasLimit = valueAt(one, ['properties', 'batas', 'format']) === 'date';
  const { lang, calendar } = parent;
  return createDocument(
    {
      flow,
      version: 1,
      ...(lang !== undefined && { lang }),
      title: { ...title },
      ...(calendar !== undefined && { calendar }),
      start: { by: 'nobody' },
      ...(told.access && { access: told.access }),
      data: {
        type: 'object',
        required: ['tugas', ...Object.keys(told.fields)],
        additionalProperties: false,
        properties: {
          tugas: { ...one, title: { id: 'Disposisi', en: 'Disposition' } },
          ...told.fields,
          laporan: { type: 'string', maxLength: 4000, title: { id: 'Laporan', en: 'Report' } },
        },
      },
      ...(Object.keys(told.summary).length > 0 && { summary: told.summary }),
      initial: 'tindak-lanjut',
      states: childStates(one, hasLimit),
    },
    {
      forms: {
        'tindak-lanjut': {
          form: 'tindak-lanjut',
          ...(lang !== undefined && { lang }),
          sections: [
            {
              fields: [
                { field: 'tugas', access: 'read', widget: 'positions' },
                { field: 'laporan', widget: 'textarea', requiredFor: ['laporkan'] },
              ],
            },
          ],
        },
      },
    },
  );
}

function childStates(one: JsonObject, hasLimit: boolean): JsonObject {
  return {
    'tindak-lanjut': {
      task: {
        title: { id: 'Tindak lanjuti dan laporkan', en: 'Follow up and report' },
        assign: { position: { from: 'data.tugas.jabatan' } },
        form: 'tindak-lanjut',
        due: hasLimit
          ? { from: 'has(data.tugas.batas) ? data.tugas.batas : workday(entered, 3)' }
          : 'work:P3D',
        outcomes: {
          laporkan: { label: { id: 'Laporkan', en: 'Report' } },
          kembalikan: {
            label: { id: 'Bukan tugas saya', en: 'Not my duty' },
            comment: 'required',
          },
        },
      },
      on: { laporkan: 'selesai', kembalikan: 'dikembalikan' },
      after: [{ at: 'due', offset: '-work:P1D', notify: 'pending' }],
    },
    dikembalikan: {
      task: {
        title: { id: 'Alihkan atau tetapkan', en: 'Give it to somebody else, or insist' },
        assign: { position: { from: 'starter' } },
        due: 'work:P1D',
        outcomes: {
          alihkan: { label: { id: 'Alihkan', en: 'Give to somebody else' }, input: one },
          tetapkan: {
            label: { id: 'Tetap dikerjakan', en: 'It stays with them' },
            comment: 'required',
          },
        },
      },
      on: {
        alihkan: { set: { tugas: 'event' }, target: 'tindak-lanjut' },
        tetapkan: 'tindak-lanjut',
      },
    },
    selesai: {
      type: 'final',
      title: { id: 'Dilaporkan', en: 'Reported' },
      output: { laporan: 'data.laporan' },
    },
  };
}
