import { Validator } from '@seriousme/openapi-schema-validator';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { openOffice } from './office.ts';

async function description(): Promise<{
  paths: Record<string, Record<string, { operationId: string }>>;
  servers: unknown;
}> {
  const { handler } = await openOffice({ basePath: '/api' });
  const response = await handler(new Request('http://office/api/openapi.json'));
  return response.json();
}

test('[H22] the description is OpenAPI 3.1, for everybody, and says where it is mounted', async () => {
  const document = await description();
  const { valid, errors } = await new Validator().validate(structuredClone(document));
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
