import { describe, expect, test } from 'vitest';
import { recipientSchema } from '../stories/fake-flows.ts';
import { widgetFor } from './widget-for.ts';

const wish = (schema: object, widget: string | null = null, options = 0): string =>
  widgetFor({ widget, schema: { ...schema }, options });

describe('a field without a widget is entered as its schema says', () => {
  test.each([
    ['text', { type: 'string' }],
    ['textarea', { type: 'string', maxLength: 4000 }],
    ['date', { type: 'string', format: 'date' }],
    ['date-time', { type: 'string', format: 'date-time' }],
    ['decimal', { type: 'string', format: 'decimal' }],
    ['attachment', { type: 'string', format: 'attachment' }],
    ['textarea', { type: 'string', format: 'versioned-text' }],
    ['choice', { enum: ['a', 'b'] }],
    ['select', { enum: ['a', 'b', 'c', 'd', 'e'] }],
    ['checkbox', { type: 'boolean' }],
    ['number', { type: 'integer' }],
    ['object', { type: 'object', properties: {} }],
    ['lines', { type: 'array', items: { type: 'string' } }],
    ['chips', { type: 'array', items: { enum: ['a', 'b'] } }],
    ['attachments', { type: 'array', items: { type: 'string', format: 'attachment' } }],
    [
      'table',
      { type: 'array', items: { type: 'object', properties: { kode: { type: 'string' } } } },
    ],
    ['positions', { type: 'array', items: recipientSchema }],
    ['raw', {}],
  ])('%s', (expected, schema) => expect(wish(schema)).toBe(expected));
});

test('the form’s word counts where it fits', () => {
  expect([wish({ type: 'string' }, 'textarea'), wish({ enum: ['a', 'b'] }, 'select')]).toEqual([
    'textarea',
    'select',
  ]);
  expect([
    wish({ type: 'string', format: 'decimal' }, 'money'),
    wish({ type: 'string' }, 'unit'),
    wish({ type: 'integer' }, 'unit'),
  ]).toEqual(['money', 'unit', 'number']);
});

test('a word that is unknown or does not fit falls back to the schema', () => {
  expect([wish({ type: 'string' }, 'hologram'), wish({ type: 'string' }, 'positions')]).toEqual([
    'text',
    'text',
  ]);
});

test('options of the form make a text a choice', () => {
  expect([wish({ type: 'string' }, null, 3), wish({ type: 'string' }, null, 9)]).toEqual([
    'choice',
    'select',
  ]);
});
