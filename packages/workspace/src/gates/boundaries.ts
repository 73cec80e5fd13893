import { globSync } from 'node:fs';
import { capture } from '../capture.ts';
import { repository } from '../pnpm.mjs';
import type { Gate } from './gate.ts';

const folders = ['packages', 'examples', '.storybook'];
/** As `exclude` and `doNotFollow` of dependency-cruiser.mjs have it, and what tools leave behind. */
const left = /(^|\/)(node_modules|dist|\.next|\.cache|\.turbo)(\/|$)/;

/** The part of dependency-cruiser's report that is read here. */
interface Report {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly totalCruised: number;
    readonly error: number;
    readonly violations: readonly {
      readonly rule: { readonly name: string };
      readonly from: string;
      readonly to: string;
    }[];
  };
}

/**
 * The import rules of dependency-cruiser.mjs hold, and every module was really looked at: the tool passes silently what it
 * cannot read.
 */
export const boundaries: Gate = {
  name: 'boundaries',
  async check() {
    const config = 'packages/workspace/dependency-cruiser.mjs';
    const args = ['--config', config, '--output-type', 'json', ...folders];
    const { output, stdout } = await capture('depcruise', args);
    if (!stdout.startsWith('{')) return { passed: false, summary: 'did not run', details: output };
    const { modules, summary }: Report = JSON.parse(stdout);
    const seen = new Set(modules.map(({ source }) => source));
    const unseen = sources().filter((file) => !seen.has(file));
    return {
      passed: summary.error === 0 && unseen.length === 0,
      summary: `${summary.totalCruised} modules, ${summary.error} forbidden imports, ${unseen.length} not looked at`,
      details: [
        ...summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
        ...unseen.map((file) => `not looked at: ${file}`),
      ].join('\n'),
    };
  },
};

/** Every module of the workspace. */
function sources(): string[] {
  const pattern = `{${folders.join(',')}}/**/*.{ts,tsx,mjs}`;
  return globSync(pattern, { cwd: repository, exclude: (path) => left.test(path) });
}
