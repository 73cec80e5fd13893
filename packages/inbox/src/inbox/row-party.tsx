// Whom a row of the list is about: three reports on one letter are told apart by who sent them.

import type { ReactElement } from 'react';
import type { AssigneeView, PositionView } from '@alir/engine/core/types';
import { usePositions } from '../queries/reads.ts';
import { useEnvironment } from '../session/environment.tsx';
import type { Describe, Description } from '../session/environment.tsx';
import type { Lang } from '../time/format-time.ts';

/**
 * @param assignee - whose task the row is; null: the row is a disposition that somebody gave
 */
export function RowParty(props: {
  readonly about: Description;
  readonly assignee: AssigneeView | null;
  readonly positions: ReadonlyMap<string, PositionView>;
}): ReactElement | null {
  const { texts } = useEnvironment();
  const { about, assignee, positions } = props;
  const party = partyOf(about, assignee);
  if (party === null) return null;
  const position = positions.get(party);
  const name = position === undefined ? '…' : nameWithUnit(position);
  return (
    <span className="alir-entry-party">
      {assignee === null ? texts.list.toParty(name) : texts.list.byParty(name)}
    </span>
  );
}

/** Its recipient is told who gave it, its giver who answers. */
function partyOf({ giver, recipient }: Description, assignee: AssigneeView | null): string | null {
  if (recipient === undefined) return null;
  return assignee?.position === recipient ? (giver ?? null) : recipient;
}

/** The unit is named where the position does not name it. */
function nameWithUnit({ name, unitName }: PositionView): string {
  return unitName === null || name.includes(unitName) ? name : `${name} · ${unitName}`;
}

/** The positions that rows are about. */
export function usePartiesOf(
  items: readonly { readonly summary: Parameters<Describe>[0] }[],
  { describe, lang }: { readonly describe: Describe; readonly lang: Lang },
): ReadonlyMap<string, PositionView> {
  const ids = items.flatMap(({ summary }) => {
    const { giver, recipient } = describe(summary, {}, lang);
    return [giver, recipient].filter((id) => id !== undefined);
  });
  return usePositions(ids);
}
