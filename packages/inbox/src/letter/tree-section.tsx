import { useState } from 'react';
import type { ReactElement } from 'react';
import type { ActionView, TreeView } from '@alir/engine/core/types';
import { isJsonObject } from '../form/schema.ts';
import { SkeletonList } from '../parts/skeleton.tsx';
import { ErrorState } from '../parts/states.tsx';
import { useInstanceSet, usePositionNames, useTimeline, useTree } from '../queries/reads.ts';
import { useEnvironment } from '../session/environment.tsx';
import { chosenSeat, useSession } from '../session/session.tsx';
import { takenBack } from '../story/taken-back.ts';
import { ActionDialog } from '../task/action-dialog.tsx';
import { latestDay, readSlip } from '../task/disposition.ts';
import { isOffered } from '../task/task-actions.tsx';
import { DispositionTree } from './disposition-tree.tsx';
import { ownNodes } from './own-nodes.ts';
import { treeTitle } from './tree-title.ts';

interface Asked {
  readonly node: TreeView;
  readonly action: ActionView;
  readonly child: TreeView | null;
}

export interface TreeSectionProps {
  readonly instance: string;
  /** What was reported, by instance, where the flow's summary does not tell. */
  readonly reports?: ReadonlyMap<string, string>;
}

/** The tree of an instance, with what the reader may do on it; nothing where nothing was given to anybody. */
export function TreeSection(props: TreeSectionProps): ReactElement | null {
  const { texts } = useEnvironment();
  const tree = useTree(props.instance);
  if (tree.data?.children.length === 0) return null;
  return (
    <section className="alir-section">
      <h2>{tree.data === undefined ? texts.tree.work : treeTitle(tree.data, texts)}</h2>
      {tree.data !== undefined ? (
        <LiveTree {...props} tree={tree.data} />
      ) : tree.isError ? (
        <ErrorState error={tree.error} retry={() => void tree.refetch()} />
      ) : (
        <SkeletonList rows={3} />
      )}
    </section>
  );
}

function LiveTree({ tree, reports }: TreeSectionProps & { readonly tree: TreeView }): ReactElement {
  const { zone } = useEnvironment();
  const session = useSession();
  const [asked, setAsked] = useState<Asked | null>(null);
  const mine = ownNodes(tree, session.me.seats);
  // Only where the reader may have a say: the letter itself, and what they hold. Anything else would be asked in vain.
  const views = useInstanceSet([...new Set([tree.instance, ...mine])]);
  const actionsOf = (instance: string): readonly ActionView[] =>
    views.find(({ id }) => id === instance)?.actions.filter(isOffered) ?? [];
  const entries = useTimeline(tree.instance, true).data ?? [];
  const key = asked?.child?.key ?? null;
  const nameOf = usePositionNames(key === null ? [] : [key]);
  return (
    <>
      <DispositionTree
        tree={tree}
        mine={mine}
        takenBack={takenBack(entries)}
        entries={entries}
        {...(reports === undefined ? {} : { reports })}
        actionsOf={actionsOf}
        act={(node, action, child) => setAsked({ node, action, child })}
      />
      {asked !== null && (
        <ActionDialog
          action={asked.action}
          instance={asked.node.instance}
          flow={asked.node.flow}
          seat={chosenSeat(session)}
          child={key === null ? null : { key, name: nameOf(key) }}
          latest={latestOf(asked.node, zone)}
          close={() => setAsked(null)}
        />
      )}
    </>
  );
}

/** The day by which what is given from a node should be due: its own. */
function latestOf({ item, dueAt }: TreeView, zone: string): string | null {
  const slip = isJsonObject(item) ? readSlip(item) : null;
  return slip === null ? null : latestDay(slip, dueAt, zone);
}
