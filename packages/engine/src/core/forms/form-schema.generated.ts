// Generated from schema/form.v1.schema.json by `pnpm generate`. Do not edit.
import type { JsonSchema } from '../json.ts';

export const formSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:alir:form:1',
  title: 'FormDefinition',
  type: 'object',
  required: ['form', 'sections'],
  additionalProperties: false,
  properties: {
    $schema: {
      const: 'urn:alir:form:1',
    },
    form: {
      $ref: '#/$defs/key',
    },
    lang: {
      enum: ['id', 'en'],
    },
    title: {
      $ref: '#/$defs/text',
    },
    description: {
      $ref: '#/$defs/text',
    },
    sections: {
      type: 'array',
      minItems: 1,
      maxItems: 50,
      items: {
        $ref: '#/$defs/section',
      },
    },
  },
  $defs: {
    key: {
      type: 'string',
      pattern: '^[a-z][a-z0-9-]{0,63}$',
      not: {
        enum: ['constructor'],
      },
    },
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
    section: {
      title: 'FormSection',
      type: 'object',
      required: ['fields'],
      additionalProperties: false,
      properties: {
        title: {
          $ref: '#/$defs/text',
        },
        help: {
          $ref: '#/$defs/text',
        },
        fields: {
          type: 'array',
          minItems: 1,
          maxItems: 200,
          items: {
            $ref: '#/$defs/field',
          },
        },
      },
    },
    field: {
      title: 'FormField',
      type: 'object',
      required: ['field'],
      additionalProperties: false,
      properties: {
        field: {
          $ref: '#/$defs/name',
        },
        label: {
          $ref: '#/$defs/text',
        },
        access: {
          enum: ['write', 'read', 'hidden'],
        },
        requiredFor: {
          type: 'array',
          minItems: 1,
          maxItems: 50,
          items: {
            $ref: '#/$defs/key',
          },
        },
        widget: {
          $ref: '#/$defs/key',
        },
        help: {
          $ref: '#/$defs/text',
        },
        options: {
          type: 'array',
          minItems: 1,
          maxItems: 200,
          items: {
            $ref: '#/$defs/option',
          },
        },
      },
    },
    option: {
      title: 'FormOption',
      type: 'object',
      required: ['value', 'label'],
      additionalProperties: false,
      properties: {
        value: {
          type: 'string',
          minLength: 1,
          maxLength: 200,
        },
        label: {
          $ref: '#/$defs/text',
        },
      },
    },
  },
};
