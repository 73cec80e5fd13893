import { useState } from 'react';
import type { ReactElement } from 'react';
import type { ActionView, TreeView } from '@alir/engine/core/types';
import { SkeletonList } from '../parts/skeleton.tsx';
import { ErrorState } from '../parts/states.tsx';
import { useInstanceSet, usePositionNames, useTree } from '../queries/reads.ts';
import { useEnvironment } from '../session/environment.tsx';
import { chosenSeat, useSession } from '../session/session.tsx';
import { nodesByInstance } from '../story/recipients-by-entry.ts';
import { ActionDialog } from '../task/action-dialog.tsx';
import { isOffered } from '../task/task-actions.tsx';
import { DispositionTree } from './disposition-tree.tsx';
import { actionLabel } from '../task/action-label.ts';

interface Asked {
  readonly node: TreeView;
  readonly action: ActionView;
  readonly child: TreeView | null;
}

/** The tree of an instance, with what the reader may do on it. */
export function TreeSection({ instance }: { readonly instance: string }): ReactElement {
  const { texts } = useEnvironment();
  const tree = useTree(instance);
  return (
    <section className="alir-section">
      <h2>{texts.tree.title}</h2>
      {tree.data !== undefined ? (
        <LiveTree tree={tree.data} />
      ) : tree.isError ? (
        <ErrorState error={tree.error} retry={() => void tree.refetch()} />
      ) : (
        <SkeletonList rows={3} />
      )}
    </section>
  );
}

function LiveTree({ tree }: { readonly tree: TreeView }): ReactElement {
  const { lang, texts } = useEnvironment();
  const session = useSession();
  const [asked, setAsked] = useState<Asked | null>(null);
  const mine = useOwnNodes(tree);
  // Only where the reader may have a say: the letter itself, and what they hold. Anything else would be asked in vain.
  const views = useInstanceSet([...new Set([tree.instance, ...mine])]);
  const actionsOf = (instance: string): readonly ActionView[] =>
    views.find(({ id }) => id === instance)?.actions.filter(isOffered) ?? [];
  const key = asked?.child?.key ?? null;
  const nameOf = usePositionNames(key === null ? [] : [key]);
  return (
    <>
      <DispositionTree
        tree={tree}
        mine={mine}
        actionsOf={actionsOf}
        act={(node, action, child) => setAsked({ node, action, child })}
      />
      {asked !== null && (
        <ActionDialog
          action={asked.action}
          instance={asked.node.instance}
          flow={asked.node.flow}
          seat={chosenSeat(session)}
          choices={asked.node.children.flatMap((child) =>
            child.key === null ? [] : [{ key: child.key }],
          )}
          {...(key === null
            ? {}
            : { input: key, title: `${actionLabel(asked.action, lang, texts)}: ${nameOf(key)}` })}
          close={() => setAsked(null)}
        />
      )}
    </>
  );
}

/** Nodes that wait for a position of the reader. */
function useOwnNodes(tree: TreeView): ReadonlySet<string> {
  const { me } = useSession();
  const held = new Set(me.seats.map(({ position }) => position));
  const own = [...nodesByInstance(tree).values()].filter(
    (node) =>
      (node.key !== null && held.has(node.key)) ||
      node.assignees.some(({ position }) => position !== null && held.has(position)),
  );
  return new Set(own.filter((node) => node.key !== null).map(({ instance }) => instance));
}
