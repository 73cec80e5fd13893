import { readdir, readFile } from 'node:fs/promises';
import { compileFlow, indexOrganisation, parseFlow, parseForm } from '@alir/engine/core';
import type { Organisation } from '@alir/engine/core';
import flowSchema from '@alir/engine/schema' with { type: 'json' };
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import disposisi from '../flows/disposisi.json' with { type: 'json' };
import indicators from '../reports/indikator-desa.json' with { type: 'json' };
import laporan from '../flows/laporan-kinerja-desa.json' with { type: 'json' };
import instructions from '../letters/instruksi.json' with { type: 'json' };
import kinds from '../letters/jenis-naskah.json' with { type: 'json' };
import classes from '../letters/klasifikasi.json' with { type: 'json' };
import marks from '../letters/sifat.json' with { type: 'json' };
import { attachmentFields } from './files/attachments.ts';
import { readFlowSources } from './flow-sources.ts';
import { sumedang } from './organisation/sumedang.ts';

const root = new URL('..', import.meta.url);
const sources = await readFlowSources();
const definitions = sources.map(({ definition }) => parseFlow(definition));
const forms = sources.flatMap((source) => source.forms ?? []).map((form) => parseForm(form));
const flowsByName = new Map(
  definitions.flatMap(({ definition }) => (definition ? [[definition.flow, definition]] : [])),
);
const formsByName = new Map(forms.flatMap(({ form }) => (form ? [[form.form, form]] : [])));
const textOf = (path: string): Promise<string> => readFile(new URL(path, root), 'utf8');

describe('flows', () => {
  test('four, one for each file', async () => {
    const files = (await readdir(new URL('flows', root)))
      .filter((file) => !file.endsWith('.scenarios.json'))
      .map((file) => file.replace('.json', ''));
    expect([...flowsByName.keys()].toSorted()).toEqual(files.toSorted());
  });

  test.each(sources)('satisfy the published schema: $definition.flow', ({ definition }) => {
    const validate = new Ajv2020({ allErrors: true, strict: false }).compile(flowSchema);
    validate(definition);
    expect(validate.errors).toBeNull();
  });

  test.each([...flowsByName.keys()])('%s compiles without an error', (name) => {
    const definition = flowsByName.get(name);
    if (!definition) throw new Error(`no flow ${name}`);
    const { flow, problems } = compileFlow(definition, { flows: flowsByName, forms: formsByName });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(flow).not.toBeNull();
  });

  test('titles, labels and reasons are in two languages', async () => {
    for (const name of flowsByName.keys()) {
      const text = await textOf(`flows/${name}.json`);
      expect(text.match(/"(title|label|why)": "/g), name).toBeNull();
      expect(text.match(/"id": "/g)?.length).toBe(text.match(/"en": "/g)?.length);
    }
  });
});

test('fields that hold files are those whose files are looked after', () => {
  const text = JSON.stringify(sources.map(({ definition }) => definition));
  const found = text.matchAll(/"(\w+)":\{(?:"title":\{[^{}]*\},)?[^{}]*"format":"attachment"/g);
  expect(new Set([...found].map(([, field]) => field))).toEqual(attachmentFields);
});

describe('forms', () => {
  test('none has a problem, and every file is named by a flow', async () => {
    expect(forms.flatMap(({ problems }) => problems)).toEqual([]);
    const files = (await readdir(new URL('forms', root))).map((file) => file.replace('.json', ''));
    expect([...formsByName.keys()].toSorted()).toEqual(files.toSorted());
    const named = new Set<string>();
    for (const name of flowsByName.keys())
      for (const [, form = ''] of (await textOf(`flows/${name}.json`)).matchAll(/"form": "(.+?)"/g))
        named.add(form);
    expect([...named].toSorted()).toEqual(files.toSorted());
  });

  test('instructions are those of the list; the usual one comes first, as people are offered them', () => {
    const { items } = disposisi.data.$defs.penerima.properties.instruksi;
    const codes = instructions.map(({ kode }) => kode);
    expect(items.enum.toSorted()).toEqual(codes.toSorted());
    expect(items.enum[0]).toBe('tindak-lanjuti');
  });

  test('a village has a target and a value for each indicator of the list', () => {
    const { sasaran, capaian } = laporan.data.properties;
    const codes = indicators.map(({ kode }) => kode);
    for (const { properties, required } of [sasaran, capaian]) {
      expect(Object.keys(properties)).toEqual(codes);
      expect(required).toEqual(codes);
    }
  });

  test('choices are those of the lists in letters/', () => {
    const options = new Map(
      [...formsByName.values()].flatMap(({ sections }) =>
        sections.flatMap(({ fields }) =>
          fields.map((field) => [field.field, field.options?.map(({ value }) => value)] as const),
        ),
      ),
    );
    const codes = (list: readonly { readonly kode: string }[]) => list.map(({ kode }) => kode);
    const kindsOf = (form: string) =>
      formsByName
        .get(form)
        ?.sections.flatMap(({ fields }) => fields)
        .find(({ field }) => field === 'jenis')
        ?.options?.map(({ value }) => value);
    expect(kindsOf('registrasi')).toEqual(codes(kinds));
    // Of decrees those on personnel stand apart: a Plt signs none.
    expect(codes(kinds)).toEqual(
      expect.arrayContaining(
        kindsOf('buka-surat')?.map((kind) => kind.replace(/-kepegawaian$/, '')) ?? [],
      ),
    );
    expect(options.get('klasifikasi')).toEqual(codes(classes));
    expect(options.get('urgensi')).toEqual(codes(marks.urgensi));
    expect(options.get('keamanan')).toEqual(codes(marks.keamanan));
    expect(flowsByName.get('surat-masuk')?.data).toMatchObject({
      properties: {
        jenis: { enum: codes(kinds) },
        urgensi: { enum: codes(marks.urgensi) },
        keamanan: { enum: codes(marks.keamanan) },
      },
    });
  });
});

describe('whoever a flow names exists', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = indexOrganisation(await sumedang());
  });
  const unitsOf = (...ofKind: readonly string[]): readonly string[] =>
    ofKind.flatMap((kind) => organisation.unitsOfKind(kind).map(({ id }) => id));

  test('the units that letters reach have an agendaris, a secretary and a head', () => {
    const kindsWithBook = ['kabupaten', 'setda', 'dinas', 'badan', 'inspektorat', 'satuan'].concat(
      'sekretariat-dprd',
      'rsud',
      'puskesmas',
      'kecamatan',
      'kelurahan',
      'desa',
    );
    for (const unit of unitsOf(...kindsWithBook)) {
      expect(organisation.hasPool('agendaris', unit), unit).toBe(true);
      expect(organisation.secretary(unit), unit).not.toBeNull();
      expect(organisation.head(unit), unit).not.toBeNull();
    }
  });

  test('villages have an operator and a head, their districts evaluators and a kasi', () => {
    expect(unitsOf('desa')).toHaveLength(270);
    for (const village of unitsOf('desa')) {
      const district = organisation.parent(village) ?? '';
      expect(organisation.hasPool('operator-desa', village), village).toBe(true);
      expect(organisation.head(village), village).toBe(`kades-${village}`);
      expect(organisation.head(district), village).toBe(`camat-${district}`);
      for (const role of ['evaluator', 'kasi-pem'])
        expect(organisation.hasPool(role, district), village).toBe(true);
    }
  });

  test('DPMD has verifiers, the inspectorate an inspektur', () => {
    expect(organisation.hasPool('verifikator-dpmd', null)).toBe(true);
    expect(organisation.positions.has('inspektur')).toBe(true);
  });
});
