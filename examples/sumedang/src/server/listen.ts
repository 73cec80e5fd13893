import { createServer, type Server } from 'node:http';
import { toNodeListener, type Handler } from '@alir/engine/http';
import { host } from '../settings.ts';

/** Listens on this machine only. @throws the system's error, `EADDRINUSE` among them */
export async function listen(handler: Handler, port: number): Promise<Server> {
  const server = createServer(toNodeListener(handler));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return server;
}

/** `http://127.0.0.1:8080` */
export function addressOf(server: Server): string {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return `http://${host}:${port}`;
}
