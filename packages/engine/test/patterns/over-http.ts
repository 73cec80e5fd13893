// What somebody gets to see over HTTP, for patterns that are about what is shown.

import { createHandler } from '../../src/http/index.ts';
import type { FlowTest } from '../../src/testing/index.ts';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Asks the engine of a test as this user. */
export async function ask(
  { engine }: FlowTest,
  user: string,
  path: string,
  body?: object,
): Promise<Answer> {
  const handler = createHandler({ engine, identity: () => ({ tenant: 'default', user }) });
  const post = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const response = await handler(new Request(`http://agency${path}`, body ? post : {}));
  return { status: response.status, body: await response.json() };
}
