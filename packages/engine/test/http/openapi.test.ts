import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { bearerToken, sessionCookie, type ProblemView } from '../../src/http/index.ts';
import { openOffice } from './office.ts';
import { ordered } from './walk.ts';

interface Operation {
  readonly operationId: string;
  readonly security?: unknown;
  readonly parameters: readonly { readonly $ref?: string; readonly name?: string }[];
  readonly requestBody?: { readonly required: boolean };
  readonly responses: Readonly<Record<string, { readonly headers?: object }>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly servers: unknown;
  readonly security?: unknown;
  readonly components: { readonly securitySchemes?: unknown; readonly schemas: object };
}

async function description(options: Parameters<typeof openOffice>[0] = {}): Promise<Document> {
  const { handler } = await openOffice({ basePath: '/api', ...options });
  const response = await handler(new Request('http://office/api/openapi.json'));
  return response.json();
}

const operationsOf = ({ paths }: Document): [name: string, operation: Operation][] =>
  Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]): [string, Operation] => [
      `${method.toUpperCase()} ${path}`,
      operation,
    ]),
  );

test('[H22] the description is OpenAPI 3.1, for everybody, and says where it is mounted', async () => {
  const document = await description();
  const { valid, errors } = await new Validator().validate({ ...structuredClone(document) });
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
  expect(document.servers).toEqual([{ url: '/api' }]);
});

test('[H22] it and the reference page describe the same requests', async () => {
  const { paths } = await description();
  const described = Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const page = await readFile(
    new URL('../../../../docs/reference/http-api.md', import.meta.url),
    'utf8',
  );
  const written = [...page.matchAll(/`(GET|POST) (\/[^`\s]*)`((?:, `\/\w+`)*)/g)].flatMap(
    ([, method, path = '', more = '']) => [
      `${method} ${path}`,
      ...[...more.matchAll(/`\/(\w+)`/g)].map(
        ([, last]) => `${method} ${path.replace(/\w+$/, last ?? '')}`,
      ),
    ],
  );
  expect(described.sort()).toEqual([...new Set(written)].sort());
});

test('[H22] every operation has a name of its own', async () => {
  const { paths } = await description();
  const ids = Object.values(paths).flatMap((operations) =>
    Object.values(operations).map(({ operationId }) => operationId),
  );
  expect(new Set(ids).size).toBe(ids.length);
});

test('[H22] it says which requests need a body, as they are answered', async () => {
  const office = await openOffice();
  const commands = operationsOf(await description()).filter(([name]) => name.startsWith('POST'));
  expect(commands.map(([, { requestBody }]) => requestBody?.required)).toContain(false);
  for (const [name, { requestBody }] of commands) {
    const path = name.slice('POST '.length).replaceAll(/\{\w+\}/g, 'x');
    const { body } = await office.as('ann').post<ProblemView>(path);
    expect([name, body.code === 'REQUEST_INVALID']).toEqual([name, requestBody?.required]);
  }
});

test('[H22] it says how one signs in where the identity says so, and only that', async () => {
  const bearer = await description({ identity: bearerToken(() => null) });
  expect(bearer.components.securitySchemes).toEqual({ signIn: { type: 'http', scheme: 'bearer' } });
  expect(bearer.security).toEqual([{ signIn: [] }]);
  const secret = 'a secret of thirty-two characters!';
  const { identity } = sessionCookie({ secrets: [secret], name: 'office' });
  const cookie = await description({ identity });
  expect(cookie.components.securitySchemes).toEqual({
    signIn: { type: 'apiKey', in: 'cookie', name: 'office' },
  });
  expect(JSON.stringify(cookie)).not.toContain(secret);
  for (const [name, { security }] of operationsOf(cookie)) {
    expect([name, security]).toEqual([name, name.endsWith('/openapi.json') ? [] : undefined]);
  }
  const own = await description();
  expect([own.security, own.components.securitySchemes]).toEqual([undefined, undefined]);
  for (const document of [bearer, cookie]) {
    expect((await new Validator().validate({ ...structuredClone(document) })).valid).toBe(true);
  }
});

test('[H22] it says which headers requests may have and answers have', async () => {
  const operations = new Map(operationsOf(await description()));
  expect(operations.get('POST /instances')?.responses['201']?.headers).toHaveProperty('Location');
  for (const [name, { parameters }] of operations) {
    const headers = parameters.flatMap(({ $ref }) => $ref?.split('/').at(-1) ?? []);
    const isCommand = name.startsWith('POST');
    expect([name, headers]).toEqual([
      name,
      ['AcceptLanguage', ...(isCommand ? ['IdempotencyKey'] : [])],
    ]);
  }
});

test('[H22] filters by values of the summary are an object whose members are parameters', async () => {
  const list = new Map(operationsOf(await description())).get('GET /instances');
  const where = list?.parameters.find(({ name }) => name === 'where');
  expect(where).toMatchObject({ in: 'query', style: 'form', explode: true });
  const ajv = new Ajv2020();
  const accepts = ajv.compile(Object(where).schema);
  const office = await openOffice();
  await ordered(office, { item: 'lamp', amount: 3 });
  for (const name of ['where.item', 'item', 'where']) {
    const value = { [name]: 'lamp' };
    const { status } = await office.as('ann').get(`/instances?${new URLSearchParams(value)}`);
    expect([name, status === 200]).toEqual([name, accepts(value)]);
  }
});
