// Generated from contract.ts by `pnpm generate`. Do not edit.
import type { JsonSchema } from '../core/json.ts';

/** By the name of the type. */
export const schemas: Readonly<Record<string, JsonSchema>> = {
  AcceptedView: {
    type: 'object',
    properties: {
      ok: {
        type: 'boolean',
        const: true,
      },
      instance: {
        type: 'string',
      },
      version: {
        type: 'number',
      },
      status: {
        $ref: '#/$defs/InstanceStatus',
      },
      result: {
        type: ['string', 'null'],
      },
      subject: {
        anyOf: [
          {
            $ref: '#/$defs/Subject',
          },
          {
            type: 'null',
          },
        ],
      },
      incident: {
        type: ['string', 'null'],
      },
    },
    required: ['ok', 'instance', 'version', 'status', 'result', 'subject', 'incident'],
    additionalProperties: false,
    description: 'Answer to an accepted command. `incident`: recorded, not yet processed.',
  },
  ActBody: {
    type: 'object',
    properties: {
      state: {
        type: 'string',
        description: 'State that offers the action, where several do.',
      },
      input: {
        $ref: '#/$defs/Json',
      },
      comment: {
        type: 'string',
        maxLength: 10000,
      },
      seen: {
        $ref: '#/$defs/Seen',
      },
      as: {
        type: 'string',
        description: 'Position to act in.',
      },
    },
    additionalProperties: false,
  },
  ActionView: {
    type: 'object',
    properties: {
      name: {
        type: 'string',
      },
      state: {
        type: ['string', 'null'],
        description: 'State that offers it; null: the flow itself.',
      },
      label: {
        $ref: '#/$defs/Text',
      },
      input: {
        anyOf: [
          {
            $ref: '#/$defs/JsonSchema',
          },
          {
            type: 'null',
          },
        ],
      },
      choices: {
        type: 'array',
        items: {
          $ref: '#/$defs/ChildView',
        },
        description:
          'Children that the input may name: those that would be withdrawn or run again.',
      },
      effect: {
        type: 'string',
        enum: ['append', 'cancel', 'move', 'notify'],
        description: 'What it does: adds children, withdraws one, moves on, tells somebody.',
      },
      permission: {
        $ref: '#/$defs/PermissionView',
      },
    },
    required: ['name', 'state', 'label', 'input', 'choices', 'effect', 'permission'],
    additionalProperties: false,
  },
  AssigneeView: {
    type: 'object',
    properties: {
      position: {
        type: ['string', 'null'],
      },
      role: {
        type: ['string', 'null'],
      },
      unit: {
        type: ['string', 'null'],
      },
      unitName: {
        type: ['string', 'null'],
        description: 'Name of the unit of a pool.',
      },
      label: {
        type: 'string',
        description: 'Name of the position, or of role and unit.',
      },
      holders: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            user: {
              type: 'string',
            },
            name: {
              type: 'string',
            },
            capacity: {
              $ref: '#/$defs/Capacity',
            },
          },
          required: ['user', 'name', 'capacity'],
          additionalProperties: false,
        },
        description: 'Who holds the position now; empty when vacant or a pool.',
      },
    },
    required: ['position', 'role', 'unit', 'unitName', 'label', 'holders'],
    additionalProperties: false,
    description: 'Whom a task belongs to: one position, or a pool of those who hold a role.',
  },
  CancelBody: {
    type: 'object',
    properties: {
      reason: {
        type: 'string',
        maxLength: 10000,
      },
      as: {
        type: 'string',
        description: 'Position to act in.',
      },
    },
    required: ['reason'],
    additionalProperties: false,
  },
  Capacity: {
    type: 'string',
    enum: ['definitive', 'plt', 'plh', 'pj', 'pjs'],
    description: 'How somebody holds a position. Plt and Plh act for a vacant or an absent holder.',
  },
  ChildView: {
    type: 'object',
    properties: {
      key: {
        type: ['string', 'null'],
        description:
          'Null, as `item` is, where a form hides from the reader what the child was started for.',
      },
      item: {
        $ref: '#/$defs/Json',
      },
      instance: {
        type: 'string',
      },
      status: {
        $ref: '#/$defs/InstanceStatus',
      },
      waits: {
        type: 'boolean',
      },
      read: {
        type: 'boolean',
      },
      result: {
        type: ['string', 'null'],
      },
      output: {
        anyOf: [
          {
            $ref: '#/$defs/JsonObject',
          },
          {
            type: 'null',
          },
        ],
      },
    },
    required: ['key', 'item', 'instance', 'status', 'waits', 'read', 'result', 'output'],
    additionalProperties: false,
  },
  CommentBody: {
    type: 'object',
    properties: {
      text: {
        type: 'string',
        maxLength: 10000,
      },
      as: {
        type: 'string',
        description: 'Position to act in.',
      },
    },
    required: ['text'],
    additionalProperties: false,
  },
  CompleteBody: {
    type: 'object',
    properties: {
      outcome: {
        type: 'string',
      },
      data: {
        $ref: '#/$defs/JsonObject',
        description: "Fields of the task's form.",
      },
      input: {
        $ref: '#/$defs/Json',
        description: 'What the outcome asks for besides the form.',
      },
      comment: {
        type: 'string',
        maxLength: 10000,
      },
      seen: {
        $ref: '#/$defs/Seen',
        description:
          'As the `TaskView` said: answered with `STALE` if anything shown there has changed.',
      },
      as: {
        type: 'string',
        description: 'Position to act in.',
      },
    },
    required: ['outcome'],
    additionalProperties: false,
  },
  FieldView: {
    type: 'object',
    properties: {
      field: {
        type: 'string',
      },
      label: {
        $ref: '#/$defs/Text',
      },
      help: {
        anyOf: [
          {
            $ref: '#/$defs/Text',
          },
          {
            type: 'null',
          },
        ],
      },
      access: {
        type: 'string',
        enum: ['write', 'read'],
      },
      requiredFor: {
        type: 'array',
        items: {
          type: 'string',
        },
      },
      widget: {
        type: ['string', 'null'],
      },
      options: {
        anyOf: [
          {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                value: {
                  type: 'string',
                },
                label: {
                  $ref: '#/$defs/Text',
                },
              },
              required: ['value', 'label'],
              additionalProperties: false,
            },
          },
          {
            type: 'null',
          },
        ],
      },
      schema: {
        $ref: '#/$defs/JsonSchema',
        description: 'JSON Schema of the value, `$ref`s resolved.',
      },
    },
    required: ['field', 'label', 'help', 'access', 'requiredFor', 'widget', 'options', 'schema'],
    additionalProperties: false,
  },
  FlowEventType: {
    type: 'string',
    enum: [
      'instance.started',
      'instance.cancelled',
      'instance.viewed',
      'task.completed',
      'task.claimed',
      'task.released',
      'task.read',
      'action.taken',
      'comment.added',
      'timer.fired',
      'call.succeeded',
      'call.failed',
      'child.changed',
      'event.received',
      'people.reminded',
      'message.late',
      'incident.opened',
      'incident.resolved',
    ],
    description: 'What happened, in one word of the past.',
  },
  FlowItemView: {
    type: 'object',
    properties: {
      flow: {
        type: 'string',
      },
      version: {
        type: 'number',
      },
      title: {
        $ref: '#/$defs/Text',
      },
      startable: {
        type: 'boolean',
        description:
          'Whether the reader may start one, as far as that can be told before its data is known.',
      },
    },
    required: ['flow', 'version', 'title', 'startable'],
    additionalProperties: false,
  },
  FlowList: {
    type: 'object',
    properties: {
      items: {
        type: 'array',
        items: {
          $ref: '#/$defs/FlowItemView',
        },
      },
    },
    required: ['items'],
    additionalProperties: false,
  },
  FlowView: {
    type: 'object',
    properties: {
      flow: {
        type: 'string',
      },
      version: {
        type: 'number',
      },
      title: {
        $ref: '#/$defs/Text',
      },
      definition: {
        $ref: '#/$defs/JsonObject',
      },
      startForm: {
        anyOf: [
          {
            $ref: '#/$defs/FormView',
          },
          {
            type: 'null',
          },
        ],
        description: 'Null: the flow names no form to start with; its data says what it needs.',
      },
    },
    required: ['flow', 'version', 'title', 'definition', 'startForm'],
    additionalProperties: false,
  },
  FormView: {
    type: 'object',
    properties: {
      form: {
        type: 'string',
      },
      title: {
        anyOf: [
          {
            $ref: '#/$defs/Text',
          },
          {
            type: 'null',
          },
        ],
      },
      sections: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            title: {
              anyOf: [
                {
                  $ref: '#/$defs/Text',
                },
                {
                  type: 'null',
                },
              ],
            },
            fields: {
              type: 'array',
              items: {
                $ref: '#/$defs/FieldView',
              },
            },
          },
          required: ['title', 'fields'],
          additionalProperties: false,
        },
      },
    },
    required: ['form', 'title', 'sections'],
    additionalProperties: false,
  },
  IncidentPage: {
    type: 'object',
    properties: {
      items: {
        type: 'array',
        items: {
          $ref: '#/$defs/IncidentView',
        },
      },
      next: {
        type: ['string', 'null'],
        description: 'Pass as `after`; null on the last page.',
      },
    },
    required: ['items', 'next'],
    additionalProperties: false,
  },
  IncidentView: {
    type: 'object',
    properties: {
      id: {
        type: 'string',
      },
      instance: {
        type: 'string',
      },
      flow: {
        type: 'string',
      },
      code: {
        type: 'string',
      },
      detail: {
        type: 'string',
        description: "A sentence in the reader's language.",
      },
      pointer: {
        type: 'string',
      },
      params: {
        $ref: '#/$defs/JsonObject',
      },
      state: {
        type: ['string', 'null'],
      },
      stateTitle: {
        anyOf: [
          {
            $ref: '#/$defs/Text',
          },
          {
            type: 'null',
          },
        ],
      },
      at: {
        type: 'string',
      },
      command: {
        $ref: '#/$defs/JsonObject',
        description: "What was asked when it happened; the person's input is kept here.",
      },
      summary: {
        $ref: '#/$defs/JsonObject',
      },
    },
    required: [
      'id',
      'instance',
      'flow',
      'code',
      'detail',
      'pointer',
      'params',
      'state',
      'stateTitle',
      'at',
      'command',
      'summary',
    ],
    additionalProperties: false,
  },
  InstanceItemView: {
    type: 'object',
    properties: {
      id: {
        type: 'string',
      },
      flow: {
        type: 'string',
      },
      flowVersion: {
        type: 'number',
      },
      title: {
        $ref: '#/$defs/Text',
      },
      status: {
        $ref: '#/$defs/InstanceStatus',
      },
      result: {
        type: ['string', 'null'],
      },
      subject: {
        anyOf: [
          {
            $ref: '#/$defs/Subject',
          },
          {
            type: 'null',
          },
        ],
      },
      parent: {
        type: ['string', 'null'],
      },
      root: {
        type: 'string',
      },
      startedAt: {
        type: 'string',
      },
      updatedAt: {
        type: 'string',
      },
      endedAt: {
        type: ['string', 'null'],
      },
      dueAt: {
        type: ['string', 'null'],
      },
      incidents: {
        type: 'number',
      },
      states: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            state: {
              type: 'string',
            },
            title: {
              $ref: '#/$defs/Text',
            },
          },
          required: ['state', 'title'],
          additionalProperties: false,
        },
      },
      confidential: {
        type: 'boolean',
      },
      summary: {
        $ref: '#/$defs/JsonObject',
      },
    },
    required: [
      'id',
      'flow',
      'flowVersion',
      'title',
      'status',
      'result',
      'subject',
      'parent',
      'root',
      'startedAt',
      'updatedAt',
      'endedAt',
      'dueAt',
      'incidents',
      'states',
      'confidential',
      'summary',
    ],
    additionalProperties: false,
  },
  InstancePage: {
    type: 'object',
    properties: {
      items: {
        type: 'array',
        items: {
          $ref: '#/$defs/InstanceItemView',
        },
      },
      next: {
        type: ['string', 'null'],
        description: 'Pass as `after`; null on the last page.',
      },
    },
    required: ['items', 'next'],
    additionalProperties: false,
  },
  InstanceStatus: {
    type: 'string',
    enum: ['open', 'done', 'cancelled'],
    description:
      '`open` until a final state ends it (`done`), or an operator or its parent does (`cancelled`).',
  },
  InstanceView: {
    type: 'object',
    properties: {
      id: {
        type: 'string',
      },
      flow: {
        type: 'string',
      },
      flowVersion: {
        type: 'number',
      },
      title: {
        $ref: '#/$defs/Text',
      },
      status: {
        $ref: '#/$defs/InstanceStatus',
      },
      result: {
        type: ['string', 'null'],
      },
      subject: {
        anyOf: [
          {
            $ref: '#/$defs/Subject',
          },
          {
            type: 'null',
          },
        ],
      },
      parent: {
        type: ['string', 'null'],
      },
      root: {
        type: 'string',
      },
      startedAt: {
        type: 'string',
      },
      updatedAt: {
        type: 'string',
      },
      endedAt: {
        type: ['string', 'null'],
      },
      dueAt: {
        type: ['string', 'null'],
      },
      incidents: {
        type: 'number',
      },
      states: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            state: {
              type: 'string',
            },
            title: {
              $ref: '#/$defs/Text',
            },
          },
          required: ['state', 'title'],
          additionalProperties: false,
        },
      },
      confidential: {
        type: 'boolean',
      },
      summary: {
        $ref: '#/$defs/JsonObject',
      },
      version: {
        type: 'number',
      },
      data: {
        $ref: '#/$defs/JsonObject',
      },
      dataSchema: {
        $ref: '#/$defs/JsonSchema',
      },
      fields: {
        type: 'array',
        items: {
          $ref: '#/$defs/FieldView',
        },
        description:
          "What of the data is meant for people, in the order and with the labels of the flow's forms; `options` holds the words of what was chosen. Without any form: all of it.",
      },
      tasks: {
        type: 'array',
        items: {
          $ref: '#/$defs/TaskItemView',
        },
      },
      actions: {
        type: 'array',
        items: {
          $ref: '#/$defs/ActionView',
        },
      },
      openIncidents: {
        type: 'array',
        items: {
          $ref: '#/$defs/IncidentView',
        },
      },
    },
    required: [
      'actions',
      'confidential',
      'data',
      'dataSchema',
      'dueAt',
      'endedAt',
      'fields',
      'flow',
      'flowVersion',
      'id',
      'incidents',
      'openIncidents',
      'parent',
      'result',
      'root',
      'startedAt',
      'states',
      'status',
      'subject',
      'summary',
      'tasks',
      'title',
      'updatedAt',
      'version',
    ],
    additionalProperties: false,
  },
  Json: {},
  JsonObject: {
    type: 'object',
  },
  JsonSchema: {
    type: 'object',
  },
  MeView: {
    type: 'object',
    properties: {
      tenant: {
        type: 'string',
      },
      user: {
        type: 'string',
      },
      name: {
        type: 'string',
      },
      seats: {
        type: 'array',
        items: {
          $ref: '#/$defs/SeatView',
        },
      },
      operator: {
        type: 'boolean',
      },
    },
    required: ['tenant', 'user', 'name', 'seats', 'operator'],
    additionalProperties: false,
  },
  OutcomeView: {
    type: 'object',
    properties: {
      name: {
        type: 'string',
      },
      label: {
        $ref: '#/$defs/Text',
      },
      comment: {
        type: 'string',
        enum: ['optional', 'required'],
      },
      input: {
        anyOf: [
          {
            $ref: '#/$defs/JsonSchema',
          },
          {
            type: 'null',
          },
        ],
      },
      choices: {
        type: 'array',
        items: {
          $ref: '#/$defs/ChildView',
        },
        description: 'Children that the input may name: those that would be run again.',
      },
      permission: {
        $ref: '#/$defs/PermissionView',
        description: "Whether the flow's guards would let it through with the data as it stands.",
      },
    },
    required: ['name', 'label', 'comment', 'input', 'choices', 'permission'],
    additionalProperties: false,
  },
  PartyView: {
    type: 'object',
    properties: {
      user: {
        type: 'string',
      },
      name: {
        type: 'string',
      },
      position: {
        type: ['string', 'null'],
      },
      positionName: {
        type: ['string', 'null'],
      },
      capacity: {
        $ref: '#/$defs/Capacity',
      },
      basis: {
        type: ['string', 'null'],
      },
    },
    required: ['user', 'name', 'position', 'positionName', 'capacity', 'basis'],
    additionalProperties: false,
  },
  PermissionView: {
    anyOf: [
      {
        type: 'object',
        properties: {
          allowed: {
            type: 'boolean',
            const: true,
          },
        },
        required: ['allowed'],
        additionalProperties: false,
      },
      {
        type: 'object',
        properties: {
          allowed: {
            type: 'boolean',
            const: false,
          },
          code: {
            type: 'string',
          },
          detail: {
            type: 'string',
          },
        },
        required: ['allowed', 'code', 'detail'],
        additionalProperties: false,
      },
    ],
    description: "Allowed, or not and why; `detail` is a sentence in the reader's language.",
  },
  PositionList: {
    type: 'object',
    properties: {
      items: {
        type: 'array',
        items: {
          $ref: '#/$defs/PositionView',
        },
      },
    },
    required: ['items'],
    additionalProperties: false,
  },
  PositionView: {
    type: 'object',
    properties: {
      id: {
        type: 'string',
      },
      name: {
        type: 'string',
      },
      unit: {
        type: ['string', 'null'],
      },
      unitName: {
        type: ['string', 'null'],
      },
      holders: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            user: {
              type: 'string',
            },
            name: {
              type: 'string',
            },
            capacity: {
              $ref: '#/$defs/Capacity',
            },
          },
          required: ['user', 'name', 'capacity'],
          additionalProperties: false,
        },
      },
    },
    required: ['id', 'name', 'unit', 'unitName', 'holders'],
    additionalProperties: false,
  },
  ProblemView: {
    type: 'object',
    properties: {
      type: {
        type: 'string',
      },
      title: {
        type: 'string',
      },
      status: {
        type: 'number',
      },
      code: {
        type: 'string',
      },
      detail: {
        type: 'string',
        description: "A sentence in the reader's language: what, why, what to do.",
      },
      params: {
        $ref: '#/$defs/JsonObject',
      },
      issues: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            pointer: {
              type: 'string',
            },
            code: {
              type: 'string',
            },
            detail: {
              type: 'string',
            },
          },
          required: ['pointer', 'code', 'detail'],
          additionalProperties: false,
        },
        description: 'Faults of single fields.',
      },
    },
    required: ['type', 'title', 'status', 'code', 'detail', 'params'],
    additionalProperties: false,
    description: 'RFC 9457 problem details, as every refused request answers.',
  },
  Resolution: {
    anyOf: [
      {
        type: 'object',
        properties: {
          type: {
            type: 'string',
            const: 'retry',
          },
        },
        required: ['type'],
        additionalProperties: false,
      },
      {
        type: 'object',
        properties: {
          type: {
            type: 'string',
            const: 'correct',
          },
          data: {
            $ref: '#/$defs/JsonObject',
          },
        },
        required: ['type', 'data'],
        additionalProperties: false,
      },
      {
        type: 'object',
        properties: {
          type: {
            type: 'string',
            const: 'goto',
          },
          state: {
            type: 'string',
          },
        },
        required: ['type', 'state'],
        additionalProperties: false,
      },
    ],
  },
  ResolveBody: {
    type: 'object',
    properties: {
      how: {
        $ref: '#/$defs/Resolution',
      },
      reason: {
        type: 'string',
        maxLength: 10000,
      },
    },
    required: ['how'],
    additionalProperties: false,
  },
  SeatBody: {
    type: 'object',
    properties: {
      as: {
        type: 'string',
        description: 'Position to act in.',
      },
    },
    additionalProperties: false,
  },
  SeatView: {
    type: 'object',
    properties: {
      position: {
        type: 'string',
      },
      name: {
        type: 'string',
      },
      unit: {
        type: ['string', 'null'],
      },
      unitName: {
        type: ['string', 'null'],
      },
      roles: {
        type: 'array',
        items: {
          type: 'string',
        },
      },
      capacity: {
        $ref: '#/$defs/Capacity',
      },
      basis: {
        type: ['string', 'null'],
      },
    },
    required: ['position', 'name', 'unit', 'unitName', 'roles', 'capacity', 'basis'],
    additionalProperties: false,
    description: 'A position with the words a screen needs.',
  },
  Seen: {
    type: 'object',
    properties: {
      version: {
        type: 'integer',
        minimum: 1,
      },
    },
    required: ['version'],
    additionalProperties: false,
    description:
      'What the person had on screen. If any of it has changed since, the answer is `STALE`.',
  },
  StartBody: {
    type: 'object',
    properties: {
      flow: {
        type: 'string',
      },
      data: {
        $ref: '#/$defs/JsonObject',
      },
      subject: {
        $ref: '#/$defs/Subject',
        description: "The host's own entity that the instance is about.",
      },
      key: {
        type: 'string',
        description: 'Unique within the flow.',
      },
      as: {
        type: 'string',
        description: 'Position to act in.',
      },
    },
    required: ['flow', 'data'],
    additionalProperties: false,
  },
  Subject: {
    type: 'object',
    properties: {
      type: {
        type: 'string',
        description: 'Kind of entity: `leave`, `purchase`.',
      },
      id: {
        type: 'string',
        description: "Its id in the host's own tables.",
      },
    },
    required: ['type', 'id'],
    additionalProperties: false,
    description: "The host's own entity that an instance is about. Lists can be asked for it.",
  },
  TaskCount: {
    type: 'object',
    properties: {
      count: {
        type: 'number',
      },
    },
    required: ['count'],
    additionalProperties: false,
  },
  TaskItemView: {
    type: 'object',
    properties: {
      id: {
        type: 'string',
        description: '`instance/state#visit`; encode it in URLs.',
      },
      instance: {
        type: 'string',
      },
      root: {
        type: 'string',
      },
      flow: {
        type: 'string',
      },
      rootFlow: {
        type: 'string',
      },
      state: {
        type: 'string',
      },
      title: {
        $ref: '#/$defs/Text',
      },
      status: {
        type: 'string',
        enum: ['open', 'done', 'cancelled'],
      },
      assignee: {
        $ref: '#/$defs/AssigneeView',
      },
      claimedBy: {
        anyOf: [
          {
            type: 'object',
            properties: {
              user: {
                type: 'string',
              },
              name: {
                type: 'string',
              },
            },
            required: ['user', 'name'],
            additionalProperties: false,
          },
          {
            type: 'null',
          },
        ],
      },
      readAt: {
        type: ['string', 'null'],
      },
      openedAt: {
        type: 'string',
      },
      dueAt: {
        type: ['string', 'null'],
      },
      closedAt: {
        type: ['string', 'null'],
      },
      outcome: {
        type: ['string', 'null'],
      },
      confidential: {
        type: 'boolean',
        description: 'This instance or the topmost one is.',
      },
      summary: {
        $ref: '#/$defs/JsonObject',
        description:
          "The flow's `summary` of this instance and of the topmost one (the letter itself, for a disposition).",
      },
      rootSummary: {
        $ref: '#/$defs/JsonObject',
      },
    },
    required: [
      'id',
      'instance',
      'root',
      'flow',
      'rootFlow',
      'state',
      'title',
      'status',
      'assignee',
      'claimedBy',
      'readAt',
      'openedAt',
      'dueAt',
      'closedAt',
      'outcome',
      'confidential',
      'summary',
      'rootSummary',
    ],
    additionalProperties: false,
  },
  TaskPage: {
    type: 'object',
    properties: {
      items: {
        type: 'array',
        items: {
          $ref: '#/$defs/TaskItemView',
        },
      },
      next: {
        type: ['string', 'null'],
        description: 'Pass as `after`; null on the last page.',
      },
    },
    required: ['items', 'next'],
    additionalProperties: false,
  },
  TaskView: {
    type: 'object',
    properties: {
      id: {
        type: 'string',
        description: '`instance/state#visit`; encode it in URLs.',
      },
      instance: {
        type: 'string',
      },
      root: {
        type: 'string',
      },
      flow: {
        type: 'string',
      },
      rootFlow: {
        type: 'string',
      },
      state: {
        type: 'string',
      },
      title: {
        $ref: '#/$defs/Text',
      },
      status: {
        type: 'string',
        enum: ['open', 'done', 'cancelled'],
      },
      assignee: {
        $ref: '#/$defs/AssigneeView',
      },
      claimedBy: {
        anyOf: [
          {
            type: 'object',
            properties: {
              user: {
                type: 'string',
              },
              name: {
                type: 'string',
              },
            },
            required: ['user', 'name'],
            additionalProperties: false,
          },
          {
            type: 'null',
          },
        ],
      },
      readAt: {
        type: ['string', 'null'],
      },
      openedAt: {
        type: 'string',
      },
      dueAt: {
        type: ['string', 'null'],
      },
      closedAt: {
        type: ['string', 'null'],
      },
      outcome: {
        type: ['string', 'null'],
      },
      confidential: {
        type: 'boolean',
        description: 'This instance or the topmost one is.',
      },
      summary: {
        $ref: '#/$defs/JsonObject',
        description:
          "The flow's `summary` of this instance and of the topmost one (the letter itself, for a disposition).",
      },
      rootSummary: {
        $ref: '#/$defs/JsonObject',
      },
      seen: {
        type: 'object',
        properties: {
          version: {
            type: 'number',
          },
        },
        required: ['version'],
        additionalProperties: false,
        description:
          'Pass back as `seen` with a command: the answer is `STALE` if anything shown has changed since.',
      },
      description: {
        anyOf: [
          {
            $ref: '#/$defs/Text',
          },
          {
            type: 'null',
          },
        ],
      },
      form: {
        anyOf: [
          {
            $ref: '#/$defs/FormView',
          },
          {
            type: 'null',
          },
        ],
      },
      data: {
        $ref: '#/$defs/JsonObject',
        description: 'Data the reader may see: what the form hides is absent.',
      },
      outcomes: {
        type: 'array',
        items: {
          $ref: '#/$defs/OutcomeView',
        },
      },
      actions: {
        type: 'array',
        items: {
          $ref: '#/$defs/ActionView',
        },
      },
      claim: {
        $ref: '#/$defs/PermissionView',
      },
      release: {
        $ref: '#/$defs/PermissionView',
      },
      seats: {
        type: 'array',
        items: {
          $ref: '#/$defs/SeatView',
        },
        description: 'Seats in which the reader may act on this task.',
      },
      children: {
        type: 'array',
        items: {
          $ref: '#/$defs/ChildView',
        },
        description: 'Children of the fan-out that this state holds, if any.',
      },
      incidents: {
        type: 'array',
        items: {
          $ref: '#/$defs/IncidentView',
        },
      },
    },
    required: [
      'actions',
      'assignee',
      'children',
      'claim',
      'claimedBy',
      'closedAt',
      'confidential',
      'data',
      'description',
      'dueAt',
      'flow',
      'form',
      'id',
      'incidents',
      'instance',
      'openedAt',
      'outcome',
      'outcomes',
      'readAt',
      'release',
      'root',
      'rootFlow',
      'rootSummary',
      'seats',
      'seen',
      'state',
      'status',
      'summary',
      'title',
    ],
    additionalProperties: false,
  },
  Text: {
    anyOf: [
      {
        type: 'string',
      },
      {
        type: 'object',
        properties: {
          id: {
            type: 'string',
          },
          en: {
            type: 'string',
          },
        },
        additionalProperties: false,
      },
    ],
    description: "A text in the flow's language, or one text a language.",
  },
  Timeline: {
    type: 'object',
    properties: {
      items: {
        type: 'array',
        items: {
          $ref: '#/$defs/TimelineEntryView',
        },
      },
    },
    required: ['items'],
    additionalProperties: false,
  },
  TimelineEntryView: {
    type: 'object',
    properties: {
      instance: {
        type: 'string',
      },
      flow: {
        type: 'string',
      },
      seq: {
        type: 'number',
      },
      at: {
        type: 'string',
      },
      type: {
        $ref: '#/$defs/FlowEventType',
      },
      by: {
        anyOf: [
          {
            $ref: '#/$defs/PartyView',
          },
          {
            type: 'null',
          },
        ],
        description: 'Null: the engine itself.',
      },
      state: {
        type: ['string', 'null'],
      },
      stateTitle: {
        anyOf: [
          {
            $ref: '#/$defs/Text',
          },
          {
            type: 'null',
          },
        ],
      },
      outcome: {
        type: ['string', 'null'],
      },
      outcomeLabel: {
        anyOf: [
          {
            $ref: '#/$defs/Text',
          },
          {
            type: 'null',
          },
        ],
      },
      comment: {
        type: ['string', 'null'],
      },
      detail: {
        $ref: '#/$defs/JsonObject',
      },
      hash: {
        type: 'string',
      },
    },
    required: [
      'instance',
      'flow',
      'seq',
      'at',
      'type',
      'by',
      'state',
      'stateTitle',
      'outcome',
      'outcomeLabel',
      'comment',
      'detail',
      'hash',
    ],
    additionalProperties: false,
  },
  TreeView: {
    type: 'object',
    properties: {
      instance: {
        type: 'string',
      },
      flow: {
        type: 'string',
      },
      title: {
        $ref: '#/$defs/Text',
      },
      key: {
        type: ['string', 'null'],
        description:
          'Key under its parent (for a disposition: the position). Null for the topmost, and where a form hides it.',
      },
      item: {
        $ref: '#/$defs/Json',
      },
      status: {
        $ref: '#/$defs/InstanceStatus',
      },
      result: {
        type: ['string', 'null'],
      },
      read: {
        type: 'boolean',
      },
      waits: {
        type: 'boolean',
      },
      states: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            state: {
              type: 'string',
            },
            title: {
              $ref: '#/$defs/Text',
            },
          },
          required: ['state', 'title'],
          additionalProperties: false,
        },
      },
      assignees: {
        type: 'array',
        items: {
          $ref: '#/$defs/AssigneeView',
        },
      },
      dueAt: {
        type: ['string', 'null'],
      },
      startedAt: {
        type: 'string',
      },
      endedAt: {
        type: ['string', 'null'],
      },
      summary: {
        $ref: '#/$defs/JsonObject',
      },
      children: {
        type: 'array',
        items: {
          $ref: '#/$defs/TreeView',
        },
      },
    },
    required: [
      'instance',
      'flow',
      'title',
      'key',
      'item',
      'status',
      'result',
      'read',
      'waits',
      'states',
      'assignees',
      'dueAt',
      'startedAt',
      'endedAt',
      'summary',
      'children',
    ],
    additionalProperties: false,
    description: 'A letter and everything below it.',
  },
};
