// A version that somebody publishes while the engine runs: looked at first, then published for one tenant.

import { isBlankText } from '../core/blank.ts';
import { isCode } from '../core/codes.ts';
import { say } from '../core/messages/say.ts';
import type { ProofFinding } from '../ports/proof.ts';
import { toJson } from './flow-entry.ts';
import { refused } from './answer-result.ts';
import type { By } from './api/command-input.ts';
import type { Finding, Publishing } from './api/publishing.ts';
import { DEFAULT_TENANT, personOf } from './commands.ts';
import type { Refused } from './result.ts';
import type { Shell } from './shell.ts';

export function createPublishing(shell: Shell): Publishing {
  const forbidden = (tenant: string, by: By): Refused | null =>
    shell.isOperator(tenant, personOf(by).user)
      ? null
      : refused(shell, { code: 'NOT_ALLOWED', details: { action: 'publish' } });
  return {
    examine: async (source, { by }, { tenant = DEFAULT_TENANT } = {}) => {
      const no = forbidden(tenant, by);
      if (no) return no;
      const found = await shell.flows.examine(tenant, source, personOf(by).user);
      return { ok: true, findings: found.map((one) => told(shell, one)) };
    },
    publish: async (source, { by, reason, note }, { tenant = DEFAULT_TENANT } = {}) => {
      const no = forbidden(tenant, by);
      if (no) return no;
      const { user } = personOf(by);
      const despite = reason === undefined ? {} : { despite: { by: user, reason } };
      const noted =
        note === undefined || isBlankText(note) ? {} : { note: { by: user, text: note.trim() } };
      const asked = { ...source, ...despite, ...noted };
      const { flow, version } = await shell.flows.publish(tenant, asked, user);
      return { ok: true, flow, version };
    },
  };
}

function told(
  { language }: Shell,
  { code, severity, pointer, params, scenario = null, fix = null }: ProofFinding,
): Finding {
  // A host's own proof may have codes that no catalogue knows.
  const message = isCode(code) ? say(code, params, language) : code;
  return {
    code,
    severity,
    pointer,
    params,
    message,
    scenario: scenario && toJson(scenario),
    fix,
  };
}
