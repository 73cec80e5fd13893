// What takes long to make and all test files of a project share: made when the first of them asks, in the process that runs them.

import { once } from 'node:events';
import { createServer } from 'node:http';

/** Something that is made once. Disposing it answers no one any more. */
export interface MadeOnce extends AsyncDisposable {
  /** Where test files ask, see {@link askFor}. */
  readonly url: string;
}

/**
 * Listens until a test file asks.
 *
 * @param make - yields what all are told, such as a folder or an address
 */
export async function makeOnce(make: () => Promise<string>): Promise<MadeOnce> {
  let made: Promise<string> | undefined;
  const server = createServer((_request, answer) => {
    made ??= make();
    made.then(
      (told) => answer.end(told),
      (error: unknown) => answer.writeHead(500).end(String(error)),
    );
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('it listens on no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/**
 * Asks for it. The first to ask waits until it is made.
 *
 * @throws Error with what went wrong while it was made
 */
export async function askFor(url: string): Promise<string> {
  const answer = await fetch(url);
  const told = await answer.text();
  if (!answer.ok) throw new Error(told);
  return told;
}
