// What has changed in a task since the person saw it: nothing is decided on data that silently became different.

import type { FieldView, Json, TaskView } from '@alir/engine/core/types';

export interface Difference {
  readonly field: FieldView;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/** Fields on the form whose values differ. */
export function differencesBetween(seen: TaskView, now: TaskView): readonly Difference[] {
  const fields = (now.form ?? seen.form)?.sections.flatMap((section) => section.fields) ?? [];
  return fields
    .map((field) => ({ field, before: seen.data[field.field], after: now.data[field.field] }))
    .filter(({ before, after }) => !sameJson(before, after));
}

/** Equal as JSON values; the order of members does not count. */
export function sameJson(one: Json | undefined, other: Json | undefined): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: Json | undefined): string {
  return JSON.stringify(value ?? null, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
