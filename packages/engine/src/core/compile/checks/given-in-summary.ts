import type { Compilation } from '../compilation.ts';
import type { Flow } from '../flow.ts';
import { givenFields } from '../given-fields.ts';

/** The summary shows on the way, too; what others were given would be told there. */
export function checkGivenInSummary(
  compilation: Compilation,
  flow: Pick<Flow, 'nodes' | 'on' | 'summary'>,
): void {
  const unshared = [...flow.nodes.values()].filter(({ each }) => each !== null && !each.shared);
  const given = givenFields(flow, unshared);
  for (const [name, { reads }] of flow.summary) {
    const field = reads.find((one) => given.has(one));
    if (field !== undefined)
      compilation.report('SUMMARY_TELLS_GIVEN', `/summary/${name}`, { name, field }, 'warning');
  }
}
