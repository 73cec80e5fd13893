// Generated from schema/flow.v1.schema.json by `pnpm generate`. Do not edit.
import type { JsonSchema } from '../json.ts';

export const flowSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:alir:flow:1',
  title: 'FlowDefinition',
  type: 'object',
  required: ['flow', 'version', 'title', 'data', 'initial', 'states'],
  additionalProperties: false,
  properties: {
    $schema: {
      const: 'urn:alir:flow:1',
    },
    flow: {
      $ref: '#/$defs/key',
    },
    version: {
      type: 'integer',
      minimum: 1,
      maximum: 999999999,
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
    basis: {
      type: 'array',
      maxItems: 50,
      items: {
        $ref: '#/$defs/text',
      },
    },
    calendar: {
      $ref: '#/$defs/key',
    },
    maxDepth: {
      type: 'integer',
      minimum: 1,
      maximum: 32,
    },
    start: {
      $ref: '#/$defs/start',
    },
    access: {
      title: 'AccessDefinition',
      type: 'object',
      additionalProperties: false,
      properties: {
        confidential: {
          $ref: '#/$defs/expression',
        },
      },
    },
    urge: {
      title: 'UrgeDefinition',
      type: 'object',
      required: ['every'],
      additionalProperties: false,
      properties: {
        every: {
          $ref: '#/$defs/duration',
        },
      },
    },
    priority: {
      $ref: '#/$defs/priority',
    },
    data: {
      $ref: '#/$defs/dataSchema',
    },
    keys: {
      type: 'object',
      propertyNames: {
        $ref: '#/$defs/name',
      },
      additionalProperties: {
        $ref: '#/$defs/expression',
      },
    },
    summary: {
      type: 'object',
      propertyNames: {
        $ref: '#/$defs/name',
      },
      maxProperties: 20,
      additionalProperties: {
        $ref: '#/$defs/expression',
      },
    },
    series: {
      type: 'object',
      propertyNames: {
        $ref: '#/$defs/key',
      },
      additionalProperties: {
        $ref: '#/$defs/series',
      },
    },
    tables: {
      type: 'object',
      propertyNames: {
        $ref: '#/$defs/key',
      },
      maxProperties: 50,
      additionalProperties: {
        $ref: '#/$defs/table',
      },
    },
    initial: {
      $ref: '#/$defs/key',
    },
    on: {
      $ref: '#/$defs/on',
    },
    states: {
      $ref: '#/$defs/states',
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
    flowKey: {
      type: 'string',
      pattern: '^[a-z][a-z0-9-]{0,63}$',
      not: {
        enum: ['constructor'],
      },
    },
    expression: {
      type: 'string',
      minLength: 1,
      maxLength: 2000,
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
    dataSchema: {
      title: 'DataSchema',
      type: 'object',
      tsType: 'JsonSchema',
    },
    from: {
      type: 'object',
      required: ['from'],
      additionalProperties: false,
      properties: {
        from: {
          $ref: '#/$defs/expression',
        },
      },
    },
    value: {
      anyOf: [
        {
          type: 'string',
          minLength: 1,
          maxLength: 200,
        },
        {
          $ref: '#/$defs/from',
        },
      ],
    },
    assign: {
      anyOf: [
        {
          type: 'object',
          required: ['position'],
          additionalProperties: false,
          properties: {
            position: {
              $ref: '#/$defs/value',
            },
          },
        },
        {
          type: 'object',
          required: ['role'],
          additionalProperties: false,
          properties: {
            role: {
              $ref: '#/$defs/value',
            },
            unit: {
              $ref: '#/$defs/value',
            },
          },
        },
        {
          type: 'object',
          required: ['user'],
          additionalProperties: false,
          properties: {
            user: {
              $ref: '#/$defs/value',
            },
          },
        },
        {
          type: 'object',
          required: ['sameAs'],
          additionalProperties: false,
          properties: {
            sameAs: {
              $ref: '#/$defs/key',
            },
          },
        },
      ],
    },
    by: {
      anyOf: [
        {
          enum: ['starter', 'assignee', 'anyone'],
        },
        {
          $ref: '#/$defs/assign',
        },
      ],
    },
    signer: {
      anyOf: [
        {
          type: 'object',
          required: ['position'],
          additionalProperties: false,
          properties: {
            position: {
              $ref: '#/$defs/value',
            },
            weight: {
              type: 'integer',
              minimum: 1,
              maximum: 1000,
            },
          },
        },
        {
          type: 'object',
          required: ['user'],
          additionalProperties: false,
          properties: {
            user: {
              $ref: '#/$defs/value',
            },
            weight: {
              type: 'integer',
              minimum: 1,
              maximum: 1000,
            },
          },
        },
        {
          type: 'object',
          required: ['role', 'count'],
          additionalProperties: false,
          properties: {
            role: {
              $ref: '#/$defs/value',
            },
            unit: {
              $ref: '#/$defs/value',
            },
            count: {
              anyOf: [
                {
                  type: 'integer',
                  minimum: 1,
                  maximum: 100,
                },
                {
                  const: 'all',
                },
              ],
            },
            weight: {
              type: 'integer',
              minimum: 1,
              maximum: 1000,
            },
          },
        },
        {
          type: 'object',
          required: ['positions'],
          additionalProperties: false,
          properties: {
            positions: {
              anyOf: [
                {
                  type: 'array',
                  minItems: 1,
                  maxItems: 100,
                  items: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 200,
                  },
                },
                {
                  $ref: '#/$defs/from',
                },
              ],
            },
            weight: {
              type: 'integer',
              minimum: 1,
              maximum: 1000,
            },
          },
        },
      ],
    },
    taskAssign: {
      anyOf: [
        {
          $ref: '#/$defs/assign',
        },
        {
          type: 'object',
          required: ['role', 'count'],
          additionalProperties: false,
          properties: {
            role: {
              $ref: '#/$defs/value',
            },
            unit: {
              $ref: '#/$defs/value',
            },
            count: {
              anyOf: [
                {
                  type: 'integer',
                  minimum: 1,
                  maximum: 100,
                },
                {
                  const: 'all',
                },
              ],
            },
            weight: {
              type: 'integer',
              minimum: 1,
              maximum: 1000,
            },
          },
        },
        {
          type: 'object',
          required: ['positions'],
          additionalProperties: false,
          properties: {
            positions: {
              anyOf: [
                {
                  type: 'array',
                  minItems: 1,
                  maxItems: 100,
                  items: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 200,
                  },
                },
                {
                  $ref: '#/$defs/from',
                },
              ],
            },
            weight: {
              type: 'integer',
              minimum: 1,
              maximum: 1000,
            },
          },
        },
        {
          type: 'array',
          minItems: 1,
          maxItems: 20,
          items: {
            $ref: '#/$defs/signer',
          },
        },
      ],
    },
    share: {
      anyOf: [
        {
          type: 'integer',
          minimum: 1,
          maximum: 100000,
        },
        {
          type: 'string',
          pattern: '^([1-9][0-9]{0,3}/[1-9][0-9]{0,3}|[1-9][0-9]?%|100%)$',
        },
      ],
    },
    voteRule: {
      title: 'VoteRule',
      type: 'object',
      required: ['outcome'],
      additionalProperties: false,
      properties: {
        outcome: {
          $ref: '#/$defs/key',
        },
        atLeast: {
          $ref: '#/$defs/share',
        },
        over: {
          $ref: '#/$defs/share',
        },
      },
    },
    decideKind: {
      enum: ['all', 'any'],
    },
    decide: {
      anyOf: [
        {
          $ref: '#/$defs/decideKind',
        },
        {
          title: 'DecideDefinition',
          type: 'object',
          required: ['rules'],
          additionalProperties: false,
          properties: {
            rules: {
              anyOf: [
                {
                  $ref: '#/$defs/decideKind',
                },
                {
                  type: 'array',
                  minItems: 1,
                  maxItems: 20,
                  items: {
                    $ref: '#/$defs/voteRule',
                  },
                },
              ],
            },
            otherwise: {
              $ref: '#/$defs/key',
            },
            close: {
              enum: ['certain', 'all'],
            },
            order: {
              enum: ['parallel', 'sequential'],
            },
            abstain: {
              type: 'boolean',
            },
            twice: {
              enum: ['forbid', 'skip', 'allow'],
            },
          },
        },
      ],
    },
    privilege: {
      anyOf: [
        {
          const: true,
        },
        {
          $ref: '#/$defs/privilegeRule',
        },
      ],
    },
    privilegeRule: {
      title: 'PrivilegeRule',
      type: 'object',
      required: ['guard'],
      additionalProperties: false,
      properties: {
        guard: {
          $ref: '#/$defs/expression',
        },
        why: {
          $ref: '#/$defs/text',
        },
      },
    },
    skip: {
      title: 'SkipDefinition',
      type: 'object',
      required: ['outcome'],
      additionalProperties: false,
      properties: {
        outcome: {
          $ref: '#/$defs/key',
        },
        guard: {
          $ref: '#/$defs/expression',
        },
        why: {
          $ref: '#/$defs/text',
        },
      },
    },
    merge: {
      title: 'MergeDefinition',
      type: 'object',
      required: ['outcome'],
      additionalProperties: false,
      properties: {
        outcome: {
          $ref: '#/$defs/key',
        },
        same: {
          type: 'array',
          maxItems: 8,
          items: {
            $ref: '#/$defs/name',
          },
        },
        alike: {
          type: 'array',
          maxItems: 8,
          items: {
            type: 'array',
            minItems: 1,
            maxItems: 8,
            items: {
              $ref: '#/$defs/name',
            },
          },
        },
        guard: {
          $ref: '#/$defs/expression',
        },
        why: {
          $ref: '#/$defs/text',
        },
      },
    },
    privileges: {
      title: 'PrivilegesDefinition',
      type: 'object',
      additionalProperties: false,
      properties: {
        transfer: {
          $ref: '#/$defs/privilege',
        },
        delegate: {
          $ref: '#/$defs/privilege',
        },
        decline: {
          $ref: '#/$defs/privilege',
        },
        skip: {
          $ref: '#/$defs/skip',
        },
        merge: {
          $ref: '#/$defs/merge',
        },
        suspend: {
          $ref: '#/$defs/privilege',
        },
        copy: {
          $ref: '#/$defs/privilege',
        },
        'take-back': {
          $ref: '#/$defs/privilege',
        },
        'add-signers': {
          $ref: '#/$defs/privilege',
        },
        'remove-signers': {
          $ref: '#/$defs/privilege',
        },
      },
    },
    allocate: {
      title: 'AllocateDefinition',
      type: 'object',
      additionalProperties: false,
      properties: {
        not: {
          type: 'array',
          minItems: 1,
          maxItems: 20,
          items: {
            $ref: '#/$defs/key',
          },
        },
        prefer: {
          $ref: '#/$defs/key',
        },
        pick: {
          enum: ['round-robin', 'least-busy', 'random'],
        },
        initiator: {
          anyOf: [
            {
              enum: ['allow', 'forbid', 'superior'],
            },
            {
              type: 'object',
              required: ['skip'],
              additionalProperties: false,
              properties: {
                skip: {
                  $ref: '#/$defs/key',
                },
              },
            },
          ],
        },
        nobody: {
          anyOf: [
            {
              const: 'superior',
            },
            {
              type: 'object',
              required: ['position'],
              additionalProperties: false,
              properties: {
                position: {
                  $ref: '#/$defs/value',
                },
              },
            },
          ],
        },
      },
    },
    reopen: {
      title: 'ReopenDefinition',
      type: 'object',
      required: ['by', 'target'],
      additionalProperties: false,
      properties: {
        by: {
          $ref: '#/$defs/by',
        },
        target: {
          $ref: '#/$defs/key',
        },
        guard: {
          $ref: '#/$defs/expression',
        },
        why: {
          $ref: '#/$defs/text',
        },
        label: {
          $ref: '#/$defs/text',
        },
      },
    },
    copies: {
      type: 'array',
      minItems: 1,
      maxItems: 20,
      items: {
        anyOf: [
          {
            $ref: '#/$defs/assign',
          },
          {
            type: 'object',
            required: ['positions'],
            additionalProperties: false,
            properties: {
              positions: {
                anyOf: [
                  {
                    type: 'array',
                    minItems: 1,
                    maxItems: 100,
                    items: {
                      type: 'string',
                      minLength: 1,
                      maxLength: 200,
                    },
                  },
                  {
                    $ref: '#/$defs/from',
                  },
                ],
              },
            },
          },
        ],
      },
    },
    duration: {
      type: 'string',
      pattern:
        '^(P((\\d{1,4}Y(\\d{1,4}M)?(\\d{1,4}W)?(\\d{1,4}D)?|\\d{1,4}M(\\d{1,4}W)?(\\d{1,4}D)?|\\d{1,4}W(\\d{1,4}D)?|\\d{1,4}D)(T(\\d{1,5}H(\\d{1,5}M)?(\\d{1,5}S)?|\\d{1,5}M(\\d{1,5}S)?|\\d{1,5}S))?|T(\\d{1,5}H(\\d{1,5}M)?(\\d{1,5}S)?|\\d{1,5}M(\\d{1,5}S)?|\\d{1,5}S))|work:P(\\d{1,4}D(T(\\d{1,4}H(\\d{1,4}M)?|\\d{1,4}M))?|T(\\d{1,4}H(\\d{1,4}M)?|\\d{1,4}M)))$',
    },
    offset: {
      type: 'string',
      pattern:
        '^-?(P((\\d{1,4}Y(\\d{1,4}M)?(\\d{1,4}W)?(\\d{1,4}D)?|\\d{1,4}M(\\d{1,4}W)?(\\d{1,4}D)?|\\d{1,4}W(\\d{1,4}D)?|\\d{1,4}D)(T(\\d{1,5}H(\\d{1,5}M)?(\\d{1,5}S)?|\\d{1,5}M(\\d{1,5}S)?|\\d{1,5}S))?|T(\\d{1,5}H(\\d{1,5}M)?(\\d{1,5}S)?|\\d{1,5}M(\\d{1,5}S)?|\\d{1,5}S))|work:P(\\d{1,4}D(T(\\d{1,4}H(\\d{1,4}M)?|\\d{1,4}M))?|T(\\d{1,4}H(\\d{1,4}M)?|\\d{1,4}M)))$',
    },
    due: {
      anyOf: [
        {
          $ref: '#/$defs/duration',
        },
        {
          $ref: '#/$defs/from',
        },
      ],
    },
    series: {
      type: 'object',
      additionalProperties: false,
      properties: {
        reset: {
          enum: ['never', 'year', 'month', 'day'],
        },
        by: {
          type: 'array',
          minItems: 1,
          maxItems: 5,
          items: {
            $ref: '#/$defs/name',
          },
        },
        format: {
          type: 'string',
          minLength: 1,
          maxLength: 100,
        },
        backdate: {
          anyOf: [
            {
              const: 'suffix',
            },
            {
              type: 'object',
              required: ['block'],
              additionalProperties: false,
              properties: {
                block: {
                  type: 'integer',
                  minimum: 1,
                  maximum: 10000,
                },
              },
              title: 'BlockDefinition',
            },
          ],
        },
      },
      title: 'SeriesDefinition',
    },
    table: {
      type: 'object',
      required: ['inputs', 'outputs', 'rows'],
      additionalProperties: false,
      properties: {
        title: {
          $ref: '#/$defs/text',
        },
        inputs: {
          type: 'object',
          propertyNames: {
            $ref: '#/$defs/name',
          },
          minProperties: 1,
          maxProperties: 20,
          additionalProperties: {
            $ref: '#/$defs/dataSchema',
          },
        },
        outputs: {
          type: 'object',
          propertyNames: {
            $ref: '#/$defs/name',
          },
          minProperties: 1,
          maxProperties: 20,
          additionalProperties: {
            $ref: '#/$defs/dataSchema',
          },
        },
        hit: {
          enum: ['unique', 'first', 'collect'],
        },
        rows: {
          type: 'array',
          minItems: 1,
          maxItems: 200,
          items: {
            $ref: '#/$defs/tableRow',
          },
        },
        default: {
          $ref: '#/$defs/tableAnswer',
        },
      },
      title: 'TableDefinition',
    },
    tableRow: {
      type: 'object',
      required: ['then'],
      additionalProperties: false,
      properties: {
        when: {
          type: 'object',
          propertyNames: {
            $ref: '#/$defs/name',
          },
          additionalProperties: {
            $ref: '#/$defs/cell',
          },
        },
        then: {
          $ref: '#/$defs/tableAnswer',
        },
      },
      title: 'TableRowDefinition',
    },
    tableAnswer: {
      type: 'object',
      propertyNames: {
        $ref: '#/$defs/name',
      },
      additionalProperties: {
        $ref: '#/$defs/cell',
      },
      title: 'TableAnswer',
    },
    cell: {
      anyOf: [
        {
          type: 'string',
          minLength: 1,
          maxLength: 1000,
        },
        {
          type: 'integer',
        },
        {
          type: 'boolean',
        },
      ],
      title: 'TableCell',
    },
    start: {
      type: 'object',
      additionalProperties: false,
      properties: {
        by: {
          anyOf: [
            {
              enum: ['anyone', 'nobody'],
            },
            {
              $ref: '#/$defs/assign',
            },
          ],
        },
        form: {
          $ref: '#/$defs/key',
        },
        each: {
          type: 'object',
          required: ['in', 'as'],
          additionalProperties: false,
          properties: {
            in: {
              $ref: '#/$defs/expression',
            },
            as: {
              $ref: '#/$defs/name',
            },
          },
        },
        key: {
          $ref: '#/$defs/expression',
        },
        with: {
          $ref: '#/$defs/assignments',
        },
        clock: {
          type: 'array',
          minItems: 1,
          maxItems: 10,
          items: {
            $ref: '#/$defs/clock',
          },
        },
        starter: {
          $ref: '#/$defs/value',
        },
      },
      title: 'StartDefinition',
    },
    assignments: {
      type: 'object',
      propertyNames: {
        $ref: '#/$defs/name',
      },
      additionalProperties: {
        $ref: '#/$defs/expression',
      },
      title: 'Assignments',
      tsType: 'Readonly<Record<string, string>>',
    },
    states: {
      type: 'object',
      minProperties: 1,
      propertyNames: {
        $ref: '#/$defs/key',
      },
      additionalProperties: {
        $ref: '#/$defs/state',
      },
    },
    state: {
      title: 'StateDefinition',
      type: 'object',
      additionalProperties: false,
      properties: {
        type: {
          enum: ['parallel', 'final'],
        },
        title: {
          $ref: '#/$defs/text',
        },
        description: {
          $ref: '#/$defs/text',
        },
        copies: {
          $ref: '#/$defs/copies',
        },
        tags: {
          type: 'array',
          maxItems: 20,
          items: {
            $ref: '#/$defs/key',
          },
        },
        initial: {
          $ref: '#/$defs/key',
        },
        states: {
          $ref: '#/$defs/states',
        },
        task: {
          $ref: '#/$defs/task',
        },
        each: {
          $ref: '#/$defs/each',
        },
        call: {
          $ref: '#/$defs/call',
        },
        due: {
          $ref: '#/$defs/due',
        },
        clock: {
          enum: ['stopped'],
        },
        on: {
          $ref: '#/$defs/on',
        },
        always: {
          $ref: '#/$defs/transitions',
        },
        after: {
          type: 'array',
          minItems: 1,
          maxItems: 20,
          items: {
            $ref: '#/$defs/timer',
          },
        },
        onDone: {
          $ref: '#/$defs/transitions',
        },
        onError: {
          $ref: '#/$defs/transitions',
        },
        result: {
          $ref: '#/$defs/key',
        },
        output: {
          $ref: '#/$defs/assignments',
        },
        reopen: {
          $ref: '#/$defs/reopen',
        },
      },
    },
    task: {
      title: 'TaskDefinition',
      type: 'object',
      required: ['title', 'assign', 'outcomes'],
      additionalProperties: false,
      properties: {
        title: {
          $ref: '#/$defs/text',
        },
        description: {
          $ref: '#/$defs/text',
        },
        assign: {
          $ref: '#/$defs/taskAssign',
        },
        allocate: {
          $ref: '#/$defs/allocate',
        },
        form: {
          $ref: '#/$defs/key',
        },
        due: {
          $ref: '#/$defs/due',
        },
        priority: {
          $ref: '#/$defs/priority',
        },
        decide: {
          $ref: '#/$defs/decide',
        },
        ballot: {
          $ref: '#/$defs/dataSchema',
        },
        outcomes: {
          type: 'object',
          minProperties: 1,
          propertyNames: {
            $ref: '#/$defs/key',
          },
          additionalProperties: {
            $ref: '#/$defs/outcome',
          },
        },
        can: {
          $ref: '#/$defs/privileges',
        },
        acting: {
          const: false,
        },
        decides: {
          $ref: '#/$defs/key',
        },
      },
    },
    outcome: {
      title: 'OutcomeDefinition',
      type: 'object',
      required: ['label'],
      additionalProperties: false,
      properties: {
        label: {
          $ref: '#/$defs/text',
        },
        comment: {
          enum: ['optional', 'required'],
        },
        input: {
          $ref: '#/$defs/dataSchema',
        },
        acting: {
          const: true,
        },
      },
    },
    each: {
      title: 'EachDefinition',
      type: 'object',
      required: ['in', 'as', 'key', 'flow'],
      additionalProperties: false,
      properties: {
        in: {
          $ref: '#/$defs/expression',
        },
        as: {
          $ref: '#/$defs/name',
        },
        key: {
          $ref: '#/$defs/expression',
        },
        flow: {
          $ref: '#/$defs/flowKey',
        },
        waits: {
          $ref: '#/$defs/expression',
        },
        done: {
          anyOf: [
            {
              type: 'integer',
              minimum: 1,
              maximum: 10000,
            },
            {
              type: 'string',
              minLength: 1,
              maxLength: 2000,
            },
          ],
        },
        rest: {
          enum: ['cancel', 'run'],
        },
        with: {
          $ref: '#/$defs/assignments',
        },
        join: {
          $ref: '#/$defs/assignments',
        },
        shared: {
          $ref: '#/$defs/expression',
        },
      },
    },
    call: {
      title: 'CallDefinition',
      type: 'object',
      required: ['service'],
      additionalProperties: false,
      properties: {
        service: {
          $ref: '#/$defs/key',
        },
        with: {
          $ref: '#/$defs/assignments',
        },
        set: {
          $ref: '#/$defs/assignments',
        },
        retry: {
          type: 'object',
          required: ['attempts'],
          additionalProperties: false,
          properties: {
            attempts: {
              type: 'integer',
              minimum: 1,
              maximum: 100,
            },
            delay: {
              $ref: '#/$defs/duration',
            },
            backoff: {
              type: 'number',
              minimum: 1,
              maximum: 10,
            },
          },
        },
        timeout: {
          $ref: '#/$defs/duration',
        },
        onLate: {
          enum: ['notice', 'record'],
        },
      },
    },
    timer: {
      title: 'TimerDefinition',
      type: 'object',
      required: ['at'],
      additionalProperties: false,
      properties: {
        at: {
          anyOf: [
            {
              enum: ['entered', 'due'],
            },
            {
              $ref: '#/$defs/from',
            },
          ],
        },
        offset: {
          $ref: '#/$defs/offset',
        },
        repeat: {
          enum: ['once', 'each-visit'],
        },
        guard: {
          $ref: '#/$defs/expression',
        },
        set: {
          $ref: '#/$defs/assignments',
        },
        target: {
          $ref: '#/$defs/key',
        },
        notify: {
          $ref: '#/$defs/notify',
        },
        every: {
          $ref: '#/$defs/duration',
        },
        most: {
          type: 'integer',
          minimum: 2,
          maximum: 100,
        },
        escalate: {
          $ref: '#/$defs/assign',
        },
        outcome: {
          $ref: '#/$defs/key',
        },
        comment: {
          $ref: '#/$defs/text',
        },
      },
    },
    notify: {
      anyOf: [
        {
          enum: ['pending', 'starter'],
        },
        {
          $ref: '#/$defs/assign',
        },
      ],
    },
    on: {
      type: 'object',
      propertyNames: {
        pattern: '^([a-z][a-z0-9-]{0,63}|flow:[a-z][a-z0-9-]{0,63}\\.[a-z][a-z0-9-]{0,63})$',
        not: {
          enum: ['constructor'],
        },
      },
      additionalProperties: {
        $ref: '#/$defs/transitions',
      },
    },
    transitions: {
      anyOf: [
        {
          $ref: '#/$defs/key',
        },
        {
          $ref: '#/$defs/transition',
        },
        {
          type: 'array',
          minItems: 1,
          maxItems: 50,
          items: {
            $ref: '#/$defs/transition',
          },
        },
      ],
    },
    transition: {
      title: 'TransitionDefinition',
      type: 'object',
      additionalProperties: false,
      properties: {
        label: {
          $ref: '#/$defs/text',
        },
        by: {
          $ref: '#/$defs/by',
        },
        input: {
          $ref: '#/$defs/dataSchema',
        },
        key: {
          $ref: '#/$defs/name',
        },
        is: {
          $ref: '#/$defs/expression',
        },
        guard: {
          $ref: '#/$defs/expression',
        },
        why: {
          $ref: '#/$defs/text',
        },
        set: {
          $ref: '#/$defs/assignments',
        },
        target: {
          $ref: '#/$defs/key',
        },
        only: {
          $ref: '#/$defs/expression',
        },
        back: {
          $ref: '#/$defs/key',
        },
        resume: {
          const: 'sender',
        },
        keep: {
          anyOf: [
            {
              enum: ['unchanged', 'all', 'none'],
            },
            {
              $ref: '#/$defs/duration',
            },
          ],
        },
        limit: {
          type: 'integer',
          minimum: 1,
          maximum: 1000,
        },
        beyond: {
          $ref: '#/$defs/key',
        },
        finish: {
          const: true,
        },
        append: {
          $ref: '#/$defs/expression',
        },
        cancel: {
          $ref: '#/$defs/expression',
        },
        notify: {
          $ref: '#/$defs/notify',
        },
      },
    },
    clock: {
      title: 'ClockDefinition',
      type: 'object',
      required: ['cron'],
      additionalProperties: false,
      properties: {
        cron: {
          type: 'string',
          minLength: 9,
          maxLength: 200,
        },
        workday: {
          enum: ['next', 'skip'],
        },
        missed: {
          enum: ['last', 'all'],
        },
        late: {
          $ref: '#/$defs/duration',
        },
      },
    },
    priority: {
      anyOf: [
        {
          type: 'integer',
          minimum: 0,
          maximum: 100,
        },
        {
          $ref: '#/$defs/from',
        },
      ],
    },
  },
};
