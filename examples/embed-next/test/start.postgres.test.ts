import { startExample } from '@alir/testbed/started-example';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('the README is followed: leave is asked for and approved, another request is refused', async () => {
  await using example = await startExample(fileURLToPath(new URL('..', import.meta.url)));
  const [ask = '', look = '', approve = '', read = '', refused = '', ...more] = example.lines;
  expect(more).toEqual([]);

  expect(await example.type(ask)).toMatchObject({ status: 201 });
  const desk = JSON.parse((await example.type(look)).body);
  expect(await example.type(approve, desk[0].id)).toMatchObject({ status: 200 });
  expect((await example.type(read)).body).toContain('approved');
  const answer = await example.type(refused);
  expect(answer.status).toBe(409);
  expect(JSON.parse(answer.body)).toMatchObject({ code: 'START_FAILED' });
}, 60_000);
