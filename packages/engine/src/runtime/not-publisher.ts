import { refused } from './answer-result.ts';
import type { By } from './api/command-input.ts';
import { personOf } from './commands.ts';
import type { Refused } from './result.ts';
import type { Shell } from './shell.ts';

/** Operators alone publish, propose and approve. Null for them. */
export function notPublisher(shell: Shell, tenant: string, by: By): Refused | null {
  if (shell.isOperator(tenant, personOf(by).user)) return null;
  return refused(shell, { code: 'NOT_ALLOWED', details: { action: 'publish' } });
}
