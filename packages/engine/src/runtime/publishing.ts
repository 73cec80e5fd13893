// A version that somebody publishes while the engine runs: looked at first, then published for one tenant.

import { isCode } from '../core/codes.ts';
import { say } from '../core/messages/say.ts';
import type { ProofFinding } from '../ports/proof.ts';
import { nameIn, toJson } from './flow-entry.ts';
import { refused } from './answer-result.ts';
import type { Finding, Publishing } from './api/publishing.ts';
import { DEFAULT_TENANT, personOf } from './commands.ts';
import { createProposals } from './proposals.ts';
import { notPublisher } from './not-publisher.ts';
import { legible } from './legible.ts';
import type { Shell } from './shell.ts';

export function createPublishing(shell: Shell): Publishing {
  return {
    proposals: createProposals(shell),
    examine: async (source, { by }, { tenant = DEFAULT_TENANT } = {}) => {
      const no = notPublisher(shell, tenant, by);
      if (no) return no;
      const found = await shell.publisher.examine(tenant, source, personOf(by).user);
      const approval = await shell.approvals.of(tenant);
      return { ok: true, findings: found.map((one) => told(shell, one)), approval };
    },
    publish: async (source, { by, reason, note }, { tenant = DEFAULT_TENANT } = {}) => {
      const no = notPublisher(shell, tenant, by);
      if (no) return no;
      if ((await shell.approvals.of(tenant)) === 'second-person')
        return refused(shell, {
          code: 'SECOND_PERSON_NEEDED',
          details: { flow: nameIn(source.definition) },
        });
      const { user } = personOf(by);
      const despite = reason === undefined ? {} : { despite: { by: user, reason } };
      const text = legible(note);
      const asked = { ...source, ...despite, ...(text !== null && { note: { by: user, text } }) };
      const { flow, version } = await shell.publisher.publish(tenant, asked, user);
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
