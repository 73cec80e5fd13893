// The API described by its own routes: OpenAPI 3.1.

import { isRecord } from '../core/json-type.ts';
import type { JsonSchema } from '../core/json.ts';
import type { Parameter } from './parameters.ts';
import type { Route } from './route.ts';
import { schemas } from './schemas.generated.ts';

const reference = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

export function openApi(routes: readonly Route[], basePath: string): JsonSchema {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const operations = (paths[route.path] ??= {});
    operations[route.method.toLowerCase()] = operation(route);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Alir',
      version: '1',
      description:
        'Tasks, instances and history of an Alir engine, as far as the asker may see them.',
    },
    servers: [{ url: basePath === '' ? '/' : basePath }],
    paths,
    components: { schemas: componentSchemas() },
  };
}

function operation({
  method,
  path,
  summary,
  parameters,
  body,
  answer,
  status = 200,
}: Route): object {
  return {
    operationId: operationId(method, path),
    summary,
    parameters: [
      ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => pathParameter(name ?? '')),
      ...parameters.map(queryParameter),
      ...(body === null ? [] : [idempotencyKey]),
    ],
    ...(body === null
      ? {}
      : { requestBody: { content: { 'application/json': { schema: reference(body) } } } }),
    responses: {
      [status]: { description: 'Done', content: content(answer) },
      ...(body === null
        ? {}
        : { 202: { description: 'Recorded, not yet processed', content: content(answer) } }),
      default: {
        description: 'Refused',
        content: { 'application/problem+json': { schema: reference('ProblemView') } },
      },
    },
  };
}

function content(answer: string | null): object {
  if (answer === null) return { 'text/event-stream': { schema: { type: 'string' } } };
  return {
    'application/json': { schema: answer === 'OpenApi' ? { type: 'object' } : reference(answer) },
  };
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
  schema: { type: 'string' },
});

function queryParameter({ name, description, schema }: Parameter<unknown>): object {
  const isList = schema['type'] === 'array';
  return { name, in: 'query', description, schema, ...(isList ? { explode: false } : {}) };
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'Id of the command: the same key with the same body is answered as the first time.',
  schema: { type: 'string', maxLength: 255 },
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
