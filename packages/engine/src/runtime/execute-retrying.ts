import { codeOf } from './code-of.ts';
import { execute } from './execute.ts';
import type { Executed, Request } from './request.ts';
import { MAX_ATTEMPTS } from './retrying.ts';
import type { Shell } from './shell.ts';

/**
 * Executes a command in a transaction of the store's own; reloads and decides again when another commit was faster, or when
 * another process has published the version it needs. What a person had seen (`seen`) is part of the command: a change that
 * matters to them is refused as `STALE` then.
 *
 * @throws VERSION_CONFLICT after 20 attempts, and what `execute` throws
 */
export async function executeRetrying(shell: Shell, request: Request): Promise<Executed> {
  const { flows, publisher } = shell;
  if (!publisher.isPrepared(request.tenant)) await publisher.prepare(request.tenant);
  for (let attempt = 1; ; attempt++) {
    try {
      return await execute(shell, request);
    } catch (error) {
      const code = codeOf(error);
      if (
        attempt >= MAX_ATTEMPTS ||
        (code !== 'VERSION_CONFLICT' && code !== 'FLOW_VERSION_MISSING')
      )
        throw error;
      if (code === 'FLOW_VERSION_MISSING') {
        if (attempt > 1) throw error;
        await flows.reload(request.tenant);
      }
    }
  }
}
