import { capture } from '../capture.ts';
import type { Gate } from './gate.ts';

/** Prettier has nothing to change. */
export const format: Gate = {
  name: 'format',
  async check() {
    const { code, output } = await capture('prettier', ['--check', '.']);
    const files = output.match(/^\[(?:warn|error)\] \S+\.\S+/gm)?.length ?? 0;
    return {
      passed: code === 0,
      summary:
        code === 0 ? 'as prettier writes it' : `${files} files differ, mend with: pnpm format`,
      details: output,
    };
  },
};
