import { codeOf } from './code-of.ts';
import { execute } from './execute.ts';
import type { Executed, Request } from './request.ts';
import type { Shell } from './shell.ts';

const MAX_ATTEMPTS = 20;

/** Machine commands, and those of people that saw nothing, reload and decide again when another commit was faster. */
export async function executeRetrying(shell: Shell, request: Request): Promise<Executed> {
  await shell.flows.prepare(request.tenant);
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
        await shell.flows.reload(request.tenant);
      }
    }
  }
}
