import { capture } from '../capture.ts';
import type { Gate } from './gate.ts';

/** Fewer modules than this means that the tool looked at nothing (it passes silently when it cannot read TypeScript). */
const fewestModules = 150;

/** The part of dependency-cruiser's report that is read here. */
interface Report {
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

/** The import rules of dependency-cruiser.mjs hold, and they were really looked at. */
export const boundaries: Gate = {
  name: 'boundaries',
  async check() {
    const config = 'packages/workspace/dependency-cruiser.mjs';
    const args = [
      '--config',
      config,
      '--output-type',
      'json',
      'packages',
      'examples',
      '.storybook',
    ];
    const { output, stdout } = await capture('depcruise', args);
    if (!stdout.startsWith('{')) return { passed: false, summary: 'did not run', details: output };
    const { summary }: Report = JSON.parse(stdout);
    const looked = summary.totalCruised >= fewestModules;
    return {
      passed: summary.error === 0 && looked,
      summary: `${summary.totalCruised} modules, ${summary.error} forbidden imports${looked ? '' : `: looked at fewer than ${fewestModules}`}`,
      details: summary.violations
        .map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
        .join('\n'),
    };
  },
};
