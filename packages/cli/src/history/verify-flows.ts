import { definitionHash, type Store, type StoredFlow } from '@alir/engine';
import { finding, type Finding } from './finding.ts';
import { readable } from './unreadable.ts';

export interface VerifiedFlows {
  /** What is published, by `flow version`. */
  readonly flows: ReadonlyMap<string, StoredFlow>;
  readonly findings: readonly Finding[];
}

/** Whether the definitions that are published are those that were hashed when they were. */
export async function verifyFlows(store: Store, tenant: string): Promise<VerifiedFlows> {
  const published = await readable(() => store.flows(tenant));
  if (published === 'unreadable')
    return { flows: new Map(), findings: [finding('FLOWS_UNREADABLE', { tenant })] };
  const changed = published.filter(
    ({ definition, forms, hash }) => definitionHash(definition, forms) !== hash,
  );
  return {
    flows: new Map(published.map((flow) => [flowName(flow.flow, flow.version), flow])),
    findings: changed.map(({ flow, version }) =>
      finding('FLOW_MISMATCH', { tenant, name: flowName(flow, version) }),
    ),
  };
}

export const flowName = (flow: string, version: number): string => `${flow} ${version}`;
