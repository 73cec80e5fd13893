// Generated from schema/scenarios.v1.schema.json by `pnpm generate`. Do not edit.
import type { JsonSchema } from '../json.ts';

export const scenariosSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:alir:scenarios:1',
  title: 'ScenarioFile',
  type: 'object',
  required: ['flow', 'scenarios'],
  additionalProperties: false,
  properties: {
    $schema: {
      const: 'urn:alir:scenarios:1',
    },
    flow: {
      $ref: '#/$defs/key',
    },
    generated: {
      const: true,
    },
    given: {
      $ref: '#/$defs/given',
    },
    scenarios: {
      type: 'array',
      minItems: 1,
      maxItems: 1000,
      items: {
        $ref: '#/$defs/scenario',
      },
    },
  },
  $defs: {
    key: {
      type: 'string',
      pattern: '^[a-z][a-z0-9-]{0,63}$',
    },
    state: {
      type: 'string',
      pattern: '^[~a-z][a-z0-9-]{0,63}(#[1-9][0-9]{0,3})?$',
    },
    instant: {
      type: 'string',
      pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,3})?)?(Z|[+-]\\d\\d:\\d\\d)$',
    },
    duration: {
      type: 'string',
      pattern: '^(work:)?P(\\d+W)?(\\d+D)?(T(\\d+H)?(\\d+M)?(\\d+S)?)?$',
    },
    actor: {
      anyOf: [
        {
          type: 'string',
          minLength: 1,
          maxLength: 200,
        },
        {
          type: 'object',
          required: ['user', 'position'],
          additionalProperties: false,
          properties: {
            user: {
              type: 'string',
              minLength: 1,
              maxLength: 200,
            },
            position: {
              type: 'string',
              minLength: 1,
              maxLength: 200,
            },
          },
        },
      ],
    },
    given: {
      type: 'object',
      additionalProperties: false,
      properties: {
        at: {
          $ref: '#/$defs/instant',
        },
        organisation: {
          anyOf: [
            {
              type: 'string',
              minLength: 1,
              maxLength: 1000,
            },
            {
              type: 'array',
              maxItems: 1000,
              items: {
                $ref: '#/$defs/userRow',
              },
            },
            {
              type: 'object',
              tsType: 'JsonObject',
            },
          ],
        },
        services: {
          type: 'object',
          additionalProperties: {
            $ref: '#/$defs/answer',
          },
        },
        operators: {
          type: 'array',
          maxItems: 200,
          items: {
            type: 'string',
            minLength: 1,
            maxLength: 200,
          },
        },
      },
    },
    userRow: {
      type: 'object',
      required: ['id'],
      additionalProperties: false,
      properties: {
        id: {
          type: 'string',
          minLength: 1,
          maxLength: 80,
        },
        name: {
          type: 'string',
          minLength: 1,
          maxLength: 200,
        },
        manager: {
          anyOf: [
            {
              type: 'string',
              minLength: 1,
              maxLength: 80,
            },
            {
              type: 'null',
            },
          ],
        },
        role: {
          anyOf: [
            {
              type: 'string',
              minLength: 1,
              maxLength: 80,
            },
            {
              type: 'null',
            },
          ],
        },
        roles: {
          type: 'array',
          maxItems: 200,
          items: {
            type: 'string',
            minLength: 1,
            maxLength: 80,
          },
        },
      },
    },
    answer: {
      anyOf: [
        {
          type: 'object',
          required: ['result'],
          additionalProperties: false,
          properties: {
            result: {
              tsType: 'Json',
            },
          },
        },
        {
          type: 'object',
          required: ['error'],
          additionalProperties: false,
          properties: {
            error: {
              type: 'string',
              minLength: 1,
              maxLength: 4000,
            },
            retry: {
              type: 'boolean',
            },
          },
        },
      ],
    },
    scenario: {
      type: 'object',
      required: ['name', 'steps'],
      additionalProperties: false,
      properties: {
        name: {
          type: 'string',
          minLength: 1,
          maxLength: 300,
        },
        given: {
          $ref: '#/$defs/given',
        },
        steps: {
          type: 'array',
          minItems: 1,
          maxItems: 500,
          items: {
            $ref: '#/$defs/step',
          },
        },
      },
    },
    step: {
      type: 'object',
      additionalProperties: false,
      properties: {
        start: {
          type: 'object',
          required: ['data'],
          additionalProperties: false,
          properties: {
            data: {
              type: 'object',
              tsType: 'JsonObject',
            },
            by: {
              $ref: '#/$defs/actor',
            },
            key: {
              type: 'string',
              minLength: 1,
              maxLength: 200,
            },
            flow: {
              $ref: '#/$defs/key',
            },
            asChild: {
              const: true,
            },
            subject: {
              type: 'object',
              required: ['type', 'id'],
              additionalProperties: false,
              properties: {
                type: {
                  type: 'string',
                  minLength: 1,
                  maxLength: 80,
                },
                id: {
                  type: 'string',
                  minLength: 1,
                  maxLength: 200,
                },
              },
            },
          },
        },
        startEach: {
          type: 'object',
          additionalProperties: false,
          properties: {
            by: {
              $ref: '#/$defs/actor',
            },
          },
        },
        complete: {
          type: 'object',
          required: ['state', 'outcome'],
          additionalProperties: false,
          properties: {
            state: {
              $ref: '#/$defs/state',
            },
            outcome: {
              $ref: '#/$defs/key',
            },
            data: {
              type: 'object',
              tsType: 'JsonObject',
            },
            input: {
              tsType: 'Json',
            },
            comment: {
              type: 'string',
              minLength: 1,
              maxLength: 4000,
            },
            by: {
              $ref: '#/$defs/actor',
            },
          },
        },
        act: {
          type: 'object',
          required: ['action'],
          additionalProperties: false,
          properties: {
            action: {
              type: 'string',
              minLength: 1,
              maxLength: 200,
            },
            state: {
              anyOf: [
                {
                  $ref: '#/$defs/state',
                },
                {
                  type: 'null',
                },
              ],
            },
            input: {
              tsType: 'Json',
            },
            comment: {
              type: 'string',
              minLength: 1,
              maxLength: 4000,
            },
            by: {
              $ref: '#/$defs/actor',
            },
          },
        },
        abstain: {
          type: 'object',
          required: ['state'],
          additionalProperties: false,
          properties: {
            state: {
              $ref: '#/$defs/state',
            },
            comment: {
              type: 'string',
              minLength: 1,
              maxLength: 4000,
            },
            by: {
              $ref: '#/$defs/actor',
            },
          },
        },
        claim: {
          type: 'object',
          required: ['state'],
          additionalProperties: false,
          properties: {
            state: {
              $ref: '#/$defs/state',
            },
            by: {
              $ref: '#/$defs/actor',
            },
          },
        },
        release: {
          type: 'object',
          required: ['state'],
          additionalProperties: false,
          properties: {
            state: {
              $ref: '#/$defs/state',
            },
            by: {
              $ref: '#/$defs/actor',
            },
          },
        },
        read: {
          type: 'object',
          required: ['state'],
          additionalProperties: false,
          properties: {
            state: {
              $ref: '#/$defs/state',
            },
            by: {
              $ref: '#/$defs/actor',
            },
          },
        },
        transfer: {
          type: 'object',
          required: ['state', 'to'],
          additionalProperties: false,
          properties: {
            state: {
              $ref: '#/$defs/state',
            },
            to: {
              type: 'string',
              minLength: 1,
              maxLength: 80,
            },
            comment: {
              type: 'string',
              minLength: 1,
              maxLength: 4000,
            },
            by: {
              $ref: '#/$defs/actor',
            },
          },
        },
        delegate: {
          type: 'object',
          required: ['state', 'to'],
          additionalProperties: false,
          properties: {
            state: {
              $ref: '#/$defs/state',
            },
            to: {
              type: 'array',
              maxItems: 200,
              items: {
                type: 'string',
                minLength: 1,
                maxLength: 80,
              },
            },
            comment: {
              type: 'string',
              minLength: 1,
              maxLength: 4000,
            },
            by: {
              $ref: '#/$defs/actor',
            },
          },
        },
        handBack: {
          type: 'object',
          required: ['state'],
          additionalProperties: false,
          properties: {
            state: {
              $ref: '#/$defs/state',
            },
            data: {
              type: 'object',
              tsType: 'JsonObject',
            },
            comment: {
              type: 'string',
              minLength: 1,
              maxLength: 4000,
            },
            by: {
              $ref: '#/$defs/actor',
            },
          },
        },
        decline: {
          type: 'object',
          required: ['state', 'comment'],
          additionalProperties: false,
          properties: {
            state: {
              $ref: '#/$defs/state',
            },
            comment: {
              type: 'string',
              minLength: 1,
              maxLength: 4000,
            },
            by: {
              $ref: '#/$defs/actor',
            },
          },
        },
        skip: {
          type: 'object',
          required: ['state', 'comment'],
          additionalProperties: false,
          properties: {
            state: {
              $ref: '#/$defs/state',
            },
            comment: {
              type: 'string',
              minLength: 1,
              maxLength: 4000,
            },
            by: {
              $ref: '#/$defs/actor',
            },
          },
        },
        takeBack: {
          type: 'object',
          required: ['state'],
          additionalProperties: false,
          properties: {
            state: {
              $ref: '#/$defs/state',
            },
            comment: {
              type: 'string',
              minLength: 1,
              maxLength: 4000,
            },
            by: {
              $ref: '#/$defs/actor',
            },
          },
        },
        urge: {
          type: 'object',
          additionalProperties: false,
          properties: {
            comment: {
              type: 'string',
              minLength: 1,
              maxLength: 4000,
            },
            by: {
              $ref: '#/$defs/actor',
            },
          },
        },
        copy: {
          type: 'object',
          required: ['to'],
          additionalProperties: false,
          properties: {
            to: {
              type: 'array',
              maxItems: 200,
              items: {
                type: 'string',
                minLength: 1,
                maxLength: 80,
              },
            },
            comment: {
              type: 'string',
              minLength: 1,
              maxLength: 4000,
            },
            by: {
              $ref: '#/$defs/actor',
            },
          },
        },
        cancel: {
          type: 'object',
          required: ['reason'],
          additionalProperties: false,
          properties: {
            reason: {
              type: 'string',
              minLength: 1,
              maxLength: 4000,
            },
            by: {
              $ref: '#/$defs/actor',
            },
          },
        },
        suspend: {
          type: 'object',
          required: ['reason'],
          additionalProperties: false,
          properties: {
            state: {
              $ref: '#/$defs/state',
            },
            reason: {
              type: 'string',
              minLength: 1,
              maxLength: 4000,
            },
            by: {
              $ref: '#/$defs/actor',
            },
          },
        },
        resume: {
          type: 'object',
          additionalProperties: false,
          properties: {
            state: {
              $ref: '#/$defs/state',
            },
            by: {
              $ref: '#/$defs/actor',
            },
          },
        },
        reopen: {
          type: 'object',
          required: ['reason'],
          additionalProperties: false,
          properties: {
            reason: {
              type: 'string',
              minLength: 1,
              maxLength: 4000,
            },
            by: {
              $ref: '#/$defs/actor',
            },
          },
        },
        clock: {
          anyOf: [
            {
              type: 'object',
              required: ['by'],
              additionalProperties: false,
              properties: {
                by: {
                  $ref: '#/$defs/duration',
                },
              },
            },
            {
              type: 'object',
              required: ['to'],
              additionalProperties: false,
              properties: {
                to: {
                  $ref: '#/$defs/instant',
                },
              },
            },
            {
              type: 'object',
              required: ['timer'],
              additionalProperties: false,
              properties: {
                timer: {
                  type: 'object',
                  required: ['state', 'index'],
                  additionalProperties: false,
                  properties: {
                    state: {
                      $ref: '#/$defs/state',
                    },
                    index: {
                      type: 'integer',
                      minimum: 0,
                      maximum: 100,
                    },
                  },
                },
              },
            },
          ],
        },
        service: {
          anyOf: [
            {
              type: 'object',
              required: ['state', 'result'],
              additionalProperties: false,
              properties: {
                state: {
                  $ref: '#/$defs/state',
                },
                result: {
                  tsType: 'Json',
                },
              },
            },
            {
              type: 'object',
              required: ['state', 'error'],
              additionalProperties: false,
              properties: {
                state: {
                  $ref: '#/$defs/state',
                },
                error: {
                  type: 'string',
                  minLength: 1,
                  maxLength: 4000,
                },
                retry: {
                  type: 'boolean',
                },
              },
            },
          ],
        },
        children: {
          type: 'object',
          required: ['state'],
          additionalProperties: false,
          properties: {
            state: {
              $ref: '#/$defs/state',
            },
            result: {
              $ref: '#/$defs/key',
            },
            output: {
              type: 'object',
              tsType: 'JsonObject',
            },
            fail: {
              const: true,
            },
          },
        },
        topic: {
          type: 'object',
          required: ['state', 'name'],
          additionalProperties: false,
          properties: {
            state: {
              $ref: '#/$defs/state',
            },
            name: {
              type: 'string',
              minLength: 1,
              maxLength: 200,
            },
            output: {
              type: 'object',
              tsType: 'JsonObject',
            },
          },
        },
        in: {
          type: 'array',
          maxItems: 200,
          items: {
            type: 'string',
            minLength: 1,
            maxLength: 200,
          },
        },
        of: {
          type: 'string',
          minLength: 1,
          maxLength: 200,
        },
        refused: {
          type: 'string',
          minLength: 1,
          maxLength: 80,
        },
        incident: {
          type: 'string',
          minLength: 1,
          maxLength: 80,
        },
        expect: {
          $ref: '#/$defs/expected',
        },
      },
    },
    expected: {
      type: 'object',
      additionalProperties: false,
      properties: {
        states: {
          type: 'array',
          maxItems: 200,
          items: {
            $ref: '#/$defs/place',
          },
        },
        ended: {
          anyOf: [
            {
              type: 'string',
              minLength: 1,
              maxLength: 64,
            },
            {
              type: 'null',
            },
          ],
        },
        open: {
          const: true,
        },
        tasks: {
          $ref: '#/$defs/desks',
        },
        data: {
          type: 'object',
          tsType: 'JsonObject',
        },
        due: {
          type: 'object',
          additionalProperties: {
            anyOf: [
              {
                type: 'string',
                pattern: '^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d$',
              },
              {
                type: 'null',
              },
            ],
          },
        },
        notices: {
          $ref: '#/$defs/desks',
        },
        children: {
          type: 'object',
          additionalProperties: {
            type: 'string',
            minLength: 1,
            maxLength: 64,
          },
        },
      },
    },
    place: {
      type: 'string',
      pattern: '^[a-z][a-z0-9-]{0,63}(/finished)?$',
    },
    desks: {
      type: 'object',
      additionalProperties: {
        type: 'array',
        maxItems: 200,
        items: {
          type: 'string',
          maxLength: 80,
        },
      },
    },
  },
};
