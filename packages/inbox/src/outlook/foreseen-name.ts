import type { AssigneeView } from '@alir/engine/core/types';
import { useEnvironment } from '../session/environment.tsx';
import { assigneeName } from '../story/assignee-name.ts';

/** `Plt. Kepala Dinas Kesehatan (dr. Siti)`: the post, and who holds it now. */
export function useForeseenName(): (assignee: AssigneeView) => string {
  const { texts } = useEnvironment();
  return (assignee) => {
    const name = assigneeName(assignee, texts);
    if (assignee.position === null) return name;
    const [holder] = assignee.holders;
    return `${name} (${holder === undefined ? texts.tree.vacant : holder.name})`;
  };
}
