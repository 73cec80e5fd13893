// Generated from schema/organisation.v1.schema.json by `pnpm generate`. Do not edit.
import type { JsonSchema } from '../json.ts';

export const organisationSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:alir:organisation:1',
  title: 'OrganisationData',
  type: 'object',
  required: ['units', 'positions', 'assignments', 'users'],
  additionalProperties: false,
  properties: {
    $schema: {
      type: 'string',
    },
    version: {
      $ref: '#/$defs/text',
    },
    kinds: {
      $ref: '#/$defs/kinds',
    },
    units: {
      type: 'array',
      items: {
        $ref: '#/$defs/unit',
      },
    },
    positions: {
      type: 'array',
      items: {
        $ref: '#/$defs/position',
      },
    },
    assignments: {
      type: 'array',
      items: {
        $ref: '#/$defs/assignment',
      },
    },
    users: {
      type: 'array',
      items: {
        $ref: '#/$defs/user',
      },
    },
    relations: {
      type: 'array',
      items: {
        $ref: '#/$defs/relation',
      },
    },
    delegations: {
      type: 'array',
      items: {
        $ref: '#/$defs/delegation',
      },
    },
    limits: {
      $ref: '#/$defs/limits',
    },
  },
  $defs: {
    id: {
      type: 'string',
      minLength: 1,
      maxLength: 200,
    },
    text: {
      type: 'string',
      minLength: 1,
      maxLength: 500,
      title: 'Line',
    },
    date: {
      type: 'string',
      pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
      title: 'Day',
    },
    duration: {
      type: 'string',
      pattern: '^P(?:[0-9]{1,3}Y)?(?:[0-9]{1,4}M)?(?:[0-9]{1,4}W)?(?:[0-9]{1,5}D)?$',
      minLength: 3,
    },
    kinds: {
      title: 'OrganisationKinds',
      type: 'object',
      required: [],
      additionalProperties: false,
      properties: {
        units: {
          type: 'array',
          items: {
            $ref: '#/$defs/id',
          },
        },
        relations: {
          type: 'array',
          items: {
            $ref: '#/$defs/id',
          },
        },
      },
    },
    unit: {
      title: 'Unit',
      type: 'object',
      required: ['id', 'kind', 'name'],
      additionalProperties: false,
      properties: {
        id: {
          $ref: '#/$defs/id',
        },
        kind: {
          $ref: '#/$defs/id',
        },
        name: {
          $ref: '#/$defs/text',
        },
        parent: {
          $ref: '#/$defs/id',
        },
        zone: {
          $ref: '#/$defs/id',
        },
        calendar: {
          $ref: '#/$defs/id',
        },
        region: {
          $ref: '#/$defs/id',
        },
        from: {
          $ref: '#/$defs/date',
        },
        until: {
          $ref: '#/$defs/date',
        },
      },
    },
    position: {
      title: 'Position',
      type: 'object',
      required: ['id', 'name'],
      additionalProperties: false,
      properties: {
        id: {
          $ref: '#/$defs/id',
        },
        name: {
          $ref: '#/$defs/text',
        },
        unit: {
          $ref: '#/$defs/id',
        },
        superior: {
          $ref: '#/$defs/id',
        },
        roles: {
          type: 'array',
          items: {
            $ref: '#/$defs/id',
          },
        },
        level: {
          type: 'integer',
          minimum: 1,
          maximum: 99,
        },
        class: {
          $ref: '#/$defs/id',
        },
        from: {
          $ref: '#/$defs/date',
        },
        until: {
          $ref: '#/$defs/date',
        },
      },
    },
    assignment: {
      title: 'Assignment',
      type: 'object',
      required: ['user', 'position'],
      additionalProperties: false,
      properties: {
        user: {
          $ref: '#/$defs/id',
        },
        position: {
          $ref: '#/$defs/id',
        },
        capacity: {
          $ref: '#/$defs/held',
        },
        from: {
          $ref: '#/$defs/date',
        },
        until: {
          $ref: '#/$defs/date',
        },
        basis: {
          $ref: '#/$defs/text',
        },
      },
    },
    held: {
      title: 'Held',
      type: 'string',
      enum: ['definitive', 'plt', 'plh', 'pj', 'pjs'],
    },
    user: {
      title: 'User',
      type: 'object',
      required: ['id', 'name'],
      additionalProperties: false,
      properties: {
        id: {
          $ref: '#/$defs/id',
        },
        name: {
          $ref: '#/$defs/text',
        },
        attributes: {
          type: 'object',
          propertyNames: {
            $ref: '#/$defs/id',
          },
          additionalProperties: {
            anyOf: [
              {
                $ref: '#/$defs/text',
              },
              {
                type: 'number',
              },
              {
                type: 'boolean',
              },
            ],
          },
        },
        email: {
          $ref: '#/$defs/text',
        },
        phone: {
          $ref: '#/$defs/text',
        },
      },
    },
    relation: {
      title: 'Relation',
      type: 'object',
      required: ['from', 'to', 'kind'],
      additionalProperties: false,
      properties: {
        from: {
          $ref: '#/$defs/id',
        },
        to: {
          $ref: '#/$defs/id',
        },
        kind: {
          $ref: '#/$defs/id',
        },
        since: {
          $ref: '#/$defs/date',
        },
        until: {
          $ref: '#/$defs/date',
        },
      },
    },
    delegation: {
      title: 'Delegation',
      type: 'object',
      required: ['from', 'to', 'basis'],
      additionalProperties: false,
      properties: {
        from: {
          $ref: '#/$defs/id',
        },
        to: {
          $ref: '#/$defs/id',
        },
        scope: {
          $ref: '#/$defs/delegationScope',
        },
        since: {
          $ref: '#/$defs/date',
        },
        until: {
          $ref: '#/$defs/date',
        },
        basis: {
          $ref: '#/$defs/text',
        },
      },
    },
    delegationScope: {
      title: 'DelegationScope',
      type: 'object',
      required: [],
      additionalProperties: false,
      properties: {
        flows: {
          type: 'array',
          minItems: 1,
          items: {
            $ref: '#/$defs/id',
          },
        },
        actions: {
          type: 'array',
          minItems: 1,
          items: {
            type: 'string',
            enum: ['view', 'act', 'sign'],
          },
        },
        maxConfidentiality: {
          type: 'string',
          enum: ['ordinary', 'confidential'],
        },
      },
    },
    limits: {
      title: 'Limits',
      type: 'object',
      required: [],
      additionalProperties: false,
      properties: {
        plt: {
          $ref: '#/$defs/limit',
        },
        plh: {
          $ref: '#/$defs/limit',
        },
        pj: {
          $ref: '#/$defs/limit',
        },
        pjs: {
          $ref: '#/$defs/limit',
        },
        an: {
          $ref: '#/$defs/limit',
        },
      },
    },
    limit: {
      title: 'Limit',
      type: 'object',
      required: [],
      additionalProperties: false,
      properties: {
        longest: {
          $ref: '#/$defs/duration',
        },
        extension: {
          $ref: '#/$defs/duration',
        },
        not: {
          type: 'array',
          items: {
            $ref: '#/$defs/id',
          },
        },
      },
    },
  },
};
