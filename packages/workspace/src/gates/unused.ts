import { capture } from '../capture.ts';
import type { Gate } from './gate.ts';

/** knip finds no unused file, export or dependency, and none that is used but not declared. */
export const unused: Gate = {
  name: 'unused',
  async check() {
    const { code, output } = await capture('knip', [
      '--no-progress',
      '--treat-config-hints-as-errors',
    ]);
    const kinds = output.match(
      /^(?:Unused|Unlisted|Unresolved|Duplicate|Configuration).*\(\d+\)$/gm,
    );
    return {
      passed: code === 0,
      summary: code === 0 ? 'nothing unused' : (kinds?.join(', ') ?? 'knip failed'),
      details: output,
    };
  },
};
