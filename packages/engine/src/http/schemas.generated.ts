// Generated from contract/ by `pnpm generate`. Do not edit.
import type { JsonSchema } from '../core/json.ts';

/** By the name of the type. */
export const schemas: Readonly<Record<string, JsonSchema>> = {
  AbstainBody: {
    type: 'object',
    properties: {
      comment: {
        type: 'string',
        description: 'A comment for the history.',
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
    additionalProperties: false,
    description: 'A vote for no outcome: `POST /tasks/{id}/abstain`.',
  },
  AcceptedView: {
    type: 'object',
    properties: {
      ok: {
        type: 'boolean',
        const: true,
        description: 'Always true.',
      },
      instance: {
        type: 'string',
        description: 'Id of the instance; that of the new one after a start.',
      },
      version: {
        type: 'number',
        description: 'How many events it has now.',
      },
      status: {
        $ref: '#/$defs/InstanceStatus',
        description: 'Whether it is still open.',
      },
      result: {
        type: ['string', 'null'],
        description: 'Result of its final state.',
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
        description: "The host's own entity that it is about.",
      },
      incident: {
        type: ['string', 'null'],
        description: 'Id of the incident in which the command was recorded.',
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
        description: 'What the action asks for.',
      },
      comment: {
        type: 'string',
        description: 'A comment for the history.',
        maxLength: 10000,
      },
      seen: {
        $ref: '#/$defs/Seen',
        description: 'As the view said: answered with `STALE` if anything shown there has changed.',
      },
      as: {
        type: 'string',
        description: 'Position to act in.',
      },
    },
    additionalProperties: false,
    description: 'How an action is taken: `POST /instances/{id}/actions/{action}`.',
  },
  ActionChanceView: {
    type: 'object',
    properties: {
      kind: {
        type: 'string',
        enum: ['outcome', 'action', 'act'],
        description:
          '`outcome`: complete the task with it; `action`: take it; `act`: a command of this name on the task.',
      },
      name: {
        type: 'string',
        description: 'Name that the command gives.',
      },
      label: {
        $ref: '#/$defs/Text',
        description: 'Text of the button, where the flow has one.',
      },
      state: {
        type: ['string', 'null'],
        description: 'State that offers it; null: the flow itself.',
      },
      depends: {
        type: 'boolean',
        description:
          'False: it was tried, and is let through. True: it may be, by what is handed in, but nothing tried was let through.',
      },
      fails: {
        type: ['string', 'null'],
        description:
          "Code of the incident that the flow's own rules would end in; null: they hold.",
      },
      anyone: {
        type: 'boolean',
        description: 'Whether everybody who may read the instance may take it.',
      },
      movers: {
        type: 'array',
        items: {
          $ref: '#/$defs/PersonView',
        },
        description: 'Who else may.',
      },
    },
    required: ['anyone', 'depends', 'fails', 'kind', 'label', 'movers', 'name', 'state'],
    additionalProperties: false,
    description: 'An action of the flow, and who could take it.',
  },
  ActionView: {
    type: 'object',
    properties: {
      name: {
        type: 'string',
        description: 'Name that the command gives.',
      },
      state: {
        type: ['string', 'null'],
        description: 'State that offers it; null: the flow itself.',
      },
      label: {
        $ref: '#/$defs/Text',
        description: 'Text of the button.',
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
        description: 'Schema of what it asks for; null: nothing.',
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
        description: 'Whether the reader may take it now.',
      },
    },
    required: ['name', 'state', 'label', 'input', 'choices', 'effect', 'permission'],
    additionalProperties: false,
    description: 'Something the reader may do without ending a task.',
  },
  AddSignersBody: {
    type: 'object',
    properties: {
      positions: {
        type: 'array',
        items: {
          type: 'string',
        },
        description: 'Positions.',
        minItems: 1,
        maxItems: 100,
      },
      place: {
        type: 'string',
        enum: ['before', 'after', 'end'],
        description: "In a sequence: before or after one's own turn. Default `end`.",
      },
      comment: {
        type: 'string',
        description: 'A comment for the history.',
        maxLength: 10000,
      },
      as: {
        type: 'string',
        description: 'Position to act in.',
      },
    },
    required: ['positions'],
    additionalProperties: false,
    description: 'Who signs as well: `POST /tasks/{id}/add-signers`.',
  },
  AnsweredFindingView: {
    type: 'object',
    properties: {
      code: {
        type: 'string',
        description: 'What is wrong.',
      },
      pointer: {
        type: 'string',
        description: 'Where in the definition: JSON pointer.',
      },
      message: {
        type: 'string',
        description: 'The sentence.',
      },
    },
    required: ['code', 'pointer', 'message'],
    additionalProperties: false,
    description: 'An error that somebody answers for.',
  },
  ApproveBody: {
    type: 'object',
    properties: {
      reason: {
        type: 'string',
        description:
          'Why it is published although its proof finds errors that it did not find when it was proposed.',
        maxLength: 10000,
      },
    },
    additionalProperties: false,
    description:
      'Approves a version that was proposed: `POST /flows/proposals/{id}/approve`. Operators only, and not whoever proposed it.',
  },
  AssigneeView: {
    type: 'object',
    properties: {
      position: {
        type: ['string', 'null'],
        description: 'Id of the position; null for a pool.',
      },
      role: {
        type: ['string', 'null'],
        description: 'Role of a pool; null for a position.',
      },
      unit: {
        type: ['string', 'null'],
        description: 'Id of the unit of a pool; null: the whole organisation.',
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
  AssumptionView: {
    type: 'object',
    properties: {
      by: {
        $ref: '#/$defs/PersonView',
        description: 'Who does it.',
      },
      data: {
        $ref: '#/$defs/JsonObject',
        description:
          'Fields of the form that were made up or given for it; empty where they were made up, and something is hidden from the reader.',
      },
      input: {
        $ref: '#/$defs/Json',
        description: 'What is handed in besides; null: nothing, or the same.',
      },
      isMadeUp: {
        type: 'boolean',
        description: 'Whether some of it was made up, since nobody has entered it yet.',
      },
    },
    required: ['by', 'data', 'input', 'isMadeUp'],
    additionalProperties: false,
    description: 'What a forecast takes for granted.',
  },
  AttachedView: {
    type: 'object',
    properties: {
      ok: {
        type: 'boolean',
        const: true,
        description: 'Always true.',
      },
      instance: {
        type: 'string',
        description: 'Id of the instance; that of the new one after a start.',
      },
      version: {
        type: 'number',
        description: 'How many events it has now.',
      },
      status: {
        $ref: '#/$defs/InstanceStatus',
        description: 'Whether it is still open.',
      },
      result: {
        type: ['string', 'null'],
        description: 'Result of its final state.',
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
        description: "The host's own entity that it is about.",
      },
      incident: {
        type: ['string', 'null'],
        description: 'Id of the incident in which the command was recorded.',
      },
      attachment: {
        type: 'object',
        properties: {
          id: {
            type: 'string',
            description:
              'Its id: what a field with `format: "attachment"` holds, and what `GET /attachments/{id}` takes.',
          },
          name: {
            type: 'string',
            description: 'What people call it.',
          },
          mediaType: {
            type: 'string',
            description: 'Media type that its bytes show.',
          },
          size: {
            type: 'number',
            description: 'Number of its bytes.',
          },
          hash: {
            type: 'string',
            description: 'SHA-256 of its bytes, in hex.',
          },
          scan: {
            $ref: '#/$defs/ScanVerdict',
            description:
              'What the virus scanner said; only `clean` and `skipped` (nobody was asked) can be opened.',
          },
        },
        required: ['id', 'name', 'mediaType', 'size', 'hash', 'scan'],
        additionalProperties: false,
        description: 'The file as it was taken.',
      },
    },
    required: [
      'attachment',
      'incident',
      'instance',
      'ok',
      'result',
      'status',
      'subject',
      'version',
    ],
    additionalProperties: false,
    description: 'A file was added.',
  },
  AttachmentListView: {
    type: 'object',
    properties: {
      items: {
        type: 'array',
        items: {
          $ref: '#/$defs/AttachmentView',
        },
        description: 'The files, in the order in which they were added.',
      },
      accepts: {
        anyOf: [
          {
            type: 'object',
            properties: {
              types: {
                type: 'array',
                items: {
                  type: 'string',
                },
                description: 'Media types that are taken, as the bytes show them.',
              },
              maxBytes: {
                type: 'number',
                description: 'Largest file, in bytes.',
              },
            },
            required: ['types', 'maxBytes'],
            additionalProperties: false,
          },
          {
            type: 'null',
          },
        ],
        description: 'What may be added now; null: nothing.',
      },
    },
    required: ['items', 'accepts'],
    additionalProperties: false,
    description: 'Files of an instance, and what may be added.',
  },
  AttachmentView: {
    type: 'object',
    properties: {
      id: {
        type: 'string',
        description:
          'Its id: what a field with `format: "attachment"` holds, and what `GET /attachments/{id}` takes.',
      },
      name: {
        type: 'string',
        description: 'What people call it.',
      },
      mediaType: {
        type: 'string',
        description: 'Media type that its bytes show.',
      },
      size: {
        type: 'number',
        description: 'Number of its bytes.',
      },
      hash: {
        type: 'string',
        description: 'SHA-256 of its bytes, in hex.',
      },
      by: {
        $ref: '#/$defs/PartyView',
        description: 'Who added it.',
      },
      at: {
        type: 'string',
        description: 'When.',
      },
      scan: {
        $ref: '#/$defs/ScanVerdict',
        description:
          'What the virus scanner said; only `clean` and `skipped` (nobody was asked) can be opened.',
      },
      field: {
        type: ['string', 'null'],
        description: 'Field that it was added for.',
      },
      removable: {
        type: 'boolean',
        description: 'Whether the reader may take it away now.',
      },
    },
    required: ['id', 'name', 'mediaType', 'size', 'hash', 'by', 'at', 'scan', 'field', 'removable'],
    additionalProperties: false,
    description: 'A file of an instance.',
  },
  BatchAnswer: {
    type: 'object',
    properties: {
      task: {
        type: 'string',
        description: 'Id of the task.',
      },
      ok: {
        type: 'boolean',
        description: 'Whether it was done.',
      },
      code: {
        type: ['string', 'null'],
        description: 'Why not, one of the table of codes; null: it was done.',
      },
      detail: {
        type: ['string', 'null'],
        description: "A sentence in the reader's language; null: it was done.",
      },
    },
    required: ['task', 'ok', 'code', 'detail'],
    additionalProperties: false,
    description: 'What became of one of many tasks.',
  },
  BatchBody: {
    type: 'object',
    properties: {
      items: {
        type: 'array',
        items: {
          $ref: '#/$defs/BatchItem',
        },
        description: 'The tasks, each once.',
        minItems: 1,
        maxItems: 100,
      },
      as: {
        type: 'string',
        description: 'Position to act in.',
      },
    },
    required: ['items'],
    additionalProperties: false,
    description: 'Many tasks that are ended at once, each for itself: `POST /tasks/complete`.',
  },
  BatchItem: {
    type: 'object',
    properties: {
      task: {
        type: 'string',
        description: 'Id of the task.',
      },
      outcome: {
        type: 'string',
        description: 'One of its outcomes.',
      },
      comment: {
        type: 'string',
        description: 'A comment for the history; some outcomes require one.',
        maxLength: 10000,
      },
      seen: {
        $ref: '#/$defs/Seen',
        description: 'As its view said.',
      },
    },
    required: ['task', 'outcome'],
    additionalProperties: false,
    description: 'One of many tasks that are ended at once.',
  },
  BatchView: {
    type: 'object',
    properties: {
      items: {
        type: 'array',
        items: {
          $ref: '#/$defs/BatchAnswer',
        },
        description: 'In the order in which they were given.',
      },
    },
    required: ['items'],
    additionalProperties: false,
    description: 'What became of many tasks.',
  },
  BlockBody: {
    type: 'object',
    properties: {
      flow: {
        type: 'string',
        description: 'Name of the flow that declares the series.',
      },
      series: {
        type: 'string',
        description: 'Name of the series.',
      },
      unit: {
        type: 'string',
        description: 'Unit that they are for.',
        minLength: 1,
        maxLength: 200,
      },
      fields: {
        type: 'object',
        additionalProperties: {
          type: 'string',
        },
        description: 'What the series writes and counts by besides.',
      },
      count: {
        type: 'integer',
        description: 'How many.',
        minimum: 1,
        maximum: 500,
      },
      date: {
        type: 'string',
        description:
          'The day they belong to, where each day has its own block of numbers. Default: today.',
      },
      reason: {
        type: 'string',
        description: 'Kept in the register.',
        maxLength: 10000,
      },
    },
    required: ['flow', 'series', 'unit', 'count', 'reason'],
    additionalProperties: false,
    description: 'Numbers that are set aside for letters on paper: `POST /numbers/blocks`.',
  },
  CancelBody: {
    type: 'object',
    properties: {
      reason: {
        type: 'string',
        description: 'Kept in the history.',
        maxLength: 10000,
      },
      as: {
        type: 'string',
        description: 'Position to act in.',
      },
    },
    required: ['reason'],
    additionalProperties: false,
    description: 'Why an instance is cancelled: `POST /instances/{id}/cancel`. Operators only.',
  },
  Capacity: {
    anyOf: [
      {
        $ref: '#/$defs/Held',
      },
      {
        type: 'string',
        const: 'an',
      },
    ],
    description:
      'The capacity in which somebody acts: as they hold the position, or on behalf of its holder (`an`, by delegation).',
  },
  ChanceView: {
    type: 'object',
    properties: {
      kind: {
        type: 'string',
        enum: ['outcome', 'action', 'act'],
        description:
          '`outcome`: complete the task with it; `action`: take it; `act`: a command of this name on the task.',
      },
      name: {
        type: 'string',
        description: 'Name that the command gives.',
      },
      label: {
        $ref: '#/$defs/Text',
        description: 'Text of the button, where the flow has one.',
      },
      state: {
        type: ['string', 'null'],
        description: 'State that offers it; null: the flow itself.',
      },
      depends: {
        type: 'boolean',
        description:
          'False: it was tried, and is let through. True: it may be, by what is handed in, but nothing tried was let through.',
      },
      fails: {
        type: ['string', 'null'],
        description:
          "Code of the incident that the flow's own rules would end in; null: they hold.",
      },
    },
    required: ['kind', 'name', 'label', 'state', 'depends', 'fails'],
    additionalProperties: false,
    description: 'Something that somebody could do now, by the name that a command gives.',
  },
  ChangesView: {
    type: 'object',
    properties: {
      against: {
        type: 'number',
        description: 'The published version that it is compared with.',
      },
      items: {
        type: 'array',
        items: {
          $ref: '#/$defs/DifferenceView',
        },
        description: 'What differs.',
      },
      proposal: {
        anyOf: [
          {
            $ref: '#/$defs/ProposalView',
          },
          {
            type: 'null',
          },
        ],
        description:
          'How what is open could go over; null: it has problems that keep it from running, or no number of its own.',
      },
    },
    required: ['against', 'items', 'proposal'],
    additionalProperties: false,
    description: 'What a version that is not published changes for people and for what is open.',
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
        description: 'What it was started for.',
      },
      instance: {
        type: 'string',
        description: 'Id of the child.',
      },
      status: {
        $ref: '#/$defs/InstanceStatus',
        description: 'Whether it is still open.',
      },
      waits: {
        type: 'boolean',
        description: 'Whether the fan-out waits for it.',
      },
      read: {
        type: 'boolean',
        description: 'Whether any of its tasks was opened by an assignee.',
      },
      result: {
        type: ['string', 'null'],
        description: 'Result of its final state.',
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
        description: 'Output of its final state.',
      },
    },
    required: ['key', 'item', 'instance', 'status', 'waits', 'read', 'result', 'output'],
    additionalProperties: false,
    description: 'One child of a fan-out.',
  },
  CommentBody: {
    type: 'object',
    properties: {
      text: {
        type: 'string',
        description: 'What is said.',
        maxLength: 10000,
      },
      attachments: {
        type: 'array',
        items: {
          type: 'string',
        },
        description: 'Ids of files of the instance that it speaks of.',
        maxItems: 50,
      },
      as: {
        type: 'string',
        description: 'Position to act in.',
      },
    },
    required: ['text'],
    additionalProperties: false,
    description: 'A comment for the history: `POST /instances/{id}/comments`.',
  },
  CompleteBody: {
    type: 'object',
    properties: {
      outcome: {
        type: 'string',
        description: "One of the task's outcomes.",
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
        description: 'A comment for the history; some outcomes require one.',
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
    description: 'How a task is ended: `POST /tasks/{id}/complete`.',
  },
  CopyView: {
    type: 'object',
    properties: {
      number: {
        type: 'number',
        description: 'Number within the instance.',
      },
      to: {
        $ref: '#/$defs/AssigneeView',
        description: 'To whom.',
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
        description: 'Who sent it; null: the flow.',
      },
      at: {
        type: 'string',
        description: 'When.',
      },
      comment: {
        type: ['string', 'null'],
        description: 'What was said with it.',
      },
      readBy: {
        anyOf: [
          {
            $ref: '#/$defs/PartyView',
          },
          {
            type: 'null',
          },
        ],
        description: 'Who read it first.',
      },
      readAt: {
        type: ['string', 'null'],
        description: 'When.',
      },
    },
    required: ['number', 'to', 'by', 'at', 'comment', 'readBy', 'readAt'],
    additionalProperties: false,
    description: 'Something that was sent to somebody for information.',
  },
  DelegateView: {
    type: 'object',
    properties: {
      assignee: {
        $ref: '#/$defs/AssigneeView',
        description: 'Who.',
      },
      since: {
        type: 'string',
        description: 'Since when.',
      },
      readAt: {
        type: ['string', 'null'],
        description: 'When they first opened it.',
      },
    },
    required: ['assignee', 'since', 'readAt'],
    additionalProperties: false,
    description: 'Somebody who prepares a task for its assignee.',
  },
  DiffPart: {
    type: 'object',
    properties: {
      kind: {
        type: 'string',
        enum: ['same', 'added', 'removed'],
        description: 'Where it stands: in both, only in this version, or only in the other.',
      },
      text: {
        type: 'string',
        description: 'The piece itself.',
      },
    },
    required: ['kind', 'text'],
    additionalProperties: false,
    description: 'A piece of two texts.',
  },
  DifferenceView: {
    type: 'object',
    properties: {
      code: {
        type: 'string',
        description: 'What became different.',
      },
      message: {
        type: 'string',
        description: 'The sentence.',
      },
      what: {
        type: 'string',
        description:
          'Which part of a flow it is about: `state`, `transition`, `guard`, `outcome`, `assignee`, `deadline`, `field`, …',
      },
      how: {
        type: 'string',
        enum: ['added', 'removed', 'changed', 'renamed', 'moved'],
        description: 'What became of it.',
      },
      pointer: {
        type: 'string',
        description:
          'JSON pointer into the version that is shown; into the other one where it is removed.',
      },
      state: {
        type: ['string', 'null'],
        description: 'Key of the state that it is in; null: of the flow itself.',
      },
      from: {
        anyOf: [
          {
            $ref: '#/$defs/Json',
          },
          {
            type: 'null',
          },
        ],
        description: 'As it was written; null: it was not there.',
      },
      to: {
        anyOf: [
          {
            $ref: '#/$defs/Json',
          },
          {
            type: 'null',
          },
        ],
        description: 'As it is written; null: it is not there.',
      },
    },
    required: ['code', 'message', 'what', 'how', 'pointer', 'state', 'from', 'to'],
    additionalProperties: false,
    description: 'Something that differs between two versions.',
  },
  DifferencesView: {
    type: 'object',
    properties: {
      flow: {
        type: 'string',
        description: 'Name of the flow.',
      },
      version: {
        type: 'number',
        description: 'The version that is shown.',
      },
      against: {
        type: 'number',
        description: 'The one that it is compared with.',
      },
      items: {
        type: 'array',
        items: {
          $ref: '#/$defs/DifferenceView',
        },
        description: 'What differs, part by part. Numbers of versions are no difference.',
      },
    },
    required: ['flow', 'version', 'against', 'items'],
    additionalProperties: false,
    description: 'What differs between two versions of a flow.',
  },
  DraftBody: {
    type: 'object',
    properties: {
      data: {
        $ref: '#/$defs/JsonObject',
        description: "Fields of the task's form that I have changed.",
      },
      inputs: {
        $ref: '#/$defs/JsonObject',
        description: 'What I have entered for outcomes that ask for more, by their name.',
      },
      comment: {
        type: 'string',
        description: 'The comment so far.',
        maxLength: 10000,
      },
      as: {
        type: 'string',
        description: 'Position to act in.',
      },
    },
    additionalProperties: false,
    description: 'What I have entered for a task so far: `POST /tasks/{id}/draft`.',
  },
  DraftView: {
    type: 'object',
    properties: {
      data: {
        $ref: '#/$defs/JsonObject',
        description: "Fields of the task's form that were changed, by name.",
      },
      inputs: {
        $ref: '#/$defs/JsonObject',
        description: 'What was entered for outcomes that ask for more, by their name.',
      },
      comment: {
        type: 'string',
        description: 'The comment so far.',
      },
      savedAt: {
        type: 'string',
        description: 'When it was saved, ISO.',
      },
      by: {
        $ref: '#/$defs/DrafterView',
        description: 'Who saved it, and in which position.',
      },
      isOwn: {
        type: 'boolean',
        description:
          "Whether it is the reader's own; otherwise it is of somebody who had the task before.",
      },
    },
    required: ['data', 'inputs', 'comment', 'savedAt', 'by', 'isOwn'],
    additionalProperties: false,
    description: 'What somebody has entered for a task and not sent.',
  },
  DrafterView: {
    type: 'object',
    properties: {
      user: {
        type: 'string',
        description: 'Id of the user.',
      },
      name: {
        type: 'string',
        description: 'Name of the user.',
      },
      position: {
        type: 'string',
        description: 'Id of the position they wrote it in.',
      },
      positionName: {
        type: 'string',
        description: 'Name of that position.',
      },
    },
    required: ['user', 'name', 'position', 'positionName'],
    additionalProperties: false,
    description: 'Who wrote a draft.',
  },
  DryRunBody: {
    type: 'object',
    properties: {
      plan: {
        $ref: '#/$defs/MigrationPlanBody',
        description: 'How instances go over.',
      },
      after: {
        type: 'string',
        description: '`next` of the page before.',
      },
      limit: {
        type: 'integer',
        description: 'Default 100.',
        minimum: 1,
        maximum: 200,
      },
    },
    required: ['plan'],
    additionalProperties: false,
    description: 'A plan to be looked at: `POST /migrations/dry-run`. Operators only.',
  },
  DryRunView: {
    type: 'object',
    properties: {
      items: {
        type: 'array',
        items: {
          $ref: '#/$defs/VerdictView',
        },
        description: 'One for each that is open on the version.',
      },
      next: {
        type: ['string', 'null'],
        description: 'Pass as `after`; null on the last page.',
      },
    },
    required: ['items', 'next'],
    additionalProperties: false,
    description: 'What would become of some instances.',
  },
  EnterNumberBody: {
    type: 'object',
    properties: {
      number: {
        $ref: '#/$defs/NumberRef',
        description: 'A number that was set aside.',
      },
      letter: {
        type: 'string',
        description: 'What letter it is.',
        maxLength: 10000,
      },
      instance: {
        type: 'string',
        description: 'Id of its instance, if it has one.',
      },
    },
    required: ['number', 'letter'],
    additionalProperties: false,
    description: 'The letter on paper that a number was used for: `POST /numbers/enter`.',
  },
  ExaminationView: {
    type: 'object',
    properties: {
      approval: {
        type: 'string',
        enum: ['none', 'second-person'],
        description: 'Whether publishing it takes a second person: it is proposed then.',
      },
      findings: {
        type: 'array',
        items: {
          $ref: '#/$defs/FindingView',
        },
        description: 'Errors stand in the way of publishing, warnings do not.',
      },
      changes: {
        anyOf: [
          {
            $ref: '#/$defs/ChangesView',
          },
          {
            type: 'null',
          },
        ],
        description: 'What it changes; null: no version is published, or this one cannot be read.',
      },
    },
    required: ['approval', 'findings', 'changes'],
    additionalProperties: false,
    description: 'What was found in a version that is not published.',
  },
  ExamineBody: {
    type: 'object',
    properties: {
      definition: {
        $ref: '#/$defs/JsonObject',
        description: 'The flow.',
      },
      forms: {
        type: 'array',
        items: {
          $ref: '#/$defs/JsonObject',
        },
        description: 'Its forms. Default: those of the newest version.',
      },
      siblings: {
        $ref: '#/$defs/FlowSiblingsView',
        description: 'What lies beside it. What is left out is that of the newest version.',
      },
      against: {
        type: 'integer',
        description: 'Version that it is compared with. Default: the newest.',
        minimum: 1,
      },
      beside: {
        type: 'array',
        items: {
          $ref: '#/$defs/FlowBeside',
        },
        description:
          'Flows that it starts and that are published with it; they are not examined here.',
        maxItems: 20,
      },
    },
    additionalProperties: false,
    required: ['definition'],
    description:
      'A version to be looked at before it is published: `POST /flows/examine`. Operators only.',
  },
  ExplanationView: {
    type: 'object',
    properties: {
      instance: {
        type: 'string',
        description: 'Id of the instance.',
      },
      status: {
        $ref: '#/$defs/InstanceStatus',
        description: 'Whether it is still open.',
      },
      at: {
        type: 'string',
        description: 'The moment that this is said of.',
      },
      ended: {
        type: ['string', 'null'],
        description:
          'Where nothing is waited for, that it has ended, in a sentence; null while it is open.',
      },
      waits: {
        type: 'array',
        items: {
          $ref: '#/$defs/WaitView',
        },
        description: 'What it waits for.',
      },
      actions: {
        type: 'array',
        items: {
          $ref: '#/$defs/ActionChanceView',
        },
        description: 'What could be done besides its tasks.',
      },
      operators: {
        type: 'array',
        items: {
          type: 'string',
          enum: ['suspend', 'resume', 'cancel', 'jump', 'resolve'],
        },
        description: 'What operators could do.',
      },
    },
    required: ['instance', 'status', 'at', 'ended', 'waits', 'actions', 'operators'],
    additionalProperties: false,
    description: 'Why an instance waits, and who can move it.',
  },
  FieldView: {
    type: 'object',
    properties: {
      field: {
        type: 'string',
        description: 'Name in `data`.',
      },
      label: {
        $ref: '#/$defs/Text',
        description: 'What people call it.',
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
        description: 'A sentence beside it.',
      },
      access: {
        type: 'string',
        enum: ['write', 'read'],
        description: 'Whether it may be written, or only read.',
      },
      requiredFor: {
        type: 'array',
        items: {
          type: 'string',
        },
        description: 'Outcomes for which it must be filled.',
      },
      widget: {
        type: ['string', 'null'],
        description: 'How it is entered, where its type alone does not say.',
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
        description:
          'Values that may be chosen, with their words; null: any that the schema allows.',
      },
      schema: {
        $ref: '#/$defs/JsonSchema',
        description: 'JSON Schema of the value, `$ref`s resolved.',
      },
    },
    required: ['field', 'label', 'help', 'access', 'requiredFor', 'widget', 'options', 'schema'],
    additionalProperties: false,
    description: 'One field as a form shows it.',
  },
  FindingView: {
    type: 'object',
    properties: {
      code: {
        type: 'string',
        description: 'What is wrong.',
      },
      severity: {
        type: 'string',
        enum: ['error', 'warning'],
        description: 'An error stands in the way of publishing.',
      },
      pointer: {
        type: 'string',
        description: 'Where in the definition: JSON pointer.',
      },
      message: {
        type: 'string',
        description: 'The sentence.',
      },
      scenario: {
        anyOf: [
          {
            $ref: '#/$defs/JsonObject',
          },
          {
            type: 'null',
          },
        ],
        description: 'A way that leads there, to be replayed; null: none is known.',
      },
      fix: {
        anyOf: [
          {
            type: 'array',
            items: {
              $ref: '#/$defs/PatchOperation',
            },
          },
          {
            type: 'null',
          },
        ],
        description:
          'A JSON patch of the definition after which it is no more found; null: it is for people to decide.',
      },
    },
    required: ['code', 'severity', 'pointer', 'message', 'scenario', 'fix'],
    additionalProperties: false,
    description: 'Something that is wrong, or may go wrong, in a version.',
  },
  FlowBeside: {
    type: 'object',
    properties: {
      definition: {
        $ref: '#/$defs/JsonObject',
        description: 'The flow.',
      },
      forms: {
        type: 'array',
        items: {
          $ref: '#/$defs/JsonObject',
        },
        description: 'Its forms. Default: those of the newest version.',
      },
      siblings: {
        $ref: '#/$defs/FlowSiblingsView',
        description: 'What lies beside it. What is left out is that of the newest version.',
      },
    },
    required: ['definition'],
    additionalProperties: false,
    description:
      'A flow as it is brought, such as one that is published with another one that starts it.',
  },
  FlowEventType: {
    type: 'string',
    enum: [
      'instance.started',
      'instance.cancelled',
      'instance.viewed',
      'task.completed',
      'vote.cast',
      'signers.changed',
      'task.transferred',
      'task.delegated',
      'task.handed-back',
      'task.declined',
      'task.skipped',
      'task.suspended',
      'task.resumed',
      'task.taken-back',
      'copy.sent',
      'copy.read',
      'people.urged',
      'instance.suspended',
      'instance.resumed',
      'instance.moved',
      'instance.migrated',
      'instance.migrated-back',
      'instance.reopened',
      'instance.merged',
      'duplicate.received',
      'duplicate.returned',
      'duplicate.files-returned',
      'task.claimed',
      'task.released',
      'task.read',
      'action.taken',
      'comment.added',
      'attachment.added',
      'attachment.removed',
      'attachment.judged',
      'timer.fired',
      'deadlines.moved',
      'call.succeeded',
      'call.failed',
      'child.changed',
      'event.received',
      'people.reminded',
      'message.late',
      'message.deferred',
      'incident.opened',
      'incident.resolved',
    ],
    description: 'What happened, in one word of the past.',
  },
  FlowFiguresView: {
    type: 'object',
    properties: {
      flow: {
        type: 'string',
        description: 'Name of the flow.',
      },
      version: {
        type: ['number', 'null'],
        description: 'Only instances on this version count; null: all of them.',
      },
      at: {
        type: 'string',
        description: 'When it was counted, ISO.',
      },
      from: {
        type: ['string', 'null'],
        description: 'Of what ended, only what did from then on counts, ISO; null: all.',
      },
      open: {
        type: 'number',
        description:
          'How many instances are open. One that stands in several steps counts once for each of these, and once here.',
      },
      steps: {
        type: 'array',
        items: {
          $ref: '#/$defs/StepFigures',
        },
        description: 'Every step at which something stands or stood, in the order of the flow.',
      },
    },
    required: ['flow', 'version', 'at', 'from', 'open', 'steps'],
    additionalProperties: false,
    description:
      'What history says of the steps of a flow: `GET /flows/{flow}/figures`. A number tells how much and how long, never which: what is confidential counts where it lies and in how long it took, and is left out of how it was decided and how it ended.',
  },
  FlowItemView: {
    type: 'object',
    properties: {
      flow: {
        type: 'string',
        description: 'Name of the flow.',
      },
      version: {
        type: 'number',
        description: 'Its newest version.',
      },
      title: {
        $ref: '#/$defs/Text',
        description: 'What people call it.',
      },
      startable: {
        type: 'boolean',
        description:
          'Whether the reader may start one, as far as that can be told before its data is known.',
      },
    },
    required: ['flow', 'version', 'title', 'startable'],
    additionalProperties: false,
    description: 'A flow as lists of what may be started show it.',
  },
  FlowList: {
    type: 'object',
    properties: {
      items: {
        type: 'array',
        items: {
          $ref: '#/$defs/FlowItemView',
        },
        description: 'The newest version of each.',
      },
    },
    required: ['items'],
    additionalProperties: false,
    description: 'Flows of the tenant.',
  },
  FlowSiblingsView: {
    type: 'object',
    properties: {
      layout: {
        $ref: '#/$defs/JsonObject',
        description: 'Where steps are drawn.',
      },
      scenarios: {
        $ref: '#/$defs/JsonObject',
        description: 'Scenarios, as in their file.',
      },
    },
    additionalProperties: false,
    description:
      'Files that lie beside a flow, for whoever edits it next: kept with the version, and never read.',
  },
  FlowSourceView: {
    type: 'object',
    properties: {
      flow: {
        type: 'string',
        description: 'Name of the flow.',
      },
      version: {
        type: 'number',
        description: 'Number of the version.',
      },
      definition: {
        $ref: '#/$defs/JsonObject',
        description: 'The flow.',
      },
      forms: {
        type: 'array',
        items: {
          $ref: '#/$defs/JsonObject',
        },
        description: 'Its forms.',
      },
      siblings: {
        $ref: '#/$defs/FlowSiblingsView',
        description: 'What lies beside it.',
      },
    },
    required: ['flow', 'version', 'definition', 'forms', 'siblings'],
    additionalProperties: false,
    description:
      'A published version as it is written: `GET /flows/{flow}/source`. Operators only.',
  },
  FlowVersionList: {
    type: 'object',
    properties: {
      items: {
        type: 'array',
        items: {
          $ref: '#/$defs/FlowVersionView',
        },
        description: 'All that are published, the newest first.',
      },
    },
    required: ['items'],
    additionalProperties: false,
    description: 'Versions of a flow.',
  },
  FlowVersionView: {
    type: 'object',
    properties: {
      version: {
        type: 'number',
        description: 'Its number.',
      },
      title: {
        $ref: '#/$defs/Text',
        description: 'Its title.',
      },
      publishedAt: {
        type: 'string',
        description: 'ISO 8601 UTC.',
      },
      by: {
        type: ['string', 'null'],
        description:
          'Id of the user who published it; where two did, who approved it. Null: it came with the application, or nobody knows.',
      },
      despite: {
        anyOf: [
          {
            $ref: '#/$defs/PublishedDespiteView',
          },
          {
            type: 'null',
          },
        ],
        description: 'Who published it although its proof found errors; null: there were none.',
      },
      note: {
        anyOf: [
          {
            $ref: '#/$defs/PublishedNoteView',
          },
          {
            type: 'null',
          },
        ],
        description: 'What its publisher wrote about it; null: nothing.',
      },
      approval: {
        anyOf: [
          {
            $ref: '#/$defs/PublishedApprovalView',
          },
          {
            type: 'null',
          },
        ],
        description: 'Who proposed it and who approved it; null: it took one person.',
      },
    },
    required: ['version', 'title', 'publishedAt', 'by', 'despite', 'note', 'approval'],
    additionalProperties: false,
    description: 'A published version of a flow.',
  },
  FlowView: {
    type: 'object',
    properties: {
      flow: {
        type: 'string',
        description: 'Name of the flow.',
      },
      version: {
        type: 'number',
        description: 'Its newest version.',
      },
      title: {
        $ref: '#/$defs/Text',
        description: 'What people call it.',
      },
      definition: {
        $ref: '#/$defs/JsonObject',
        description: 'The whole definition.',
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
    description: 'A flow with what a screen needs to start one.',
  },
  FollowUpBody: {
    type: 'object',
    properties: {
      day: {
        type: 'string',
        description: '`yyyy-mm-dd`, today or later.',
        maxLength: 10,
      },
      after: {
        type: 'string',
        description: '`P3D`, or `work:P2D` in working days.',
        maxLength: 40,
      },
      note: {
        type: 'string',
        description: 'A note to myself.',
        maxLength: 1000,
      },
      as: {
        type: 'string',
        description: 'Position to act in.',
      },
    },
    additionalProperties: false,
    description:
      'On which day I want to be reminded of a task, one of both: `POST /tasks/{id}/follow-up`.',
  },
  FollowUpView: {
    type: 'object',
    properties: {
      day: {
        type: 'string',
        description: 'The day, `yyyy-mm-dd`.',
      },
      at: {
        type: 'string',
        description: 'When work begins on it, ISO 8601 UTC.',
      },
      note: {
        type: ['string', 'null'],
        description: 'What they noted.',
      },
    },
    required: ['day', 'at', 'note'],
    additionalProperties: false,
    description: 'A reminder that somebody has set for themselves.',
  },
  ForecastView: {
    type: 'object',
    properties: {
      instance: {
        type: 'string',
        description: 'Id of the instance.',
      },
      at: {
        type: 'string',
        description:
          'The moment from which it is foreseen, and at which each outcome is taken to be chosen.',
      },
      ways: {
        type: 'array',
        items: {
          $ref: '#/$defs/ForecastWayView',
        },
        description:
          'By task and outcome. Only tasks of which the reader may know what comes of them.',
      },
    },
    required: ['instance', 'at', 'ways'],
    additionalProperties: false,
    description: 'What comes next.',
  },
  ForecastWayView: {
    type: 'object',
    properties: {
      task: {
        type: ['string', 'null'],
        description: 'Id of the task; null: of an instance that a step before would start.',
      },
      state: {
        type: 'string',
        description: 'State of the task.',
      },
      title: {
        $ref: '#/$defs/Text',
        description: 'Title of the task.',
      },
      outcome: {
        type: 'string',
        description: 'Name that the command gives.',
      },
      label: {
        $ref: '#/$defs/Text',
        description: 'Text of the button.',
      },
      assumes: {
        anyOf: [
          {
            $ref: '#/$defs/AssumptionView',
          },
          {
            type: 'null',
          },
        ],
        description: 'What it takes for granted; null: nobody can choose it now.',
      },
      refused: {
        type: ['string', 'null'],
        description: 'Why nobody can choose it now, in a sentence; null: somebody can.',
      },
      instances: {
        type: 'array',
        items: {
          $ref: '#/$defs/ForeseenInstanceView',
        },
        description:
          'The instance, and those that the step starts or reaches, as they would be; empty where nobody can choose it.',
      },
      leaves: {
        type: 'array',
        items: {
          type: 'string',
          enum: ['call', 'publish'],
        },
        description:
          'What the step would hand to programs and other flows; what they answer is not foreseen.',
      },
      next: {
        anyOf: [
          {
            type: 'array',
            items: {
              $ref: '#/$defs/ForecastWayView',
            },
          },
          {
            type: 'null',
          },
        ],
        description:
          'What comes of the outcomes of the tasks that it opens, were they chosen at once after it; null: it was not looked that far.',
      },
    },
    required: [
      'task',
      'state',
      'title',
      'outcome',
      'label',
      'assumes',
      'refused',
      'instances',
      'leaves',
      'next',
    ],
    additionalProperties: false,
    description: 'What one outcome would come to.',
  },
  ForeseenInstanceView: {
    type: 'object',
    properties: {
      instance: {
        type: ['string', 'null'],
        description: 'Its id; null: it would be started by the step.',
      },
      flow: {
        type: 'string',
        description: 'Name of its flow.',
      },
      title: {
        $ref: '#/$defs/Text',
        description: 'Title of its flow.',
      },
      status: {
        $ref: '#/$defs/InstanceStatus',
        description: 'Whether it would be open still.',
      },
      result: {
        type: ['string', 'null'],
        description: 'Result of the final state it would have ended in.',
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
        description: 'States it would be in.',
      },
      tasks: {
        type: 'array',
        items: {
          $ref: '#/$defs/ForeseenTaskView',
        },
        description: 'Tasks that there would be.',
      },
      fails: {
        type: ['string', 'null'],
        description:
          "Code of the incident that the flow's own rules would end in; null: they hold.",
      },
    },
    required: ['instance', 'flow', 'title', 'status', 'result', 'states', 'tasks', 'fails'],
    additionalProperties: false,
    description: 'An instance as it would be.',
  },
  ForeseenTaskView: {
    type: 'object',
    properties: {
      state: {
        type: 'string',
        description: 'State that waits for it.',
      },
      title: {
        $ref: '#/$defs/Text',
        description: 'What is asked of the person.',
      },
      assignee: {
        anyOf: [
          {
            $ref: '#/$defs/AssigneeView',
          },
          {
            type: 'null',
          },
        ],
        description: 'Whose it would be; null: it would be chosen by lot.',
      },
      dueAt: {
        type: ['string', 'null'],
        description: 'Its deadline, were the step done now; null: it has none.',
      },
      isOpen: {
        type: 'boolean',
        description: 'Whether it is open already.',
      },
    },
    required: ['state', 'title', 'assignee', 'dueAt', 'isOpen'],
    additionalProperties: false,
    description: 'A task that there would be.',
  },
  FormView: {
    type: 'object',
    properties: {
      form: {
        type: 'string',
        description: 'Name of the form.',
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
        description: 'What people call it.',
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
        description: 'Fields in groups, in the order of the page.',
      },
    },
    required: ['form', 'title', 'sections'],
    additionalProperties: false,
    description: 'A form as a screen draws it. Fields that it hides are absent.',
  },
  GiveBody: {
    type: 'object',
    properties: {
      to: {
        type: 'array',
        items: {
          type: 'string',
        },
        description: 'Positions.',
        minItems: 1,
        maxItems: 100,
      },
      comment: {
        type: 'string',
        description: 'A comment for the history.',
        maxLength: 10000,
      },
      as: {
        type: 'string',
        description: 'Position to act in.',
      },
    },
    required: ['to'],
    additionalProperties: false,
    description: 'Who prepares a task, or is sent a copy.',
  },
  HandBackBody: {
    type: 'object',
    properties: {
      data: {
        $ref: '#/$defs/JsonObject',
        description: "Fields of the task's form.",
      },
      comment: {
        type: 'string',
        description: 'A comment for the history.',
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
    additionalProperties: false,
    description: 'What a delegate hands back: `POST /tasks/{id}/hand-back`.',
  },
  Held: {
    type: 'string',
    enum: ['definitive', 'plt', 'plh', 'pj', 'pjs'],
    description:
      'How somebody holds a position. Plt and Plh act for a vacant or an absent holder; Pj and Pjs stand in for an elected one.',
  },
  IncidentPage: {
    type: 'object',
    properties: {
      items: {
        type: 'array',
        items: {
          $ref: '#/$defs/IncidentView',
        },
        description: 'The incidents, those of instances that changed last first.',
      },
      next: {
        type: ['string', 'null'],
        description: 'Pass as `after`; null on the last page.',
      },
    },
    required: ['items', 'next'],
    additionalProperties: false,
    description: 'One page of open incidents.',
  },
  IncidentView: {
    type: 'object',
    properties: {
      id: {
        type: 'string',
        description: 'Id of the incident.',
      },
      instance: {
        type: 'string',
        description: 'Id of its instance.',
      },
      flow: {
        type: 'string',
        description: 'Name of its flow.',
      },
      code: {
        type: 'string',
        description: 'What failed, one of the table of codes.',
      },
      detail: {
        type: 'string',
        description: "A sentence in the reader's language.",
      },
      pointer: {
        type: 'string',
        description: 'Where in the definition: JSON pointer.',
      },
      params: {
        $ref: '#/$defs/JsonObject',
        description: 'What the sentence speaks of; for operators alone.',
      },
      state: {
        type: ['string', 'null'],
        description: 'State that the command was about.',
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
        description: 'Title of that state.',
      },
      at: {
        type: 'string',
        description: 'When it happened.',
      },
      command: {
        $ref: '#/$defs/JsonObject',
        description: "What was asked when it happened; the person's input is kept here.",
      },
      summary: {
        $ref: '#/$defs/JsonObject',
        description: "The flow's `summary`.",
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
    description:
      "A step that the flow's own rules did not allow to be done; it waits for an operator.",
  },
  InstanceAct: {
    type: 'string',
    enum: ['urge', 'copy', 'reopen', 'suspend', 'resume', 'jump', 'cancel'],
    description: 'What may be done with an instance besides the actions of its flow.',
  },
  InstanceActView: {
    type: 'object',
    properties: {
      name: {
        $ref: '#/$defs/InstanceAct',
        description: 'What: each has a route of its own.',
      },
      label: {
        anyOf: [
          {
            $ref: '#/$defs/Text',
          },
          {
            type: 'null',
          },
        ],
        description: 'Text of the button, where the flow gives one.',
      },
      permission: {
        $ref: '#/$defs/PermissionView',
        description: 'Whether the reader may do it now.',
      },
    },
    required: ['name', 'label', 'permission'],
    additionalProperties: false,
    description: 'Something the reader may do with an instance.',
  },
  InstanceFlowView: {
    type: 'object',
    properties: {
      instance: {
        type: 'string',
        description: 'Id of the instance.',
      },
      flow: {
        type: 'string',
        description: 'Name of the flow.',
      },
      version: {
        type: 'number',
        description: 'The version that the instance runs.',
      },
      definition: {
        $ref: '#/$defs/JsonObject',
        description: 'The flow as it is written.',
      },
      layout: {
        anyOf: [
          {
            $ref: '#/$defs/JsonObject',
          },
          {
            type: 'null',
          },
        ],
        description: 'Where its steps are drawn; null: nobody has put any anywhere.',
      },
      positions: {
        type: 'object',
        additionalProperties: {
          type: 'string',
        },
        description: 'What posts are called that it mentions, by their ids.',
      },
      units: {
        type: 'object',
        additionalProperties: {
          type: 'string',
        },
        description: 'What units are called that it mentions, by their ids.',
      },
    },
    required: ['instance', 'flow', 'version', 'definition', 'layout', 'positions', 'units'],
    additionalProperties: false,
    description:
      'The flow of an instance: `GET /instances/{id}/flow`. To be drawn with where the instance stands.',
  },
  InstanceItemView: {
    type: 'object',
    properties: {
      id: {
        type: 'string',
        description: 'Id of the instance.',
      },
      flow: {
        type: 'string',
        description: 'Name of its flow.',
      },
      flowVersion: {
        type: 'number',
        description: 'Version of the flow that it stays on.',
      },
      title: {
        $ref: '#/$defs/Text',
        description: 'Title of the flow.',
      },
      status: {
        $ref: '#/$defs/InstanceStatus',
        description: 'Whether it is still open.',
      },
      result: {
        type: ['string', 'null'],
        description: 'Result of its final state.',
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
        description: "The host's own entity that it is about.",
      },
      parent: {
        type: ['string', 'null'],
        description: 'Id of the instance that started it.',
      },
      root: {
        type: 'string',
        description: 'Id of the topmost instance of its tree.',
      },
      startedAt: {
        type: 'string',
        description: 'When it was started.',
      },
      updatedAt: {
        type: 'string',
        description: 'When anything last happened to it.',
      },
      endedAt: {
        type: ['string', 'null'],
        description: 'When it ended.',
      },
      dueAt: {
        type: ['string', 'null'],
        description: 'Earliest deadline of what is open.',
      },
      incidents: {
        type: 'number',
        description: 'How many incidents are open.',
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
        description: 'Active states with their titles.',
      },
      confidential: {
        type: 'boolean',
        description: 'Read only by those who act on it.',
      },
      summary: {
        $ref: '#/$defs/JsonObject',
        description: "The flow's `summary`.",
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
    description: 'An instance as lists show it.',
  },
  InstancePage: {
    type: 'object',
    properties: {
      items: {
        type: 'array',
        items: {
          $ref: '#/$defs/InstanceItemView',
        },
        description: 'The instances, in the order asked for.',
      },
      next: {
        type: ['string', 'null'],
        description: 'Pass as `after`; null on the last page.',
      },
    },
    required: ['items', 'next'],
    additionalProperties: false,
    description: 'One page of instances.',
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
        description: 'Id of the instance.',
      },
      flow: {
        type: 'string',
        description: 'Name of its flow.',
      },
      flowVersion: {
        type: 'number',
        description: 'Version of the flow that it stays on.',
      },
      title: {
        $ref: '#/$defs/Text',
        description: 'Title of the flow.',
      },
      status: {
        $ref: '#/$defs/InstanceStatus',
        description: 'Whether it is still open.',
      },
      result: {
        type: ['string', 'null'],
        description: 'Result of its final state.',
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
        description: "The host's own entity that it is about.",
      },
      parent: {
        type: ['string', 'null'],
        description: 'Id of the instance that started it.',
      },
      root: {
        type: 'string',
        description: 'Id of the topmost instance of its tree.',
      },
      startedAt: {
        type: 'string',
        description: 'When it was started.',
      },
      updatedAt: {
        type: 'string',
        description: 'When anything last happened to it.',
      },
      endedAt: {
        type: ['string', 'null'],
        description: 'When it ended.',
      },
      dueAt: {
        type: ['string', 'null'],
        description: 'Earliest deadline of what is open.',
      },
      incidents: {
        type: 'number',
        description: 'How many incidents are open.',
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
        description: 'Active states with their titles.',
      },
      confidential: {
        type: 'boolean',
        description: 'Read only by those who act on it.',
      },
      summary: {
        $ref: '#/$defs/JsonObject',
        description: "The flow's `summary`.",
      },
      version: {
        type: 'number',
        description: 'How many events it has.',
      },
      data: {
        $ref: '#/$defs/JsonObject',
        description: "Its data, without what the reader's forms hide.",
      },
      dataSchema: {
        $ref: '#/$defs/JsonSchema',
        description: 'JSON Schema of that data, `$ref`s resolved.',
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
        description: 'Its last tasks, open and closed, oldest first.',
      },
      actions: {
        type: 'array',
        items: {
          $ref: '#/$defs/ActionView',
        },
        description: 'What the reader may do with it by its flow.',
      },
      acts: {
        type: 'array',
        items: {
          $ref: '#/$defs/InstanceActView',
        },
        description: 'What they may do with it besides.',
      },
      signings: {
        type: 'array',
        items: {
          $ref: '#/$defs/SigningRoundView',
        },
        description:
          'How several sign, each round since the beginning; what they handed in besides their votes is not told.',
      },
      comment: {
        $ref: '#/$defs/PermissionView',
        description:
          'Whether they may comment on it and add files: whoever reads it may, but by a delegation for reading alone.',
      },
      copies: {
        type: 'array',
        items: {
          $ref: '#/$defs/CopyView',
        },
        description: 'What was sent for information, and who has read it.',
      },
      suspension: {
        anyOf: [
          {
            $ref: '#/$defs/SuspensionView',
          },
          {
            type: 'null',
          },
        ],
        description: 'Why it is halted; null: it is not.',
      },
      mergedInto: {
        anyOf: [
          {
            $ref: '#/$defs/MergeView',
          },
          {
            type: 'null',
          },
        ],
        description: 'The earlier instance in whose favour it ended; null: it is no duplicate.',
      },
      duplicates: {
        type: 'array',
        items: {
          $ref: '#/$defs/MergeView',
        },
        description: 'Those that ended in favour of this one.',
      },
      openIncidents: {
        type: 'array',
        items: {
          $ref: '#/$defs/IncidentView',
        },
        description: 'Incidents that are open.',
      },
    },
    required: [
      'actions',
      'acts',
      'comment',
      'confidential',
      'copies',
      'data',
      'dataSchema',
      'dueAt',
      'duplicates',
      'endedAt',
      'fields',
      'flow',
      'flowVersion',
      'id',
      'incidents',
      'mergedInto',
      'openIncidents',
      'parent',
      'result',
      'root',
      'signings',
      'startedAt',
      'states',
      'status',
      'subject',
      'summary',
      'suspension',
      'tasks',
      'title',
      'updatedAt',
      'version',
    ],
    additionalProperties: false,
    description: 'One instance with what the reader may see and do.',
  },
  Json: {},
  JsonObject: {
    type: 'object',
  },
  JsonSchema: {
    type: 'object',
  },
  JumpBody: {
    type: 'object',
    properties: {
      state: {
        type: 'string',
        description: 'State of its flow.',
      },
      reason: {
        type: 'string',
        description: 'Kept in the history.',
        maxLength: 10000,
      },
      as: {
        type: 'string',
        description: 'Position to act in.',
      },
    },
    required: ['state', 'reason'],
    additionalProperties: false,
    description: 'Where an instance is moved: `POST /instances/{id}/jump`. Operators only.',
  },
  KeptDraft: {
    type: 'object',
    properties: {
      draft: {
        anyOf: [
          {
            $ref: '#/$defs/DraftView',
          },
          {
            type: 'null',
          },
        ],
        description: 'Null: there is none.',
      },
    },
    required: ['draft'],
    additionalProperties: false,
    description: 'The draft as it is kept.',
  },
  KeptFollowUp: {
    type: 'object',
    properties: {
      followUp: {
        anyOf: [
          {
            $ref: '#/$defs/FollowUpView',
          },
          {
            type: 'null',
          },
        ],
        description: 'Null: there is none.',
      },
    },
    required: ['followUp'],
    additionalProperties: false,
    description: 'My reminder of a task.',
  },
  LeftOutView: {
    type: 'object',
    properties: {
      seq: {
        type: 'number',
        description: 'Its number in the history.',
      },
      type: {
        type: 'string',
        description: 'What it is.',
      },
    },
    required: ['seq', 'type'],
    additionalProperties: false,
    description: 'An event that a recorded scenario leaves out.',
  },
  MeView: {
    type: 'object',
    properties: {
      tenant: {
        type: 'string',
        description: 'Tenant they are in.',
      },
      user: {
        type: 'string',
        description: 'Id of the user.',
      },
      name: {
        type: 'string',
        description: 'Name of the user.',
      },
      seats: {
        type: 'array',
        items: {
          $ref: '#/$defs/SeatView',
        },
        description: 'Positions that they hold today, as acting holders too.',
      },
      operator: {
        type: 'boolean',
        description: 'Whether they may resolve incidents and cancel instances.',
      },
    },
    required: ['tenant', 'user', 'name', 'seats', 'operator'],
    additionalProperties: false,
    description: 'Who is asking, with all positions that they hold.',
  },
  MergeBody: {
    type: 'object',
    properties: {
      into: {
        type: 'string',
        description: 'Id of the earlier instance.',
        minLength: 1,
        maxLength: 200,
      },
      data: {
        $ref: '#/$defs/JsonObject',
        description: 'Fields of the form that were filled in.',
      },
      comment: {
        type: 'string',
        description: 'A comment for the history.',
        maxLength: 10000,
      },
      as: {
        type: 'string',
        description: 'Position to act in.',
      },
    },
    required: ['into'],
    additionalProperties: false,
    description: 'What it is a duplicate of: `POST /tasks/{id}/merge`.',
  },
  MergeChoicesView: {
    type: 'object',
    properties: {
      alike: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            item: {
              $ref: '#/$defs/InstanceItemView',
            },
            because: {
              type: 'string',
              enum: ['values', 'file'],
            },
          },
          required: ['item', 'because'],
          additionalProperties: false,
        },
        description:
          'Those that look like it: `values` of the summary, or a `file` with the same bytes.',
      },
      found: {
        type: 'array',
        items: {
          $ref: '#/$defs/InstanceItemView',
        },
        description: 'Those that were searched for.',
      },
    },
    required: ['alike', 'found'],
    additionalProperties: false,
    description:
      "Earlier instances that a task's instance may be a duplicate of: only those that the reader may read.",
  },
  MergeView: {
    type: 'object',
    properties: {
      instance: {
        type: 'string',
        description: 'Id of the other instance.',
      },
      item: {
        anyOf: [
          {
            $ref: '#/$defs/InstanceItemView',
          },
          {
            type: 'null',
          },
        ],
        description: 'The other instance; null where the reader may not read it.',
      },
      by: {
        $ref: '#/$defs/PartyView',
        description: 'Who merged them.',
      },
      at: {
        type: 'string',
        description: 'When.',
      },
      comment: {
        type: ['string', 'null'],
        description: 'What was said with it.',
      },
    },
    required: ['instance', 'item', 'by', 'at', 'comment'],
    additionalProperties: false,
    description: 'The other end of a merge.',
  },
  MigrateBody: {
    type: 'object',
    properties: {
      plan: {
        $ref: '#/$defs/MigrationPlanBody',
        description: 'How instances go over.',
      },
      reason: {
        type: 'string',
        description: 'Kept in the history of each instance.',
        maxLength: 10000,
      },
      as: {
        type: 'string',
        description: 'Position to act in.',
      },
    },
    required: ['plan', 'reason'],
    additionalProperties: false,
    description: 'A migration to be made: `POST /migrations`. Operators only.',
  },
  MigrationItemView: {
    type: 'object',
    properties: {
      id: {
        type: 'string',
        description: 'Its id.',
      },
      plan: {
        $ref: '#/$defs/MigrationPlanBody',
        description: 'Its plan.',
      },
      by: {
        type: 'string',
        description: 'Who made it.',
      },
      reason: {
        type: 'string',
        description: 'Why.',
      },
      startedAt: {
        type: 'string',
        description: 'ISO 8601 UTC.',
      },
      status: {
        type: 'string',
        description: '`running`, `stopped`, `done`, `returning`, `returning-stopped`, `returned`',
      },
      migrated: {
        type: 'number',
        description: 'Instances that went over so far.',
      },
      refused: {
        type: 'number',
        description: 'Instances that could not.',
      },
      returned: {
        type: 'number',
        description: 'Of a way back: instances that are as they were.',
      },
      staying: {
        type: 'number',
        description: 'Of a way back: instances on which somebody has acted since.',
      },
    },
    required: [
      'id',
      'plan',
      'by',
      'reason',
      'startedAt',
      'status',
      'migrated',
      'refused',
      'returned',
      'staying',
    ],
    additionalProperties: false,
    description: 'A migration and how far it is.',
  },
  MigrationList: {
    type: 'object',
    properties: {
      items: {
        type: 'array',
        items: {
          $ref: '#/$defs/MigrationItemView',
        },
        description: 'All, the newest first.',
      },
    },
    required: ['items'],
    additionalProperties: false,
    description: 'Migrations of instances.',
  },
  MigrationPlanBody: {
    type: 'object',
    properties: {
      flow: {
        type: 'string',
        description: 'Name of the flow.',
      },
      from: {
        type: 'integer',
        description: 'Version that the instances are on.',
        minimum: 1,
      },
      to: {
        type: 'integer',
        description: 'Version that they go to.',
        minimum: 1,
      },
      states: {
        type: 'object',
        additionalProperties: {
          type: 'string',
        },
        description: 'State of the new version by state of the old one.',
      },
      data: {
        type: 'object',
        additionalProperties: {
          type: 'string',
        },
        description: 'Expressions over the data as it was, by field of the new version.',
      },
    },
    required: ['flow', 'from', 'to', 'states', 'data'],
    additionalProperties: false,
    description: 'How instances of one version of a flow go over to another.',
  },
  MoverView: {
    type: 'object',
    properties: {
      user: {
        type: 'string',
        description: 'Id of the user.',
      },
      name: {
        type: 'string',
        description: 'Name of the user.',
      },
      position: {
        type: ['string', 'null'],
        description: 'Id of the position they would act in; null: whichever they hold.',
      },
      positionName: {
        type: ['string', 'null'],
        description: 'Name of that position.',
      },
      capacity: {
        $ref: '#/$defs/Capacity',
        description: 'How they hold it: definitive, or acting.',
      },
      basis: {
        type: ['string', 'null'],
        description: 'The decree or letter that this rests on.',
      },
      delegate: {
        type: ['string', 'null'],
        description:
          'Id of their own position in which they act on behalf of it; null: they hold that one.',
      },
      delegateName: {
        type: ['string', 'null'],
        description: 'Name of that position.',
      },
      may: {
        type: 'array',
        items: {
          $ref: '#/$defs/ChanceView',
        },
        description:
          'Empty where something is hidden from the reader, and it is somebody else: what others may do could show it.',
      },
    },
    required: [
      'basis',
      'capacity',
      'delegate',
      'delegateName',
      'may',
      'name',
      'position',
      'positionName',
      'user',
    ],
    additionalProperties: false,
    description: 'Somebody, with what they can do.',
  },
  NamedStateView: {
    type: 'object',
    properties: {
      state: {
        type: 'string',
        description: 'Its key.',
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
        description: 'Its title; null: it has none.',
      },
    },
    required: ['state', 'title'],
    additionalProperties: false,
    description: 'A state, and what people call it.',
  },
  NoBody: {
    type: 'object',
    additionalProperties: false,
    description: 'Nothing is to be said.',
  },
  NoticeCount: {
    type: 'object',
    properties: {
      unread: {
        type: 'number',
        description: 'The number.',
      },
    },
    required: ['unread'],
    additionalProperties: false,
    description: 'How many notices I have not read.',
  },
  NoticePage: {
    type: 'object',
    properties: {
      items: {
        type: 'array',
        items: {
          $ref: '#/$defs/NoticeView',
        },
        description: 'The notices, newest first.',
      },
      next: {
        type: ['string', 'null'],
        description: 'Pass as `after`; null on the last page.',
      },
    },
    required: ['items', 'next'],
    additionalProperties: false,
    description: 'One page of what I was told.',
  },
  NoticeView: {
    type: 'object',
    properties: {
      id: {
        type: 'string',
        description: 'What marks it as read.',
      },
      at: {
        type: 'string',
        description: 'When it was told.',
      },
      readAt: {
        type: ['string', 'null'],
        description: 'When the person read it; null: not yet.',
      },
      instance: {
        type: 'string',
        description: 'Id of the instance that it is about, to open it.',
      },
      confidential: {
        type: 'boolean',
        description:
          'Whether the instance, or the root of its tree, is confidential: then nothing below is told.',
      },
      flow: {
        type: ['string', 'null'],
        description: 'Name of the flow.',
      },
      flowTitle: {
        anyOf: [
          {
            $ref: '#/$defs/Text',
          },
          {
            type: 'null',
          },
        ],
        description: 'What the flow is called.',
      },
      state: {
        type: ['string', 'null'],
        description: 'The state that it is about; null for the whole.',
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
        description: 'What the state is called.',
      },
      to: {
        anyOf: [
          {
            $ref: '#/$defs/AssigneeView',
          },
          {
            type: 'null',
          },
        ],
        description: 'Whom the flow told; null for a person.',
      },
      dueAt: {
        type: ['string', 'null'],
        description: 'The deadline, as it was when it was told.',
      },
      summary: {
        $ref: '#/$defs/JsonObject',
        description: "The flow's `summary`, as it is now.",
      },
    },
    required: [
      'id',
      'at',
      'readAt',
      'instance',
      'confidential',
      'flow',
      'flowTitle',
      'state',
      'title',
      'to',
      'dueAt',
      'summary',
    ],
    additionalProperties: false,
    description:
      'A notice as a person sees it in-app. Of what is confidential it says that there is something.',
  },
  NumberList: {
    type: 'object',
    properties: {
      items: {
        type: 'array',
        items: {
          $ref: '#/$defs/NumberView',
        },
        description: 'In the order in which they were asked for or drawn.',
      },
    },
    required: ['items'],
    additionalProperties: false,
    description: 'Numbers as the register has them now.',
  },
  NumberPage: {
    type: 'object',
    properties: {
      items: {
        type: 'array',
        items: {
          $ref: '#/$defs/NumberView',
        },
        description: 'The numbers, by series and number.',
      },
      next: {
        type: ['string', 'null'],
        description: 'Pass as `after`; null on the last page.',
      },
    },
    required: ['items', 'next'],
    additionalProperties: false,
    description: 'One page of the register of numbers.',
  },
  NumberRef: {
    type: 'object',
    properties: {
      name: {
        type: 'string',
        description: 'Name of the series in its flow.',
      },
      series: {
        type: 'string',
        description: 'The key that is counted under, as the register writes it.',
      },
      n: {
        type: 'integer',
        description: 'The number.',
        minimum: 1,
      },
      suffix: {
        type: 'integer',
        description: 'Letters behind it; 0: none.',
        minimum: 0,
      },
    },
    required: ['name', 'series', 'n', 'suffix'],
    additionalProperties: false,
    description: 'What tells a number of the register from all others.',
  },
  NumberStatus: {
    type: 'string',
    enum: ['reserved', 'used', 'void'],
    description:
      '`reserved`: held for a draft or for paper. `used`: it stands on a letter. `void`: it never will.',
  },
  NumberView: {
    type: 'object',
    properties: {
      name: {
        type: 'string',
        description: 'Name of the series in its flow.',
      },
      series: {
        type: 'string',
        description: 'The key that is counted under: series, unit, kinds and period.',
      },
      n: {
        type: 'number',
        description: 'The number.',
      },
      suffix: {
        type: 'number',
        description: 'Letters behind it, for one that came in late: 1 is `a`. 0: none.',
      },
      text: {
        type: 'string',
        description: 'The number as it is written.',
      },
      status: {
        $ref: '#/$defs/NumberStatus',
        description: 'What became of it.',
      },
      unit: {
        type: 'string',
        description: 'The unit that it was drawn for.',
      },
      date: {
        type: 'string',
        description: 'The day that it belongs to, `yyyy-mm-dd`.',
      },
      late: {
        type: 'boolean',
        description: 'Whether it was drawn after that day.',
      },
      confidential: {
        type: 'boolean',
        description:
          'Whether the letter is confidential. Who may not read it is told nothing below but when it was drawn and changed.',
      },
      instance: {
        type: ['string', 'null'],
        description: 'Id of its instance; null: none.',
      },
      drawnAt: {
        type: 'string',
        description: 'When it was drawn.',
      },
      changedAt: {
        type: 'string',
        description: 'When its status changed last.',
      },
      by: {
        type: ['string', 'null'],
        description: 'User who changed it last; null: the engine itself.',
      },
      reason: {
        type: ['string', 'null'],
        description: 'Why it is late, or was set aside for paper.',
      },
      letter: {
        type: ['string', 'null'],
        description: 'The letter on paper that it was entered for.',
      },
      voidReason: {
        type: ['string', 'null'],
        description: 'Why it is void.',
      },
    },
    required: [
      'name',
      'series',
      'n',
      'suffix',
      'text',
      'status',
      'unit',
      'date',
      'late',
      'confidential',
      'instance',
      'drawnAt',
      'changedAt',
      'by',
      'reason',
      'letter',
      'voidReason',
    ],
    additionalProperties: false,
    description: 'A number of the register, as people who keep it see it.',
  },
  OutcomeView: {
    type: 'object',
    properties: {
      name: {
        type: 'string',
        description: 'Name that the command gives.',
      },
      label: {
        $ref: '#/$defs/Text',
        description: 'Text of the button.',
      },
      comment: {
        type: 'string',
        enum: ['optional', 'required'],
        description: 'Whether a comment is required.',
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
        description: 'Schema of what it asks for besides the form; null: nothing.',
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
    description: 'One way in which the reader may end a task.',
  },
  PartyView: {
    type: 'object',
    properties: {
      user: {
        type: 'string',
        description: 'Id of the user.',
      },
      name: {
        type: 'string',
        description: 'Name of the user.',
      },
      position: {
        type: ['string', 'null'],
        description: 'Id of the position they acted in; null: as themselves.',
      },
      positionName: {
        type: ['string', 'null'],
        description: 'Name of that position.',
      },
      capacity: {
        $ref: '#/$defs/Capacity',
        description: 'How they held it: definitive, or acting.',
      },
      basis: {
        type: ['string', 'null'],
        description: 'The decree or letter that this rested on.',
      },
      delegate: {
        type: ['string', 'null'],
        description:
          'Id of their own position in which they acted on behalf of `position`; null: they held that one.',
      },
      delegateName: {
        type: ['string', 'null'],
        description: 'Name of that position.',
      },
    },
    required: [
      'user',
      'name',
      'position',
      'positionName',
      'capacity',
      'basis',
      'delegate',
      'delegateName',
    ],
    additionalProperties: false,
    description: 'Who acted, in which position and capacity.',
  },
  PatchOperation: {
    anyOf: [
      {
        type: 'object',
        properties: {
          op: {
            type: 'string',
            enum: ['add', 'replace'],
          },
          path: {
            type: 'string',
          },
          value: {
            $ref: '#/$defs/Json',
          },
        },
        required: ['op', 'path', 'value'],
        additionalProperties: false,
      },
      {
        type: 'object',
        properties: {
          op: {
            type: 'string',
            const: 'remove',
          },
          path: {
            type: 'string',
          },
        },
        required: ['op', 'path'],
        additionalProperties: false,
      },
    ],
    description: 'One operation of a JSON patch.',
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
  PersonView: {
    type: 'object',
    properties: {
      user: {
        type: 'string',
        description: 'Id of the user.',
      },
      name: {
        type: 'string',
        description: 'Name of the user.',
      },
      position: {
        type: ['string', 'null'],
        description: 'Id of the position they would act in; null: whichever they hold.',
      },
      positionName: {
        type: ['string', 'null'],
        description: 'Name of that position.',
      },
      capacity: {
        $ref: '#/$defs/Capacity',
        description: 'How they hold it: definitive, or acting.',
      },
      basis: {
        type: ['string', 'null'],
        description: 'The decree or letter that this rests on.',
      },
      delegate: {
        type: ['string', 'null'],
        description:
          'Id of their own position in which they act on behalf of it; null: they hold that one.',
      },
      delegateName: {
        type: ['string', 'null'],
        description: 'Name of that position.',
      },
    },
    required: [
      'user',
      'name',
      'position',
      'positionName',
      'capacity',
      'basis',
      'delegate',
      'delegateName',
    ],
    additionalProperties: false,
    description: 'Somebody who can do something, in one of their positions.',
  },
  PositionList: {
    type: 'object',
    properties: {
      items: {
        type: 'array',
        items: {
          $ref: '#/$defs/PositionView',
        },
        description: 'The positions.',
      },
    },
    required: ['items'],
    additionalProperties: false,
    description: 'Positions that fit a search.',
  },
  PositionLoadView: {
    type: 'object',
    properties: {
      position: {
        type: 'string',
        description: 'Id of the position.',
      },
      open: {
        type: 'number',
        description: 'How many tasks are open.',
      },
      flows: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            flow: {
              type: 'string',
              description: 'Name of the flow.',
            },
            title: {
              $ref: '#/$defs/Text',
              description: 'Its title.',
            },
            open: {
              type: 'number',
              description: 'How many of its tasks are open.',
            },
          },
          required: ['flow', 'title', 'open'],
          additionalProperties: false,
        },
        description: 'The flows that they belong to.',
      },
    },
    required: ['position', 'open', 'flows'],
    additionalProperties: false,
    description: 'What waits for a position, in numbers. Of confidential tasks no more is told.',
  },
  PositionView: {
    type: 'object',
    properties: {
      id: {
        type: 'string',
        description: 'Id of the position.',
      },
      name: {
        type: 'string',
        description: 'Name of the position.',
      },
      unit: {
        type: ['string', 'null'],
        description: 'Id of its unit.',
      },
      unitName: {
        type: ['string', 'null'],
        description: 'Name of its unit.',
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
        description: 'Who holds it today; empty: it is vacant.',
      },
    },
    required: ['id', 'name', 'unit', 'unitName', 'holders'],
    additionalProperties: false,
    description: 'A position with whoever holds it.',
  },
  PreferenceBody: {
    type: 'object',
    properties: {
      channels: {
        type: 'array',
        items: {
          type: 'string',
          enum: ['email', 'whatsapp'],
        },
        description: 'Besides in-app.',
      },
      digest: {
        type: 'string',
        enum: ['instant', 'hourly', 'daily'],
        description: 'At once, or collected.',
      },
      digestAt: {
        type: 'string',
        description: 'When a daily digest is sent.',
      },
      quiet: {
        anyOf: [
          {
            type: 'object',
            properties: {
              from: {
                type: 'string',
              },
              until: {
                type: 'string',
              },
            },
            required: ['from', 'until'],
            additionalProperties: false,
          },
          {
            type: 'null',
          },
        ],
        description: 'When nothing is sent: from (inclusive) until (exclusive). Null: never.',
      },
      language: {
        type: 'string',
        enum: ['id', 'en'],
        description: 'Language of messages.',
      },
    },
    additionalProperties: false,
    description:
      'How I want to be told: `POST /notices/preference`. What is left out is as the house sets it.',
  },
  PreferenceView: {
    type: 'object',
    properties: {
      channels: {
        type: 'array',
        items: {
          type: 'string',
          enum: ['email', 'whatsapp'],
        },
        description: 'Besides in-app.',
      },
      digest: {
        type: 'string',
        enum: ['instant', 'hourly', 'daily'],
        description: 'At once, or collected.',
      },
      digestAt: {
        type: 'string',
        description: 'When a daily digest is sent.',
      },
      quiet: {
        anyOf: [
          {
            type: 'object',
            properties: {
              from: {
                type: 'string',
              },
              until: {
                type: 'string',
              },
            },
            required: ['from', 'until'],
            additionalProperties: false,
          },
          {
            type: 'null',
          },
        ],
        description: 'When nothing is sent: from (inclusive) until (exclusive). Null: never.',
      },
      language: {
        type: 'string',
        enum: ['id', 'en'],
        description: 'Language of messages.',
      },
    },
    required: ['channels', 'digest', 'digestAt', 'quiet', 'language'],
    additionalProperties: false,
    description: "How a person is told. Times are `HH:MM` in the person's zone.",
  },
  ProblemView: {
    type: 'object',
    properties: {
      type: {
        type: 'string',
        description: 'URI of the code.',
      },
      title: {
        type: 'string',
        description: 'Short words of the code.',
      },
      status: {
        type: 'number',
        description: 'Status of the answer.',
      },
      code: {
        type: 'string',
        description: 'Why, one of the table of codes; say it to programs.',
      },
      detail: {
        type: 'string',
        description: "A sentence in the reader's language: what, why, what to do.",
      },
      params: {
        $ref: '#/$defs/JsonObject',
        description: 'What the sentence speaks of, by code.',
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
  ProposalDecisionView: {
    type: 'object',
    properties: {
      as: {
        type: 'string',
        enum: ['approved', 'rejected', 'withdrawn'],
        description: 'How.',
      },
      by: {
        type: 'string',
        description: 'Id of the user.',
      },
      at: {
        type: 'string',
        description: 'ISO 8601 UTC.',
      },
      reason: {
        type: ['string', 'null'],
        description: 'Why, in their words; null: nothing was said.',
      },
    },
    required: ['as', 'by', 'at', 'reason'],
    additionalProperties: false,
    description: 'How a proposal ended.',
  },
  ProposalView: {
    type: 'object',
    properties: {
      plan: {
        $ref: '#/$defs/MigrationPlanBody',
        description: 'The plan.',
      },
      open: {
        type: 'array',
        items: {
          $ref: '#/$defs/NamedStateView',
        },
        description: 'States that it says nothing of.',
      },
      missing: {
        type: 'array',
        items: {
          type: 'string',
        },
        description: 'Fields that the new version takes for granted and the old one does not have.',
      },
      states: {
        type: 'array',
        items: {
          $ref: '#/$defs/NamedStateView',
        },
        description: 'States of the new version, to choose from.',
      },
    },
    required: ['plan', 'open', 'missing', 'states'],
    additionalProperties: false,
    description: 'A plan that is proposed.',
  },
  ProposeBody: {
    type: 'object',
    properties: {
      flow: {
        type: 'string',
        description: 'Name of the flow.',
      },
      from: {
        type: 'integer',
        description: 'Version that instances are on. Default: the one before the newest.',
        minimum: 1,
      },
      to: {
        type: 'integer',
        description: 'Version that they go to. Default: the newest.',
        minimum: 1,
      },
    },
    required: ['flow'],
    additionalProperties: false,
    description:
      'Which versions a plan is proposed for: `POST /migrations/propose`. Operators only.',
  },
  ProposeVersionBody: {
    type: 'object',
    properties: {
      definition: {
        $ref: '#/$defs/JsonObject',
        description: 'The flow.',
      },
      forms: {
        type: 'array',
        items: {
          $ref: '#/$defs/JsonObject',
        },
        description: 'Its forms. Default: those of the newest version.',
      },
      siblings: {
        $ref: '#/$defs/FlowSiblingsView',
        description: 'What lies beside it. What is left out is that of the newest version.',
      },
      reason: {
        type: 'string',
        description:
          'Why it should be published although its proof finds errors; kept with the version.',
        maxLength: 10000,
      },
      note: {
        type: 'string',
        description: 'What changes and why, for whoever reads it later; kept with the version.',
        maxLength: 10000,
      },
    },
    additionalProperties: false,
    required: ['definition'],
    description:
      'A version to be proposed, which is of one flow: `POST /flows/proposals`. Operators only.',
  },
  ProposedVersionItemView: {
    type: 'object',
    properties: {
      id: {
        type: 'string',
        description: 'Its id.',
      },
      status: {
        type: 'string',
        enum: ['waiting', 'old', 'approved', 'rejected', 'withdrawn'],
        description: '`old`: another version was published since, so that it cannot be approved.',
      },
      flow: {
        type: 'string',
        description: 'Name of the flow.',
      },
      version: {
        type: 'number',
        description: 'Number that the version has or is to have.',
      },
      hash: {
        type: 'string',
        description:
          'SHA-256 of the definition and its forms: what is published is this, and nothing else.',
      },
      against: {
        type: ['number', 'null'],
        description: 'The newest version when it was proposed; null: there was none.',
      },
      by: {
        type: 'string',
        description: 'Id of the user who proposed it.',
      },
      at: {
        type: 'string',
        description: 'ISO 8601 UTC.',
      },
      note: {
        type: ['string', 'null'],
        description: 'What changes and why; null: nothing was written.',
      },
      reason: {
        type: ['string', 'null'],
        description:
          'Why it should be published although its proof finds errors; null: it found none.',
      },
      findings: {
        type: 'array',
        items: {
          $ref: '#/$defs/AnsweredFindingView',
        },
        description: 'The errors that the reason answers for.',
      },
      decision: {
        anyOf: [
          {
            $ref: '#/$defs/ProposalDecisionView',
          },
          {
            type: 'null',
          },
        ],
        description: 'How it ended; null as long as it waits.',
      },
    },
    required: [
      'id',
      'status',
      'flow',
      'version',
      'hash',
      'against',
      'by',
      'at',
      'note',
      'reason',
      'findings',
      'decision',
    ],
    additionalProperties: false,
    description: 'A version that somebody proposed, as lists show it.',
  },
  ProposedVersionPage: {
    type: 'object',
    properties: {
      approval: {
        type: 'string',
        enum: ['none', 'second-person'],
        description: 'Whether publishing takes a second person.',
      },
      items: {
        type: 'array',
        items: {
          $ref: '#/$defs/ProposedVersionItemView',
        },
        description: 'The newest first.',
      },
      next: {
        type: ['string', 'null'],
        description: 'Pass as `after`; null on the last page.',
      },
    },
    required: ['approval', 'items', 'next'],
    additionalProperties: false,
    description: 'One page of versions that somebody proposed.',
  },
  ProposedVersionView: {
    type: 'object',
    properties: {
      id: {
        type: 'string',
        description: 'Its id.',
      },
      status: {
        type: 'string',
        enum: ['waiting', 'old', 'approved', 'rejected', 'withdrawn'],
        description: '`old`: another version was published since, so that it cannot be approved.',
      },
      flow: {
        type: 'string',
        description: 'Name of the flow.',
      },
      version: {
        type: 'number',
        description: 'Number that the version has or is to have.',
      },
      hash: {
        type: 'string',
        description:
          'SHA-256 of the definition and its forms: what is published is this, and nothing else.',
      },
      against: {
        type: ['number', 'null'],
        description: 'The newest version when it was proposed; null: there was none.',
      },
      by: {
        type: 'string',
        description: 'Id of the user who proposed it.',
      },
      at: {
        type: 'string',
        description: 'ISO 8601 UTC.',
      },
      note: {
        type: ['string', 'null'],
        description: 'What changes and why; null: nothing was written.',
      },
      reason: {
        type: ['string', 'null'],
        description:
          'Why it should be published although its proof finds errors; null: it found none.',
      },
      findings: {
        type: 'array',
        items: {
          $ref: '#/$defs/AnsweredFindingView',
        },
        description: 'The errors that the reason answers for.',
      },
      decision: {
        anyOf: [
          {
            $ref: '#/$defs/ProposalDecisionView',
          },
          {
            type: 'null',
          },
        ],
        description: 'How it ended; null as long as it waits.',
      },
      definition: {
        $ref: '#/$defs/JsonObject',
        description: 'The flow.',
      },
      forms: {
        type: 'array',
        items: {
          $ref: '#/$defs/JsonObject',
        },
        description: 'Its forms.',
      },
      siblings: {
        $ref: '#/$defs/FlowSiblingsView',
        description: 'What lies beside it.',
      },
    },
    required: [
      'against',
      'at',
      'by',
      'decision',
      'definition',
      'findings',
      'flow',
      'forms',
      'hash',
      'id',
      'note',
      'reason',
      'siblings',
      'status',
      'version',
    ],
    additionalProperties: false,
    description: 'A version that somebody proposed, as it is written: to be looked at.',
  },
  PublishBody: {
    type: 'object',
    properties: {
      definition: {
        $ref: '#/$defs/JsonObject',
        description: 'The flow.',
      },
      forms: {
        type: 'array',
        items: {
          $ref: '#/$defs/JsonObject',
        },
        description: 'Its forms. Default: those of the newest version.',
      },
      siblings: {
        $ref: '#/$defs/FlowSiblingsView',
        description: 'What lies beside it. What is left out is that of the newest version.',
      },
      reason: {
        type: 'string',
        description:
          'Why it should be published although its proof finds errors; kept with the version.',
        maxLength: 10000,
      },
      note: {
        type: 'string',
        description: 'What changes and why, for whoever reads it later; kept with the version.',
        maxLength: 10000,
      },
      beside: {
        type: 'array',
        items: {
          $ref: '#/$defs/FlowBeside',
        },
        description:
          'Flows that it starts and that are not published yet: published before it, all or none; reason and note are theirs too.',
        maxItems: 20,
      },
    },
    additionalProperties: false,
    required: ['definition'],
    description: 'A version to be published: `POST /flows`. Operators only.',
  },
  PublishedApprovalView: {
    type: 'object',
    properties: {
      proposal: {
        type: 'string',
        description: 'Id of the proposal.',
      },
      proposedBy: {
        type: 'string',
        description: 'Id of the user who proposed it.',
      },
      proposedAt: {
        type: 'string',
        description: 'ISO 8601 UTC.',
      },
      approvedBy: {
        type: 'string',
        description: 'Id of the user who approved it.',
      },
      approvedAt: {
        type: 'string',
        description: 'ISO 8601 UTC.',
      },
    },
    required: ['proposal', 'proposedBy', 'proposedAt', 'approvedBy', 'approvedAt'],
    additionalProperties: false,
    description: 'Which two people published a version.',
  },
  PublishedDespiteView: {
    type: 'object',
    properties: {
      by: {
        type: 'string',
        description: 'Id of the user.',
      },
      reason: {
        type: 'string',
        description: 'Why.',
      },
      at: {
        type: 'string',
        description: 'ISO 8601 UTC.',
      },
      findings: {
        type: 'array',
        items: {
          $ref: '#/$defs/JsonObject',
        },
        description: 'What the proof had found.',
      },
    },
    required: ['by', 'reason', 'at', 'findings'],
    additionalProperties: false,
    description: 'Who answers for a version whose proof found errors.',
  },
  PublishedNoteView: {
    type: 'object',
    properties: {
      by: {
        type: 'string',
        description: 'Id of the user.',
      },
      text: {
        type: 'string',
        description: 'What changes and why.',
      },
    },
    required: ['by', 'text'],
    additionalProperties: false,
    description: 'What somebody wrote about a version when they published it.',
  },
  PublishedView: {
    type: 'object',
    properties: {
      flow: {
        type: 'string',
        description: 'Name of the flow.',
      },
      version: {
        type: 'number',
        description: 'Number of the version.',
      },
    },
    required: ['flow', 'version'],
    additionalProperties: false,
    description: 'A version that can be used from now on.',
  },
  ReasonBody: {
    type: 'object',
    properties: {
      reason: {
        type: 'string',
        description: 'Kept in the history.',
        maxLength: 10000,
      },
      as: {
        type: 'string',
        description: 'Position to act in.',
      },
    },
    required: ['reason'],
    additionalProperties: false,
    description: 'An act that needs a reason: declining, skipping, suspending, reopening.',
  },
  RecordedScenarioView: {
    type: 'object',
    properties: {
      flow: {
        type: 'string',
        description: 'Name of its flow.',
      },
      version: {
        type: 'number',
        description: 'The version that it is on.',
      },
      scenario: {
        anyOf: [
          {
            $ref: '#/$defs/JsonObject',
          },
          {
            type: 'null',
          },
        ],
        description:
          'As one stands in a file of scenarios: posts instead of persons, no comments. Null: its history has no beginning.',
      },
      left: {
        type: 'array',
        items: {
          $ref: '#/$defs/LeftOutView',
        },
        description: 'Events that a scenario has no word for, by their number.',
      },
    },
    required: ['flow', 'version', 'scenario', 'left'],
    additionalProperties: false,
    description: 'What happened in an instance, to be played again as a scenario.',
  },
  RefusedMomentView: {
    type: 'object',
    properties: {
      at: {
        type: 'string',
        description: 'The moment that the clock names, ISO 8601 UTC.',
      },
      count: {
        type: 'number',
        description: 'How many were refused.',
      },
      starts: {
        type: 'array',
        items: {
          $ref: '#/$defs/RefusedStartView',
        },
        description: 'The first of them, ten at most.',
      },
    },
    required: ['at', 'count', 'starts'],
    additionalProperties: false,
    description: 'A moment of a clock at which starts were refused.',
  },
  RefusedStartView: {
    type: 'object',
    properties: {
      key: {
        type: ['string', 'null'],
        description: 'Key of the instance that is not there; null: it came to none.',
      },
      code: {
        type: 'string',
        description: 'Why, one of the table of codes.',
      },
      detail: {
        type: 'string',
        description: "A sentence in the reader's language.",
      },
    },
    required: ['key', 'code', 'detail'],
    additionalProperties: false,
    description: 'A start of a clock that was refused.',
  },
  RemarkBody: {
    type: 'object',
    properties: {
      comment: {
        type: 'string',
        description: 'A comment for the history.',
        maxLength: 10000,
      },
      as: {
        type: 'string',
        description: 'Position to act in.',
      },
    },
    additionalProperties: false,
    description: 'An act that may be commented: taking back, urging.',
  },
  RemoveBody: {
    type: 'object',
    properties: {
      reason: {
        type: 'string',
        description: 'Kept in the history.',
        maxLength: 10000,
      },
      as: {
        type: 'string',
        description: 'Position to act in.',
      },
    },
    additionalProperties: false,
    description: 'Why a file is taken away: `POST /attachments/{id}/remove`.',
  },
  RemoveSignerBody: {
    type: 'object',
    properties: {
      seat: {
        type: 'integer',
        description: 'Number of the seat.',
        minimum: 1,
      },
      reason: {
        type: 'string',
        description: 'Kept in the history.',
        maxLength: 10000,
      },
      as: {
        type: 'string',
        description: 'Position to act in.',
      },
    },
    required: ['seat', 'reason'],
    additionalProperties: false,
    description: 'Who does not sign after all: `POST /tasks/{id}/remove-signer`.',
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
        description: 'Do it again, correct data first, or go on elsewhere.',
      },
      reason: {
        type: 'string',
        description: 'Kept in the history.',
        maxLength: 10000,
      },
    },
    required: ['how'],
    additionalProperties: false,
    description: 'How an incident is resolved. Operators only.',
  },
  RetriedClockView: {
    type: 'object',
    properties: {
      started: {
        type: 'number',
        description: 'How many instances there are now that were not there before.',
      },
      refused: {
        type: 'number',
        description: 'How many moments still have starts that are refused.',
      },
    },
    required: ['started', 'refused'],
    additionalProperties: false,
    description: 'What became of starts of a clock that had been refused.',
  },
  RetriedView: {
    type: 'object',
    properties: {
      found: {
        type: 'boolean',
        description: 'False: there is none of this id that is still to be handed over.',
      },
    },
    required: ['found'],
    additionalProperties: false,
    description: 'Whether there was a notice to try again.',
  },
  RunMigrationBody: {
    type: 'object',
    properties: {
      limit: {
        type: 'integer',
        description: 'Most instances to look at. Default 1000.',
        minimum: 1,
        maximum: 10000,
      },
    },
    additionalProperties: false,
    description: 'How much is done at once: `POST /migrations/{id}/run`. Operators only.',
  },
  ScanVerdict: {
    type: 'string',
    enum: ['pending', 'clean', 'infected', 'skipped'],
    description:
      'What a virus scanner said. `skipped`: nobody was asked; `pending`: the answer comes later.',
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
    description: 'In which position a task is claimed, released or read.',
  },
  SeatView: {
    type: 'object',
    properties: {
      position: {
        type: 'string',
        description: 'Id of the position.',
      },
      name: {
        type: 'string',
        description: 'Name of the position.',
      },
      unit: {
        type: ['string', 'null'],
        description: 'Id of its unit.',
      },
      unitName: {
        type: ['string', 'null'],
        description: 'Name of its unit.',
      },
      roles: {
        type: 'array',
        items: {
          type: 'string',
        },
        description: 'Roles of the position: pools whose tasks it sees.',
      },
      capacity: {
        $ref: '#/$defs/Capacity',
        description:
          'How it is held: definitive, or acting; `an`: not held, but acted on behalf of.',
      },
      basis: {
        type: ['string', 'null'],
        description: 'The decree or letter that this rests on.',
      },
      isReadOnly: {
        type: 'boolean',
        description: 'Whether it was delegated for reading only.',
      },
      isPartlyReadOnly: {
        type: 'boolean',
        description:
          'Whether of several delegations of it some are for reading only, and others go further.',
      },
    },
    required: [
      'position',
      'name',
      'unit',
      'unitName',
      'roles',
      'capacity',
      'basis',
      'isReadOnly',
      'isPartlyReadOnly',
    ],
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
  SignerView: {
    type: 'object',
    properties: {
      seat: {
        type: 'number',
        description: 'Number of the seat.',
      },
      assignee: {
        $ref: '#/$defs/AssigneeView',
        description: 'Whose it is.',
      },
      weight: {
        type: 'number',
        description: 'How much its vote counts.',
      },
      status: {
        type: 'string',
        enum: ['waiting', 'open', 'voted', 'skipped', 'removed'],
        description:
          '`waiting`: its turn has not come. `skipped`: whoever holds it has voted in another seat.',
      },
      outcome: {
        type: ['string', 'null'],
        description: 'What was voted for; null: not yet, or abstained.',
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
        description: 'Its label.',
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
        description: 'Who voted, and in which capacity.',
      },
      at: {
        type: ['string', 'null'],
        description: 'When they voted.',
      },
    },
    required: ['seat', 'assignee', 'weight', 'status', 'outcome', 'outcomeLabel', 'by', 'at'],
    additionalProperties: false,
    description: 'One of several who sign a task.',
  },
  SigningRoundView: {
    type: 'object',
    properties: {
      order: {
        type: 'string',
        enum: ['parallel', 'sequential'],
        description: 'Whether they sign one after another.',
      },
      of: {
        type: 'number',
        description: 'How many votes there can be, by weight.',
      },
      signers: {
        type: 'array',
        items: {
          $ref: '#/$defs/SignerView',
        },
        description: 'Seats in order.',
      },
      state: {
        type: 'string',
        description: 'State that they sign in.',
      },
      title: {
        $ref: '#/$defs/Text',
        description: 'Its title.',
      },
      visit: {
        type: 'number',
        description: 'Which time it was entered, from 1.',
      },
      status: {
        type: 'string',
        enum: ['open', 'ended', 'void'],
        description:
          '`void`: the state was entered again since, and the signatures do not count any more; they are kept.',
      },
      outcome: {
        type: ['string', 'null'],
        description: 'What it came to; null: it is open, void or came to none.',
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
        description: 'Its label.',
      },
      endedAt: {
        type: ['string', 'null'],
        description: 'When it ended; null: it is open or void.',
      },
    },
    required: [
      'endedAt',
      'of',
      'order',
      'outcome',
      'outcomeLabel',
      'signers',
      'state',
      'status',
      'title',
      'visit',
    ],
    additionalProperties: false,
    description: 'One time that several were asked to sign.',
  },
  SigningView: {
    type: 'object',
    properties: {
      order: {
        type: 'string',
        enum: ['parallel', 'sequential'],
        description: 'Whether they sign one after another.',
      },
      of: {
        type: 'number',
        description: 'How many votes there can be, by weight.',
      },
      signers: {
        type: 'array',
        items: {
          $ref: '#/$defs/SignerView',
        },
        description: 'Seats in order.',
      },
    },
    required: ['order', 'of', 'signers'],
    additionalProperties: false,
    description: 'How several sign a task.',
  },
  SpanFigures: {
    type: 'object',
    properties: {
      half: {
        type: 'number',
        description: 'Half of them took no longer.',
      },
      most: {
        type: 'number',
        description: 'Nine of ten took no longer.',
      },
      of: {
        type: 'number',
        description: 'Of how many this was measured.',
      },
    },
    required: ['half', 'most', 'of'],
    additionalProperties: false,
    description: 'How long something took, seconds.',
  },
  StartBody: {
    type: 'object',
    properties: {
      flow: {
        type: 'string',
        description: 'Name of the flow.',
      },
      data: {
        $ref: '#/$defs/JsonObject',
        description: "Data of the instance, as the flow's start form or its `data` allows.",
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
    description: 'What is started: `POST /instances`.',
  },
  StartClockList: {
    type: 'object',
    properties: {
      items: {
        type: 'array',
        items: {
          $ref: '#/$defs/StartClockView',
        },
        description: 'The clocks, by the names of their flows.',
      },
    },
    required: ['items'],
    additionalProperties: false,
    description: 'Clocks by which flows start by themselves.',
  },
  StartClockView: {
    type: 'object',
    properties: {
      flow: {
        type: 'string',
        description: 'Name of the flow.',
      },
      title: {
        $ref: '#/$defs/Text',
        description: 'Its title.',
      },
      nextAt: {
        type: ['string', 'null'],
        description: 'When it starts next; null: its newest version names no moment any more.',
      },
      doneAt: {
        type: 'string',
        description: 'Every moment up to this one is done.',
      },
      refused: {
        type: 'array',
        items: {
          $ref: '#/$defs/RefusedMomentView',
        },
        description: 'Moments at which starts were refused, the oldest first.',
      },
    },
    required: ['flow', 'title', 'nextAt', 'doneAt', 'refused'],
    additionalProperties: false,
    description: 'The clock of a flow, for operators. Instants are ISO 8601 UTC.',
  },
  StepFigures: {
    type: 'object',
    properties: {
      step: {
        type: 'string',
        description:
          'Its key in the flow; a step that versions since have given up is told as well.',
      },
      here: {
        type: 'number',
        description: 'How many open instances are there now.',
      },
      overdue: {
        type: 'number',
        description: 'How many of them have a task there that is past its deadline.',
      },
      done: {
        type: 'number',
        description:
          'Tasks that ended with an outcome, each seat of several that sign for itself; at an end of the flow, instances that ended there.',
      },
      late: {
        type: 'number',
        description: 'How many of these tasks ended after their deadline.',
      },
      takenAway: {
        type: 'number',
        description:
          'Tasks that something else ended: time, an action, another way. Those of seats are not among them.',
      },
      outcomes: {
        type: 'object',
        additionalProperties: {
          type: 'number',
        },
        description:
          'How often each outcome was chosen, by its name; of what is confidential nothing.',
      },
      working: {
        anyOf: [
          {
            $ref: '#/$defs/SpanFigures',
          },
          {
            type: 'null',
          },
        ],
        description:
          "How long its last tasks were open in working time, on the flow's calendar; null: none has ended.",
      },
      elapsed: {
        anyOf: [
          {
            $ref: '#/$defs/SpanFigures',
          },
          {
            type: 'null',
          },
        ],
        description: 'The same by the clock on the wall.',
      },
    },
    required: [
      'step',
      'here',
      'overdue',
      'done',
      'late',
      'takenAway',
      'outcomes',
      'working',
      'elapsed',
    ],
    additionalProperties: false,
    description: 'What history says of one step.',
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
  SuspensionView: {
    type: 'object',
    properties: {
      by: {
        $ref: '#/$defs/PartyView',
        description: 'Who laid it aside.',
      },
      reason: {
        type: 'string',
        description: 'Why.',
      },
      at: {
        type: 'string',
        description: 'When.',
      },
    },
    required: ['by', 'reason', 'at'],
    additionalProperties: false,
    description: 'Why something is laid aside.',
  },
  TaskAct: {
    type: 'string',
    enum: [
      'abstain',
      'delegate',
      'hand-back',
      'transfer',
      'decline',
      'merge',
      'add-signers',
      'remove-signers',
      'copy',
      'suspend',
      'resume',
      'skip',
      'take-back',
    ],
    description: 'What may be done with a task besides its outcomes, claiming and reading.',
  },
  TaskActView: {
    type: 'object',
    properties: {
      name: {
        $ref: '#/$defs/TaskAct',
        description: 'What: each has a route of its own.',
      },
      permission: {
        $ref: '#/$defs/PermissionView',
        description: 'Whether the reader may do it now.',
      },
    },
    required: ['name', 'permission'],
    additionalProperties: false,
    description: 'Something the reader may do with a task, where its flow has it.',
  },
  TaskCount: {
    type: 'object',
    properties: {
      count: {
        type: 'number',
        description: 'The number.',
      },
    },
    required: ['count'],
    additionalProperties: false,
    description: 'How many tasks fit the conditions.',
  },
  TaskItemView: {
    type: 'object',
    properties: {
      id: {
        type: 'string',
        description:
          '`instance/state#visit`, with `/seat` where it is one of several; encode it in URLs.',
      },
      kind: {
        type: 'string',
        enum: ['task', 'copy'],
        description: '`copy`: something sent for information, which waits for being read alone.',
      },
      instance: {
        type: 'string',
        description: 'Id of its instance.',
      },
      root: {
        type: 'string',
        description: 'Id of the topmost instance of its tree.',
      },
      flow: {
        type: 'string',
        description: 'Name of its flow.',
      },
      rootFlow: {
        type: 'string',
        description: 'Name of the flow of the topmost instance.',
      },
      state: {
        type: 'string',
        description: 'State that waits for it.',
      },
      title: {
        $ref: '#/$defs/Text',
        description: 'What is asked of the person.',
      },
      status: {
        type: 'string',
        enum: ['open', 'done', 'cancelled'],
        description: '`cancelled`: it was taken away without an outcome.',
      },
      assignee: {
        $ref: '#/$defs/AssigneeView',
        description: 'Whom it belongs to.',
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
        description: 'Who of the pool has taken it.',
      },
      readAt: {
        type: ['string', 'null'],
        description: 'When an assignee first opened it.',
      },
      openedAt: {
        type: 'string',
        description: 'When it was opened.',
      },
      dueAt: {
        type: ['string', 'null'],
        description: 'Its deadline; null: it has none.',
      },
      priority: {
        type: 'number',
        description: 'How urgent it is, 0 to 100; 50 is usual.',
      },
      followUp: {
        anyOf: [
          {
            $ref: '#/$defs/FollowUpView',
          },
          {
            type: 'null',
          },
        ],
        description: 'On which day the reader wants to be reminded of it; nobody else is told.',
      },
      closedAt: {
        type: ['string', 'null'],
        description: 'When it was completed or taken away.',
      },
      outcome: {
        type: ['string', 'null'],
        description: 'Outcome that ended it.',
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
        description: 'Summary of the topmost instance.',
      },
    },
    required: [
      'id',
      'kind',
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
      'priority',
      'followUp',
      'closedAt',
      'outcome',
      'confidential',
      'summary',
      'rootSummary',
    ],
    additionalProperties: false,
    description: 'A task as lists show it.',
  },
  TaskPage: {
    type: 'object',
    properties: {
      items: {
        type: 'array',
        items: {
          $ref: '#/$defs/TaskItemView',
        },
        description: 'The tasks, in the order asked for.',
      },
      next: {
        type: ['string', 'null'],
        description: 'Pass as `after`; null on the last page.',
      },
    },
    required: ['items', 'next'],
    additionalProperties: false,
    description: 'One page of tasks.',
  },
  TaskView: {
    type: 'object',
    properties: {
      id: {
        type: 'string',
        description:
          '`instance/state#visit`, with `/seat` where it is one of several; encode it in URLs.',
      },
      kind: {
        type: 'string',
        enum: ['task', 'copy'],
        description: '`copy`: something sent for information, which waits for being read alone.',
      },
      instance: {
        type: 'string',
        description: 'Id of its instance.',
      },
      root: {
        type: 'string',
        description: 'Id of the topmost instance of its tree.',
      },
      flow: {
        type: 'string',
        description: 'Name of its flow.',
      },
      rootFlow: {
        type: 'string',
        description: 'Name of the flow of the topmost instance.',
      },
      state: {
        type: 'string',
        description: 'State that waits for it.',
      },
      title: {
        $ref: '#/$defs/Text',
        description: 'What is asked of the person.',
      },
      status: {
        type: 'string',
        enum: ['open', 'done', 'cancelled'],
        description: '`cancelled`: it was taken away without an outcome.',
      },
      assignee: {
        $ref: '#/$defs/AssigneeView',
        description: 'Whom it belongs to.',
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
        description: 'Who of the pool has taken it.',
      },
      readAt: {
        type: ['string', 'null'],
        description: 'When an assignee first opened it.',
      },
      openedAt: {
        type: 'string',
        description: 'When it was opened.',
      },
      dueAt: {
        type: ['string', 'null'],
        description: 'Its deadline; null: it has none.',
      },
      priority: {
        type: 'number',
        description: 'How urgent it is, 0 to 100; 50 is usual.',
      },
      followUp: {
        anyOf: [
          {
            $ref: '#/$defs/FollowUpView',
          },
          {
            type: 'null',
          },
        ],
        description: 'On which day the reader wants to be reminded of it; nobody else is told.',
      },
      closedAt: {
        type: ['string', 'null'],
        description: 'When it was completed or taken away.',
      },
      outcome: {
        type: ['string', 'null'],
        description: 'Outcome that ended it.',
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
        description: 'Summary of the topmost instance.',
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
        description: 'More about what is asked.',
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
        description: 'Form of the task; null: it has none and writes no field.',
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
        description: 'Ways to end it, in the order of the buttons.',
      },
      actions: {
        type: 'array',
        items: {
          $ref: '#/$defs/ActionView',
        },
        description: 'What else the reader may do here.',
      },
      claim: {
        $ref: '#/$defs/PermissionView',
        description: 'Whether the reader may claim it.',
      },
      release: {
        $ref: '#/$defs/PermissionView',
        description: 'Whether the reader may put it back.',
      },
      signing: {
        anyOf: [
          {
            $ref: '#/$defs/SigningView',
          },
          {
            type: 'null',
          },
        ],
        description: 'How several sign it; null: one decides alone.',
      },
      preparesFor: {
        anyOf: [
          {
            $ref: '#/$defs/AssigneeView',
          },
          {
            type: 'null',
          },
        ],
        description: "Whom the reader prepares it for; null: it is not a delegate's part.",
      },
      delegates: {
        type: 'array',
        items: {
          $ref: '#/$defs/DelegateView',
        },
        description: 'Who prepares it.',
      },
      suspension: {
        anyOf: [
          {
            $ref: '#/$defs/SuspensionView',
          },
          {
            type: 'null',
          },
        ],
        description: 'Why it is laid aside; null: it is not.',
      },
      acts: {
        type: 'array',
        items: {
          $ref: '#/$defs/TaskActView',
        },
        description: 'What the reader may do with it besides its outcomes.',
      },
      seats: {
        type: 'array',
        items: {
          $ref: '#/$defs/SeatView',
        },
        description: 'Seats in which the reader may act on this task.',
      },
      draft: {
        anyOf: [
          {
            $ref: '#/$defs/DraftView',
          },
          {
            type: 'null',
          },
        ],
        description:
          'What was entered for it and not sent: by the reader, else by who had the task before; null: nothing.',
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
        description: 'Incidents of this task that are open.',
      },
    },
    required: [
      'actions',
      'acts',
      'assignee',
      'children',
      'claim',
      'claimedBy',
      'closedAt',
      'confidential',
      'data',
      'delegates',
      'description',
      'draft',
      'dueAt',
      'flow',
      'followUp',
      'form',
      'id',
      'incidents',
      'instance',
      'kind',
      'openedAt',
      'outcome',
      'outcomes',
      'preparesFor',
      'priority',
      'readAt',
      'release',
      'root',
      'rootFlow',
      'rootSummary',
      'seats',
      'seen',
      'signing',
      'state',
      'status',
      'summary',
      'suspension',
      'title',
    ],
    additionalProperties: false,
    description: 'One task with all that a screen needs to work on it.',
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
  TextDiffView: {
    type: 'object',
    properties: {
      version: {
        $ref: '#/$defs/TextVersionView',
        description: 'The version.',
      },
      against: {
        anyOf: [
          {
            $ref: '#/$defs/TextVersionView',
          },
          {
            type: 'null',
          },
        ],
        description:
          'The version it is compared with; null: with nothing, as there is none before the first.',
      },
      text: {
        type: 'string',
        description: 'The text.',
      },
      parts: {
        type: 'array',
        items: {
          $ref: '#/$defs/DiffPart',
        },
        description:
          'Both texts in pieces, in order: without what was removed it is this version, without what was added the other.',
      },
    },
    required: ['version', 'against', 'text', 'parts'],
    additionalProperties: false,
    description: 'A version of a text, and how it differs from another.',
  },
  TextVersionList: {
    type: 'object',
    properties: {
      items: {
        type: 'array',
        items: {
          $ref: '#/$defs/TextVersionView',
        },
        description: 'The versions, the first one first.',
      },
    },
    required: ['items'],
    additionalProperties: false,
    description: 'Versions of a text.',
  },
  TextVersionView: {
    type: 'object',
    properties: {
      version: {
        type: 'number',
        description: '1, 2, 3 …',
      },
      hash: {
        type: 'string',
        description: 'SHA-256 of the text in UTF-8, in hex.',
      },
      length: {
        type: 'number',
        description: 'Number of its characters.',
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
        description: 'Who wrote it; null: the engine itself.',
      },
      at: {
        type: 'string',
        description: 'When.',
      },
      seq: {
        type: 'number',
        description: 'Number of the event in the history of the instance.',
      },
      type: {
        $ref: '#/$defs/FlowEventType',
        description: 'What happened in which it was written.',
      },
      state: {
        type: ['string', 'null'],
        description: 'State whose task it was written in; null where it was none.',
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
        description: 'Title of that state.',
      },
    },
    required: ['version', 'hash', 'length', 'by', 'at', 'seq', 'type', 'state', 'stateTitle'],
    additionalProperties: false,
    description: 'One version of a text whose versions count.',
  },
  Timeline: {
    type: 'object',
    properties: {
      items: {
        type: 'array',
        items: {
          $ref: '#/$defs/TimelineEntryView',
        },
        description: 'The events, oldest first.',
      },
    },
    required: ['items'],
    additionalProperties: false,
    description: 'What happened.',
  },
  TimelineEntryView: {
    type: 'object',
    properties: {
      instance: {
        type: 'string',
        description: 'Id of the instance it happened to.',
      },
      flow: {
        type: 'string',
        description: 'Name of its flow.',
      },
      seq: {
        type: 'number',
        description: 'Number in the history of that instance: 1, 2, 3 …',
      },
      at: {
        type: 'string',
        description: 'When it happened.',
      },
      type: {
        $ref: '#/$defs/FlowEventType',
        description: 'What happened.',
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
        description: 'State that it was about.',
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
        description: 'Title of that state.',
      },
      outcome: {
        type: ['string', 'null'],
        description: 'Outcome that was chosen.',
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
        description: 'Its label.',
      },
      comment: {
        type: ['string', 'null'],
        description: 'What was said with it.',
      },
      positions: {
        type: 'array',
        items: {
          type: 'string',
        },
        description: 'Names of the positions that it names, in their order.',
      },
      detail: {
        $ref: '#/$defs/JsonObject',
        description: "More about it, by type, without what the reader's forms hide.",
      },
      texts: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            field: {
              type: 'string',
            },
            version: {
              type: 'number',
            },
          },
          required: ['field', 'version'],
          additionalProperties: false,
        },
        description: 'Versions of texts that it made; absent where it made none.',
      },
      hash: {
        type: 'string',
        description: 'Hash of the event in the chain of its instance, hexadecimal.',
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
      'positions',
      'detail',
      'hash',
    ],
    additionalProperties: false,
    description: 'One thing that happened.',
  },
  TransferAllBody: {
    type: 'object',
    properties: {
      to: {
        type: 'string',
        description: 'Position that gets them.',
        maxLength: 200,
      },
      reason: {
        type: 'string',
        description: 'Kept in the history of every task.',
        maxLength: 10000,
      },
    },
    required: ['to', 'reason'],
    additionalProperties: false,
    description:
      'Whom all tasks of a position go to: `POST /positions/{id}/transfer`. Operators only.',
  },
  TransferAllView: {
    type: 'object',
    properties: {
      moved: {
        type: 'array',
        items: {
          type: 'string',
        },
        description: 'Ids of the tasks that went over.',
      },
      kept: {
        type: 'array',
        items: {
          $ref: '#/$defs/BatchAnswer',
        },
        description: 'Those that stay, each with why.',
      },
    },
    required: ['moved', 'kept'],
    additionalProperties: false,
    description: 'What became of all tasks of a position.',
  },
  TransferBody: {
    type: 'object',
    properties: {
      to: {
        type: 'string',
        description: 'Position that gets it.',
        maxLength: 200,
      },
      comment: {
        type: 'string',
        description: 'A comment for the history.',
        maxLength: 10000,
      },
      keepDraft: {
        type: 'boolean',
        description:
          '`false`: drafts of those who had the task are dropped. Default: whoever gets it is offered them.',
      },
      as: {
        type: 'string',
        description: 'Position to act in.',
      },
    },
    required: ['to'],
    additionalProperties: false,
    description: 'Whom a task is passed on to: `POST /tasks/{id}/transfer`.',
  },
  TreeView: {
    type: 'object',
    properties: {
      instance: {
        type: 'string',
        description: 'Id of the instance.',
      },
      flow: {
        type: 'string',
        description: 'Name of its flow.',
      },
      title: {
        $ref: '#/$defs/Text',
        description: 'Title of the flow.',
      },
      key: {
        type: ['string', 'null'],
        description:
          'Key under its parent (for a disposition: the position). Null for the topmost, and where a form hides it.',
      },
      item: {
        $ref: '#/$defs/Json',
        description: 'What it was started for; null for the topmost, and where a form hides it.',
      },
      status: {
        $ref: '#/$defs/InstanceStatus',
        description: 'Whether it is still open.',
      },
      result: {
        type: ['string', 'null'],
        description: 'Result of its final state.',
      },
      read: {
        type: 'boolean',
        description: 'Whether any of its tasks was opened by an assignee.',
      },
      waits: {
        type: 'boolean',
        description: 'Whether its parent waits for it.',
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
        description: 'Active states with their titles.',
      },
      assignees: {
        type: 'array',
        items: {
          $ref: '#/$defs/AssigneeView',
        },
        description: 'Whom its open tasks belong to.',
      },
      dueAt: {
        type: ['string', 'null'],
        description: 'Earliest deadline of what is open.',
      },
      startedAt: {
        type: 'string',
        description: 'When it was started.',
      },
      endedAt: {
        type: ['string', 'null'],
        description: 'When it ended.',
      },
      summary: {
        $ref: '#/$defs/JsonObject',
        description: "The flow's `summary`.",
      },
      children: {
        type: 'array',
        items: {
          $ref: '#/$defs/TreeView',
        },
        description: 'What it started, in the order of the start.',
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
  UndeliveredList: {
    type: 'object',
    properties: {
      items: {
        type: 'array',
        items: {
          $ref: '#/$defs/UndeliveredView',
        },
        description: 'The notices, oldest first.',
      },
    },
    required: ['items'],
    additionalProperties: false,
    description: 'What could not be handed over.',
  },
  UndeliveredView: {
    type: 'object',
    properties: {
      id: {
        type: 'string',
        description: 'What tries it again.',
      },
      user: {
        type: 'string',
        description: 'Id of the person.',
      },
      channel: {
        type: 'string',
        enum: ['email', 'whatsapp'],
        description: 'How it was to reach them.',
      },
      at: {
        type: 'string',
        description: 'When it was told.',
      },
      attempts: {
        type: 'number',
        description: 'How often it was tried.',
      },
      error: {
        type: 'string',
        description: 'Why it failed the last time.',
      },
      nextAt: {
        type: ['string', 'null'],
        description: 'When it is tried again; null: not by itself.',
      },
    },
    required: ['id', 'user', 'channel', 'at', 'attempts', 'error', 'nextAt'],
    additionalProperties: false,
    description: 'A notice that could not be handed over.',
  },
  VerdictView: {
    type: 'object',
    properties: {
      instance: {
        type: 'string',
        description: 'Its id.',
      },
      did: {
        type: 'string',
        description: '`yes`, `no`; afterwards `migrated`, `refused`, `returned`, `stays`.',
      },
      code: {
        type: ['string', 'null'],
        description: 'Why not; null where nothing is in the way.',
      },
      message: {
        type: ['string', 'null'],
        description: 'The same in a sentence.',
      },
    },
    required: ['instance', 'did', 'code', 'message'],
    additionalProperties: false,
    description: 'What would become of an instance, or has.',
  },
  VoidNumbersBody: {
    type: 'object',
    properties: {
      numbers: {
        type: 'array',
        items: {
          $ref: '#/$defs/NumberRef',
        },
        description: 'The numbers.',
        minItems: 1,
        maxItems: 500,
      },
      reason: {
        type: 'string',
        description: 'Kept in the register.',
        maxLength: 10000,
      },
    },
    required: ['numbers', 'reason'],
    additionalProperties: false,
    description:
      'Numbers that stand on no letter, and never will: `POST /numbers/void`. All of them, or none.',
  },
  WaitView: {
    type: 'object',
    properties: {
      kind: {
        type: 'string',
        enum: ['task', 'children', 'call', 'event', 'timer', 'incident', 'suspended'],
        description: 'What it waits for.',
      },
      reason: {
        type: ['string', 'null'],
        enum: [
          'open',
          'claimed',
          'vacant',
          'nobody',
          'not-yet',
          'laid-aside',
          'incident',
          'suspended',
          null,
        ],
        description: 'Of a task, why nobody or somebody ends it; null for the others.',
      },
      because: {
        type: 'string',
        description: 'Why it waits, in a sentence.',
      },
      unblock: {
        type: 'string',
        description: 'What would end that, in a sentence.',
      },
      state: {
        type: ['string', 'null'],
        description: 'State that waits; null: the whole instance.',
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
        description: 'Title of that state.',
      },
      task: {
        type: ['string', 'null'],
        description: 'Id of the task; null: it is none.',
      },
      assignee: {
        anyOf: [
          {
            $ref: '#/$defs/AssigneeView',
          },
          {
            type: 'null',
          },
        ],
        description: 'Whose task it is.',
      },
      since: {
        type: 'string',
        description: 'Since when.',
      },
      dueAt: {
        type: ['string', 'null'],
        description: 'Its deadline; null: it has none, or its clock stands still.',
      },
      at: {
        type: ['string', 'null'],
        description: 'Of a timer, when it fires.',
      },
      instances: {
        type: 'array',
        items: {
          type: 'string',
        },
        description:
          'Of children, those that it waits for; empty where the reader may not see them.',
      },
      rule: {
        anyOf: [
          {
            type: 'string',
            const: 'all',
          },
          {
            type: 'string',
            const: 'any',
          },
          {
            type: 'string',
            const: 'rule',
          },
          {
            type: 'string',
            const: 'manual',
          },
          {
            type: 'number',
          },
          {
            type: 'null',
          },
        ],
        description:
          'Of children, how many of them have to end: `all`, `any`, a number, a `rule` of the flow, or `manual`: none ends it.',
      },
      incident: {
        type: ['string', 'null'],
        description: 'Of an incident, its id.',
      },
      movers: {
        type: 'array',
        items: {
          $ref: '#/$defs/MoverView',
        },
        description: 'Who can do something with the task.',
      },
    },
    required: [
      'kind',
      'reason',
      'because',
      'unblock',
      'state',
      'stateTitle',
      'task',
      'assignee',
      'since',
      'dueAt',
      'at',
      'instances',
      'rule',
      'incident',
      'movers',
    ],
    additionalProperties: false,
    description: 'One thing that an instance waits for.',
  },
};
