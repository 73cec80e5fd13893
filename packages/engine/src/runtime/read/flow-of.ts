// The flows that what is read belongs to.

import type { Flow } from '../../core/compile/flow.ts';
import { codeOf } from '../code-of.ts';
import type { Shell } from '../shell.ts';

/** A version of a flow, also one that another process published just now. @throws AlirError FLOW_VERSION_MISSING */
export async function flowOf(
  shell: Shell,
  tenant: string,
  name: string,
  version: number,
): Promise<Flow> {
  await shell.publisher.prepare(tenant);
  try {
    return shell.flows.version(tenant, name, version);
  } catch (error) {
    if (codeOf(error) !== 'FLOW_VERSION_MISSING') throw error;
    await shell.flows.reload(tenant);
    return shell.flows.version(tenant, name, version);
  }
}

interface Pinned {
  readonly flow: string;
  readonly flowVersion: number;
}

/**
 * The flows of many instances. One that is missing here does not spoil a list: what it is called is shown by its keys.
 */
export async function flowsOf(
  shell: Shell,
  tenant: string,
  rows: readonly Pinned[],
): Promise<(row: Pinned) => Flow | null> {
  const found = new Map<string, Flow | null>();
  const keyOf = ({ flow, flowVersion }: Pinned): string => `${flow}@${flowVersion}`;
  for (const row of rows) {
    if (found.has(keyOf(row))) continue;
    const flow = await flowOf(shell, tenant, row.flow, row.flowVersion).catch((error: unknown) => {
      if (codeOf(error) === 'FLOW_VERSION_MISSING') return null;
      throw error;
    });
    found.set(keyOf(row), flow);
  }
  return (row) => found.get(keyOf(row)) ?? null;
}
