import { capture } from '../capture.ts';
import type { Gate } from './gate.ts';

/** oxlint with type information finds nothing; its rules are in .oxlintrc.json. */
export const lint: Gate = {
  name: 'lint',
  async check() {
    const { code, output } = await capture('oxlint', ['--type-aware', '--deny-warnings']);
    const found = /^Found .*$/m.exec(output)?.[0] ?? 'oxlint did not finish';
    const looked = /on (\d+ files with \d+ rules)/.exec(output)?.[1] ?? '';
    return { passed: code === 0, summary: `${found} ${looked}`.trim(), details: output };
  },
};
