import type { Compilation } from '../compilation.ts';
import type { CompiledTimer, FlowNode, Transition } from '../flow.ts';

/** Where every way on has a guard and nothing else could make one hold, somebody may be stuck. */
export function checkWaysOut(compilation: Compilation, nodes: ReadonlyMap<string, FlowNode>): void {
  for (const node of nodes.values()) {
    const { pointer, key } = node;
    if (isOpen(node.onDone)) warn('onDone');
    if (isOpen(node.always) && !hasActivity(node)) warn('always');
    if (node.task && isStuck(node)) warn('task/outcomes');

    function warn(word: string): void {
      compilation.report('BRANCHES_OPEN', `${pointer}/${word}`, { state: key }, 'warning');
    }
  }
}

const isOpen = (list: readonly Transition[]): boolean =>
  list.length > 0 && list.every(({ guard }) => guard !== null);

const hasActivity = (node: FlowNode): boolean =>
  [node.task, node.each, node.call].some((activity) => activity !== null) ||
  node.on.size > 0 ||
  node.children.length > 0 ||
  node.timers.some(movesBy);

const movesBy = ({ consequence }: CompiledTimer): boolean => consequence.kind === 'target';

/** Each outcome is guarded by what neither the form nor a child can change, and nothing else leads out. */
function isStuck(node: FlowNode): boolean {
  const { task, on, always, timers, each } = node;
  const outcomes = [...(task?.outcomes.keys() ?? [])].map((name) => on.get(name) ?? []);
  if (!outcomes.every(isOpen) || each || always.length > 0) return false;
  if (on.size > outcomes.length || timers.some(movesBy)) return false;
  const writable = task?.form?.writable ?? new Set<string>();
  return !outcomes.flat().some(({ guard }) => guard?.reads.some((field) => writable.has(field)));
}
