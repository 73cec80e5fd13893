import type { TaskItemView } from '@alir/engine/core/types';
import { useEnvironment } from '../../session/environment.tsx';
import { localize } from '../../texts/localize.ts';

/** What a task is about, and from whom: enough to know it again. */
export function useSubjects(): (item: TaskItemView) => string {
  const { describe, lang } = useEnvironment();
  return ({ summary, rootSummary, title }) => {
    const { subject, sender } = describe(summary, rootSummary, lang);
    const words = [subject ?? localize(title, lang), sender];
    return words.filter((word) => word !== undefined).join(' · ');
  };
}
