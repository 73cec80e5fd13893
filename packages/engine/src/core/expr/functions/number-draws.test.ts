// [E40] to [E43]: what is given with a number of a letter.

import { describe, expect, test } from 'vitest';
import type { Need } from '../../decision.ts';
import type { Json } from '../../json.ts';
import { compileExpression } from '../compile-expression.ts';
import { variablesOf, type ExprScope } from '../expression.ts';

describe('numbers of letters', () => {
  const keluar = { fields: ['sifat', 'klasifikasi'], backdates: false };
  const mundur = { fields: [], backdates: true };
  const text = { type: 'string' };
  const within: ExprScope = {
    variables: {
      data: {
        type: 'object',
        required: ['nama', 'jumlah', 'nilai', 'mulai', 'daftar'],
        properties: {
          nama: text,
          jumlah: { type: 'integer' },
          nilai: { type: 'string', format: 'decimal' },
          mulai: { type: 'string', format: 'date' },
          daftar: { type: 'array', maxItems: 5, items: text },
        },
      },
    },
    resolve: () => undefined,
    states: new Set(),
    series: new Map(Object.entries({ keluar, mundur })),
  };
  const said = (source: string): Json =>
    compileExpression(source, within, 'string').problems.map(({ code, params }) => [
      code,
      params['field'] ?? null,
      params['nearest'] ?? null,
    ]);

  test('[E40] every field that the series writes is given, and one that is not is told', () => {
    const both = "{'sifat': 'B', 'klasifikasi': '400.10'}";
    for (const call of ['number', 'reserve'])
      expect(said(`${call}('keluar', data.nama, ${both})`)).toEqual([]);
    expect(said("number('keluar', data.nama)")).toEqual([
      ['NUMBER_FIELD_MISSING', 'sifat', null],
      ['NUMBER_FIELD_MISSING', 'klasifikasi', null],
    ]);
    expect(said("reserve('keluar', 'A', {'sifat': 'B', 'klasifkasi': 'x'})")).toEqual([
      ['NUMBER_FIELD_MISSING', 'klasifikasi', 'klasifkasi'],
      ['NUMBER_FIELD_UNKNOWN', 'klasifkasi', 'klasifikasi'],
    ]);
  });

  test('[E41] a field that the series has no use for is told', () => {
    expect(said("number('mundur', 'A', {'jenis': 'x'})")).toEqual([
      ['NUMBER_FIELD_UNKNOWN', 'jenis', null],
    ]);
    expect(said("number('mundur', 'A', {'reasn': 'x'})")).toEqual([
      ['NUMBER_FIELD_UNKNOWN', 'reasn', 'reason'],
    ]);
  });

  test('[E42] a day and its reason go together, where the series takes earlier days', () => {
    expect(said("number('mundur', 'A', {'date': data.mulai, 'reason': 'x'})")).toEqual([]);
    expect(said("number('mundur', 'A', {'date': data.mulai})")).toEqual([
      ['NUMBER_FIELD_MISSING', 'reason', null],
    ]);
    const given = "{'sifat': 'B', 'klasifikasi': 'x', 'date': data.mulai, 'reason': 'x'}";
    expect(said(`number('keluar', 'A', ${given})`)).toEqual([
      ['NUMBER_BACKDATE_UNDECLARED', null, null],
    ]);
  });

  test('[E42] a number on paper comes with the day it bears, whatever the series takes', () => {
    const both = "'sifat': 'B', 'klasifikasi': 'x'";
    for (const more of ["'paper': data.nama", "'paper': '7', 'date': data.mulai"])
      expect(said(`number('keluar', 'A', {${both}, ${more}})`)).toEqual([]);
    expect(said("number('mundur', 'A', {'papr': '7'})")).toEqual([
      ['NUMBER_FIELD_UNKNOWN', 'papr', 'paper'],
    ]);
  });

  test('[E43] fields are a map of plain values, the day a date', () => {
    const wrong = (fields: string): Json => {
      const { problems } = compileExpression(`number('mundur', 'A', ${fields})`, within, 'string');
      return problems.map(({ code, params }) => [code, params['expected'] ?? null]);
    };
    expect(wrong('data.nama')).toEqual([['EXPR_LITERAL', 'map']]);
    expect(wrong("{'reason': data.daftar, 'date': data.mulai}")).toEqual([['EXPR_TYPE', 'text']]);
    expect(wrong("{'reason': 'x', 'date': data.nama}")).toEqual([['EXPR_TYPE', 'date']]);
    expect(wrong("{'reason': 'x', 'reason': 'y'}")).toEqual([['EXPR_SYNTAX', null]]);
    const asked: Need[] = [];
    const source = "number('keluar', 'A', {'sifat': data.jumlah, 'klasifikasi': data.nilai})";
    compileExpression(source, within, 'string').expression?.evaluate({
      variable: variablesOf({ data: { jumlah: 7, nilai: '60.50' } }),
      ask(need) {
        asked.push(need);
        return '1';
      },
      done: () => false,
    });
    expect(asked).toEqual([
      { ask: 'number', args: ['keluar', 'A', { sifat: '7', klasifikasi: '60.50' }] },
    ]);
  });
});
