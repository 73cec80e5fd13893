import type { Json, TaskView } from '@alir/engine/core/types';
import type { Draft } from '../drafts/draft-store.ts';
import { localize } from '../texts/localize.ts';
import type { Lang } from '../time/format-time.ts';

/** What was typed, as text to be copied elsewhere: a line for each field, then the comment. */
export function draftText(task: TaskView, draft: Draft, lang: Lang): string {
  const fields = task.form?.sections.flatMap((section) => section.fields) ?? [];
  const labels = new Map(fields.map(({ field, label }) => [field, localize(label, lang)]));
  const lines = Object.entries(draft.data)
    .filter(([, value]) => value !== null)
    .map(([field, value]) => `${labels.get(field) ?? field}: ${plain(value)}`);
  const inputs = Object.values(draft.inputs).map(plain);
  return [...lines, ...inputs, draft.comment].filter((line) => line.trim() !== '').join('\n');
}

function plain(value: Json): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(plain).join('; ');
  if (typeof value === 'object' && value !== null)
    return Object.values(value).map(plain).join(', ');
  return String(value);
}
