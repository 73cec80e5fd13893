// Faults of single fields, and where on the form they belong.

/** `pointer` is relative to what the holder shows: `/penerima/0/batas` on the form, `/0/batas` in that field. */
export interface Issue {
  readonly pointer: string;
  readonly detail: string;
}

/** Those of a member and below, seen from there. */
export function issuesUnder(issues: readonly Issue[], member: string | number): readonly Issue[] {
  const prefix = `/${escapePointer(String(member))}`;
  return issues.flatMap(({ pointer, detail }) => {
    if (pointer === prefix) return [{ pointer: '', detail }];
    return pointer.startsWith(`${prefix}/`)
      ? [{ pointer: pointer.slice(prefix.length), detail }]
      : [];
  });
}

/** Those of exactly this place. */
export function issuesHere(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter((issue) => issue.pointer === '');
}

/** The server points into the command (`/data/x`, `/input/0`) or right into the data (`/x`): both mean the field. */
export function withinBody(
  issues: readonly { readonly pointer: string; readonly detail: string }[],
  part: 'data' | 'input',
  fields: ReadonlySet<string>,
): readonly Issue[] {
  return issues.map(({ pointer, detail }) => {
    const inside = pointer === `/${part}` || pointer.startsWith(`/${part}/`);
    return {
      pointer: inside && !fields.has(part) ? pointer.slice(part.length + 1) : pointer,
      detail,
    };
  });
}

/** First segment of a pointer: the field. */
export function fieldOf(issue: Issue): string {
  const [, first = ''] = issue.pointer.split('/');
  return first.replaceAll('~1', '/').replaceAll('~0', '~');
}

function escapePointer(segment: string): string {
  return segment.replaceAll('~', '~0').replaceAll('/', '~1');
}
