import type { Compilation } from '../compilation.ts';
import type { Flow, FlowNode } from '../flow.ts';

/** What only the starter may do, nobody could where the clock started for nobody. */
export function checkClockStarter(
  compilation: Compilation,
  nodes: ReadonlyMap<string, FlowNode>,
  { on }: Pick<Flow, 'on'>,
): void {
  const { start } = compilation.definition;
  if (!start?.clock || start.starter !== undefined) return;
  const actions = [on, ...[...nodes.values()].map((node) => node.on)].flatMap((one) => [...one]);
  for (const [name, transitions] of actions) {
    const action = transitions.find(({ by }) => by === 'starter');
    if (action) compilation.report('CLOCK_WITHOUT_STARTER', action.pointer, { name }, 'warning');
  }
}
