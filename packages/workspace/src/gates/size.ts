import { capture } from '../capture.ts';
import type { Gate } from './gate.ts';

/** One entry of size-limit's report. */
interface Entry {
  readonly name: string;
  readonly passed: boolean;
  readonly size: number;
}

/** What a browser or a server loads is not above the limits of .size-limit.json. */
export const size: Gate = {
  name: 'size',
  async check() {
    const { output, stdout } = await capture('size-limit', ['--json']);
    if (!stdout.trimStart().startsWith('[')) {
      return { passed: false, summary: 'did not run', details: output };
    }
    const entries: readonly Entry[] = JSON.parse(stdout);
    return {
      passed: entries.length > 0 && entries.every(({ passed }) => passed),
      summary: entries
        .map(
          ({ name, size: bytes, passed }) =>
            `${name} ${(bytes / 1000).toFixed(1)} kB${passed ? '' : ' (too large)'}`,
        )
        .join(', '),
      details: output,
    };
  },
};
