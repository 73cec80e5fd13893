import { callableNames, compileFlow, parseFlow } from '@alir/engine/core';
import { describe, expect, test } from 'vitest';
import { formulaTexts } from '../../texts/formulas.ts';
import { suggestionsAt } from './completions.ts';

const flow = {
  flow: 'surat',
  version: 1,
  title: 'Surat',
  data: {
    type: 'object',
    additionalProperties: false,
    properties: {
      perihal: { type: 'string', title: 'Perihal' },
      sifat: { enum: ['biasa', 'segera'] },
      lampiran: { type: 'array', maxItems: 9, items: { type: 'string' } },
      tujuan: {
        type: 'object',
        additionalProperties: false,
        properties: { unit: { type: 'string' } },
      },
    },
  },
  initial: 'pilih',
  states: {},
};

const words = formulaTexts('id');

function at(source: string, isWanted = false) {
  const found = suggestionsAt(flow, source, source.length, { words, lang: 'id', isWanted });
  return found && [source.slice(found.from), ...found.options.map(({ label }) => label)];
}

describe('what could be written in a formula', () => {
  test('[DM172] fields after data, and those within them', () => {
    expect(at('data.')).toEqual(['', 'perihal', 'sifat', 'lampiran', 'tujuan']);
    expect(at('data.sifat == 1 && data.per')).toEqual([
      'per',
      'perihal',
      'sifat',
      'lampiran',
      'tujuan',
    ]);
    expect(at('data.tujuan.')).toEqual(['', 'unit']);
    expect(at('data.hilang.')).toEqual(['']);
  });

  test('[DM172] members of a choice where one is compared, and nothing within other texts', () => {
    expect(at("data.sifat == '")).toEqual(['', 'biasa', 'segera']);
    expect(at("data.sifat != 'se")).toEqual(['se', 'biasa', 'segera']);
    expect(at("data.sifat in ['biasa', '")).toEqual(['', 'biasa', 'segera']);
    expect(at("data.perihal == 'dat")).toEqual(['dat']);
    expect(at("size('dat")).toBeNull();
  });

  test('[DM172] what lists and texts can be asked', () => {
    expect(at('data.lampiran.')).toEqual([
      '',
      'size',
      'all',
      'exists',
      'exists_one',
      'filter',
      'map',
    ]);
    expect(at('data.perihal.')).toContain('contains');
  });

  test('[DM172] functions and names where something is begun, or asked for', () => {
    expect(at('da')).toEqual(expect.arrayContaining(['data', 'date', 'has', 'done']));
    expect(at('')).toBeNull();
    expect(at('', true)).toContain('now');
    expect(at('5 > 3 && ')).toBeNull();
    expect(at('wor')).not.toContain('number');
  });

  test('[DM172] every name is explained in both languages, and the engine knows each', () => {
    const names = [...callableNames.functions, ...callableNames.methods];
    for (const lang of ['id', 'en'] as const) {
      const { functions, variables } = formulaTexts(lang);
      const explained = names.filter((name) => name !== 'number' && name !== 'reserve');
      expect(Object.keys(functions).toSorted()).toEqual([...new Set(explained)].toSorted());
      for (const name of Object.keys(variables)) expect(unknownNames(name)).toEqual([]);
    }
    expect(unknownNames('nobody')).toEqual(['nobody']);
  });
});

/** Names that the engine does not know in a condition of a task with a deadline. */
function unknownNames(source: string): readonly string[] {
  const { definition } = parseFlow({
    ...flow,
    states: {
      pilih: {
        task: {
          title: 'Pilih',
          assign: { position: 'x' },
          due: 'P1D',
          outcomes: { ya: { label: 'Ya' } },
        },
        on: { ya: [{ guard: `string(${source}) == 'x'`, target: 'ya' }, { target: 'ya' }] },
      },
      ya: { type: 'final' },
    },
  });
  const done = definition && compileFlow(definition, { forms: new Map(), flows: new Map() });
  return (done?.problems ?? []).flatMap(({ code, params }) =>
    code === 'EXPR_UNKNOWN_NAME' ? [String(params['name'])] : [],
  );
}
