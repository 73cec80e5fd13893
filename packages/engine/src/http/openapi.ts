// The API described by its own routes: OpenAPI 3.1.

import { isRecord } from '../core/json-type.ts';
import type { JsonSchema } from '../core/json.ts';
import type { Identity } from '../ports/identity.ts';
import type { Parameter } from './parameters.ts';
import type { Route } from './route.ts';
import { schemas } from './schemas.generated.ts';

interface Described {
  readonly routes: readonly Route[];
  /** The one that is for everybody. */
  readonly description: Route;
  readonly basePath: string;
  readonly identity: Identity;
}

const reference = (kind: string, name: string): JsonSchema => ({
  $ref: `#/components/${kind}/${name}`,
});

export function openApi({ routes, description, basePath, identity }: Described): JsonSchema {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const operations = (paths[route.path] ??= {});
    operations[route.method.toLowerCase()] = {
      ...operation(route),
      ...(route === description ? { security: [] } : {}),
    };
  }
  const { security } = identity;
  return {
    openapi: '3.1.0',
    info: {
      title: 'Alir',
      version: '1',
      description:
        'Tasks, instances and history of an Alir engine, as far as the asker may see them.',
    },
    servers: [{ url: basePath === '' ? '/' : basePath }],
    // How one signs in is the host's: what it does not say is not described.
    ...(security === undefined ? {} : { security: [{ signIn: [] }] }),
    paths,
    components: {
      schemas: componentSchemas(),
      parameters: { AcceptLanguage: acceptLanguage, IdempotencyKey: idempotencyKey },
      responses: { Refused: refused },
      ...(security === undefined ? {} : { securitySchemes: { signIn: security } }),
    },
  };
}

function operation(route: Route): object {
  const { method, path, summary, parameters, body } = route;
  const isCommand = method === 'POST';
  return {
    operationId: operationId(method, path),
    summary,
    parameters: [
      ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => pathParameter(name ?? '')),
      ...parameters.map(queryParameter),
      reference('parameters', 'AcceptLanguage'),
      ...(isCommand ? [reference('parameters', 'IdempotencyKey')] : []),
    ],
    ...(body === null ? {} : { requestBody: requestBody(body) }),
    ...(route.bytes === 'body' ? { requestBody: { required: true, content: anyFile } } : {}),
    responses: { ...accepted(route, isCommand), default: reference('responses', 'Refused') },
  };
}

function requestBody(name: string): object {
  const required: unknown = schemas[name]?.['required'];
  return {
    // No body counts as an empty one.
    required: Array.isArray(required) && required.length > 0,
    content: { 'application/json': { schema: reference('schemas', name) } },
  };
}

function accepted({ answer, bytes, status = 200 }: Route, isCommand: boolean): object {
  if (bytes === 'answer') return fileAnswers;
  const done = { description: 'Done', content: content(answer) };
  if (status === 201) return { 201: { ...done, headers: { Location: location } } };
  if (!isCommand) return { [status]: done };
  return {
    [status]: done,
    202: { description: 'Recorded, not yet processed', content: content(answer) },
  };
}

function content(answer: string | null): object {
  if (answer === null) return { 'text/event-stream': { schema: { type: 'string' } } };
  const schema = answer === 'OpenApi' ? { type: 'object' } : reference('schemas', answer);
  return { 'application/json': { schema } };
}

/** `GET /tasks/{id}` → `getTasksId` */
function operationId(method: string, path: string): string {
  const words = path.split(/[^A-Za-z]+/).filter((word) => word !== '');
  return (
    method.toLowerCase() +
    words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
  );
}

const pathParameter = (name: string): object => ({
  name,
  in: 'path',
  required: true,
  schema: { type: 'string', minLength: 1 },
});

function queryParameter({ name, description, schema }: Parameter<unknown>): object {
  const [group = '', rest] = name.split('.');
  if (rest !== undefined) return memberParameter(group, description, schema);
  const isList = schema['type'] === 'array';
  return { name, in: 'query', description, schema, ...(isList ? { explode: false } : {}) };
}

/** Parameters `group.<anything>`: exploded, the members of an object are parameters of their own names. */
function memberParameter(group: string, description: string, schema: JsonSchema): object {
  return {
    name: group,
    in: 'query',
    description: `\`${group}.<name>\`: ${description}`,
    style: 'form',
    explode: true,
    schema: {
      type: 'object',
      propertyNames: { pattern: `^${group}\\.` },
      additionalProperties: schema,
    },
  };
}

/** Bytes, whatever they are. */
const anyFile = { 'application/octet-stream': {} };

const fileAnswers = {
  200: { description: 'The file; its type is what its bytes show', content: anyFile },
  206: { description: 'The part of it that `Range` asked for', content: anyFile },
  304: { description: 'It is the one that `If-None-Match` names' },
};

const acceptLanguage = {
  name: 'Accept-Language',
  in: 'header',
  description: 'Language of sentences: `id` or `en`. Default: the engine’s.',
  schema: { type: 'string' },
};

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'Id of the command: the same key with the same body is answered as the first time.',
  schema: { type: 'string', pattern: '^[!-~]{1,255}$' },
};

const location = {
  description: 'Path of what was made.',
  required: true,
  schema: { type: 'string' },
};

const text = (description: string): object => ({ description, schema: { type: 'string' } });

const refused = {
  description: 'Refused',
  headers: {
    'Content-Language': text('Language of `detail`.'),
    'Retry-After': text('With 503: when to try again, in seconds.'),
    'WWW-Authenticate': text('With 401: how to sign in, where that is over HTTP.'),
    Allow: text('With 405: the methods that are taken.'),
  },
  content: { 'application/problem+json': { schema: reference('schemas', 'ProblemView') } },
};

/** The schemas, referring to each other where OpenAPI keeps them. */
function componentSchemas(): unknown {
  const copy = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(copy);
    if (!isRecord(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        key === '$ref' && typeof inner === 'string'
          ? inner.replace('#/$defs/', '#/components/schemas/')
          : copy(inner),
      ]),
    );
  };
  return copy(schemas);
}
