// Generated from schema/data.v1.schema.json by `pnpm generate`. Do not edit.
import type { JsonSchema } from '../json.ts';

export const dataSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:alir:data:1',
  title: 'DataSchema',
  type: 'object',
  additionalProperties: false,
  properties: {
    $ref: {
      type: 'string',
      pattern: '^([a-z][a-z0-9-]{0,63})?#/\\$defs/[A-Za-z_][A-Za-z0-9_]{0,63}$',
    },
    title: {
      $ref: '#/$defs/text',
    },
    description: {
      $ref: '#/$defs/text',
    },
    type: {
      enum: ['string', 'integer', 'boolean', 'array', 'object'],
    },
    format: {
      enum: [
        'date',
        'date-time',
        'time',
        'decimal',
        'attachment',
        'versioned-text',
        'email',
        'uri',
        'uuid',
        'phone',
      ],
    },
    enum: {
      type: 'array',
      minItems: 1,
      maxItems: 500,
      items: {
        type: 'string',
        minLength: 1,
        maxLength: 200,
      },
    },
    const: {
      type: ['string', 'integer', 'boolean'],
    },
    minLength: {
      $ref: '#/$defs/size',
    },
    maxLength: {
      $ref: '#/$defs/size',
    },
    pattern: {
      type: 'string',
      minLength: 1,
      maxLength: 500,
    },
    minimum: {
      $ref: '#/$defs/bound',
    },
    maximum: {
      $ref: '#/$defs/bound',
    },
    minItems: {
      type: 'integer',
      minimum: 0,
      maximum: 10000,
    },
    maxItems: {
      type: 'integer',
      minimum: 0,
      maximum: 10000,
    },
    items: {
      $ref: '#',
    },
    required: {
      type: 'array',
      maxItems: 500,
      items: {
        $ref: '#/$defs/name',
      },
    },
    additionalProperties: {
      const: false,
    },
    properties: {
      type: 'object',
      propertyNames: {
        $ref: '#/$defs/name',
      },
      maxProperties: 500,
      additionalProperties: {
        $ref: '#',
      },
    },
    anyOf: {
      type: 'array',
      minItems: 2,
      maxItems: 50,
      items: {
        $ref: '#',
      },
    },
    $defs: {
      type: 'object',
      propertyNames: {
        $ref: '#/$defs/name',
      },
      maxProperties: 500,
      additionalProperties: {
        $ref: '#',
      },
    },
  },
  $defs: {
    name: {
      type: 'string',
      pattern: '^[A-Za-z_][A-Za-z0-9_]{0,63}$',
      not: {
        enum: [
          'and',
          'as',
          'break',
          'const',
          'constructor',
          'continue',
          'else',
          'false',
          'for',
          'function',
          'hasOwnProperty',
          'if',
          'import',
          'in',
          'isPrototypeOf',
          'let',
          'loop',
          'namespace',
          'not',
          'null',
          'or',
          'package',
          'propertyIsEnumerable',
          'prototype',
          'return',
          'toLocaleString',
          'toString',
          'true',
          'valueOf',
          'var',
          'void',
          'while',
          '__defineGetter__',
          '__defineSetter__',
          '__lookupGetter__',
          '__lookupSetter__',
          '__proto__',
        ],
      },
    },
    text: {
      anyOf: [
        {
          type: 'string',
          minLength: 1,
          maxLength: 10000,
        },
        {
          type: 'object',
          minProperties: 1,
          additionalProperties: false,
          properties: {
            id: {
              type: 'string',
              minLength: 1,
              maxLength: 10000,
            },
            en: {
              type: 'string',
              minLength: 1,
              maxLength: 10000,
            },
          },
        },
      ],
    },
    size: {
      type: 'integer',
      minimum: 0,
      maximum: 100000,
    },
    bound: {
      type: 'integer',
      minimum: -9007199254740991,
      maximum: 9007199254740991,
    },
  },
};
