import type { ReactElement } from 'react';
import type { FlowDefinition, TaskItemView } from '@alir/engine/core/types';
import type { TaskQuery } from '../client/queries.ts';
import { EmptyState, ErrorState } from '../parts/states.tsx';
import { SkeletonList } from '../parts/skeleton.tsx';
import { useFlowSet, useTasks } from '../queries/reads.ts';
import { useEnvironment } from '../session/environment.tsx';
import { readingSeat, useSession } from '../session/session.tsx';
import { BatchBar } from './batch/batch-bar.tsx';
import { BatchHead } from './batch/batch-head.tsx';
import { isChoosable } from './batch/shared-outcomes.ts';
import { useSelection } from './batch/use-selection.ts';
import { LoadMore } from './load-more.tsx';
import { quickOutcome } from './quick-outcome.ts';
import type { ListFilter } from './routes.ts';
import { usePartiesOf } from './row-party.tsx';
import { TaskRow } from './task-row.tsx';

export function TaskList(props: {
  readonly query: TaskQuery;
  readonly tile: string;
  readonly filter: ListFilter;
  readonly open: string | null;
  readonly filtered: boolean;
}): ReactElement {
  const { describe, lang, texts } = useEnvironment();
  const pages = useTasks(props.query);
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const definitions = useDefinitions(items);
  const positions = usePartiesOf(items, { describe, lang });
  // Who reads on behalf of somebody has nothing to decide from a list.
  const reads = readingSeat(useSession()) !== null;
  const choosable = reads ? [] : items.filter(isChoosable);
  const selection = useSelection(choosable.map(({ id }) => id));
  if (pages.isPending) return <SkeletonList rows={6} />;
  if (pages.isError && items.length === 0)
    return <ErrorState error={pages.error} retry={() => void pages.refetch()} />;
  if (items.length === 0) return <NothingThere filtered={props.filtered} />;
  return (
    <>
      {!reads && <BatchHead selection={selection} />}
      <p className="alir-hidden" aria-live="polite">
        {texts.list.shown(items.length, pages.hasNextPage)}
      </p>
      <ul className="alir-list" data-refreshing={pages.isPlaceholderData}>
        {items.map((item) => {
          const definition = definitions.get(item.flow);
          return (
            <TaskRow
              key={item.id}
              item={item}
              tile={props.tile}
              filter={props.filter}
              current={item.id === props.open}
              positions={positions}
              quick={reads || definition === undefined ? null : quickOutcome(item, definition)}
              choice={selection.choiceOf(item.id)}
            />
          );
        })}
      </ul>
      <LoadMore pages={pages} />
      {selection.active && (
        <BatchBar
          selection={selection}
          chosen={items.filter(({ id }) => selection.chosen.has(id))}
          definitions={definitions}
        />
      )}
    </>
  );
}

/** The flows of what is listed, to know which tasks can be answered from the list. */
function useDefinitions(items: readonly TaskItemView[]): ReadonlyMap<string, FlowDefinition> {
  const flows = [...new Set(items.map((item) => item.flow))].sort();
  return new Map(useFlowSet(flows).map(({ flow, definition }) => [flow, definition]));
}

export function NothingThere({ filtered }: { readonly filtered: boolean }): ReactElement {
  const { texts } = useEnvironment();
  return (
    <EmptyState
      icon={filtered ? 'search' : 'check'}
      title={filtered ? texts.list.nothingFound : texts.list.empty}
    >
      <p>{filtered ? texts.list.nothingFoundHint : texts.list.emptyHint}</p>
    </EmptyState>
  );
}
