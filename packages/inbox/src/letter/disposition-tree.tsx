// Who got it from whom, and how far each is. Nested lists: every screen reader knows them, and they fold on a phone.

import { useState } from 'react';
import type { ReactElement } from 'react';
import type { ActionView, TimelineEntryView, TreeView } from '@alir/engine/core/types';
import { Due } from '../parts/due.tsx';
import { FoldButton } from '../parts/fold-button.tsx';
import { Icon } from '../parts/icon.tsx';
import { isJsonObject } from '../form/schema.ts';
import { usePositionNames } from '../queries/reads.ts';
import { useEnvironment } from '../session/environment.tsx';
import { capacityName } from '../story/capacity.ts';
import { inheritedFrom } from '../story/inherited-from.ts';
import { nodesByInstance } from '../story/named-children.ts';
import type { TakenBack } from '../story/taken-back.ts';
import { actorName } from '../story/tell-story.ts';
import { actionLabel } from '../task/action-label.ts';
import { isBareKey } from '../task/child-key.ts';
import { readSlip } from '../task/disposition.ts';
import { localize } from '../texts/localize.ts';
import { formatDate, formatShortMoment } from '../time/format-time.ts';
import { nodeState, progressOf } from './tree-node-state.ts';
import { treeTitle } from './tree-title.ts';

/** The tree, and what the reader may do in it. */
export interface DispositionTreeProps {
  /** As `useTree` gives it. */
  readonly tree: TreeView;
  /** Actions that the reader may take on an instance of the tree. */
  readonly actionsOf?: (instance: string) => readonly ActionView[];
  /** Called for an action, with the child it is about for one that takes a child back. */
  readonly act?: (node: TreeView, action: ActionView, child: TreeView | null) => void;
  /** Instance to be marked as the reader's own. */
  readonly mine?: ReadonlySet<string>;
  /** How children came to be taken back, by instance. */
  readonly takenBack?: ReadonlyMap<string, TakenBack>;
  /** What was reported, by instance, where the flow's summary does not tell. */
  readonly reports?: ReadonlyMap<string, string>;
  /** What happened in the tree, in order of time: who had begun before a change of holder. */
  readonly entries?: readonly TimelineEntryView[];
}

const noActions = (): readonly ActionView[] => [];

/** Who got a letter from whom, and how far each is. */
export function DispositionTree(props: DispositionTreeProps): ReactElement {
  const { texts } = useEnvironment();
  const { tree } = props;
  const keys = [...nodesByInstance(tree).values()].flatMap(({ key }) =>
    key === null ? [] : [key],
  );
  const nameOf = usePositionNames(keys);
  return (
    <div className="alir-tree" role="group" aria-label={treeTitle(tree, texts)}>
      <NodeActions {...props} node={tree} />
      {tree.children.length === 0 ? (
        <p className="alir-help">{texts.tree.empty}</p>
      ) : (
        <Children {...props} node={tree} nameOf={nameOf} />
      )}
    </div>
  );
}

interface NodeProps extends DispositionTreeProps {
  readonly node: TreeView;
  readonly nameOf: (position: string) => string;
}

function Children(props: NodeProps): ReactElement {
  return (
    <ul className="alir-tree-children">
      {props.node.children.map((child) => (
        <Node key={child.instance} {...props} node={child} parent={props.node} />
      ))}
    </ul>
  );
}

function Node(props: NodeProps & { readonly parent: TreeView }): ReactElement {
  const { hrefs, lang, texts } = useEnvironment();
  const { node, nameOf } = props;
  const [open, setOpen] = useState(true);
  const taken = props.takenBack?.get(node.instance) ?? null;
  const state = nodeState(node, { texts, lang, taken });
  const [assignee] = node.assignees;
  const name =
    node.key !== null ? nameOf(node.key) : (assignee?.label ?? localize(node.title, lang));
  const progress = progressOf(node);
  const own = props.mine?.has(node.instance) ?? false;
  return (
    <li className="alir-tree-node" data-tone={state.tone} data-own={own}>
      <div className="alir-tree-line">
        <div className="alir-tree-who">
          <strong>{name}</strong>
          {own && <span className="alir-badge alir-badge-plain">{texts.tree.you}</span>}
          <Role item={node.item} />
          <Holder node={node} entries={props.entries ?? []} />
        </div>
        <div className="alir-tree-state">
          <span className={`alir-state-word alir-state-${state.tone}`}>{state.words}</span>
          {node.status === 'open' && node.dueAt !== null && <Due at={node.dueAt} />}
        </div>
      </div>
      <Instructions item={node.item} />
      {node.status === 'cancelled' && taken !== null && <WhyTaken taken={taken} />}
      <Report node={node} reports={props.reports} />
      <div className="alir-tree-foot">
        {node.children.length > 0 && (
          <FoldButton open={open} setOpen={setOpen}>
            {texts.tree.below(progress.done, progress.total)}
          </FoldButton>
        )}
        <NodeActions {...props} />
        <TakeBack {...props} name={name} />
        <a
          className="alir-button alir-button-quiet"
          href={hrefs.letter(node.instance)}
          aria-label={texts.tree.detailsOf(name)}
        >
          {texts.tree.details}
        </a>
      </div>
      {open && node.children.length > 0 && <Children {...props} />}
    </li>
  );
}

function Role({ item }: { readonly item: TreeView['item'] }): ReactElement | null {
  const { texts } = useEnvironment();
  const role = isJsonObject(item) ? (readSlip(item)?.role ?? null) : null;
  if (role === null) return null;
  const tone = role === 'koordinator' ? 'raised' : 'plain';
  return <span className={`alir-badge alir-badge-${tone}`}>{texts.word(role)}</span>;
}

/** Who holds the position now, and as what; who had begun before them. */
function Holder(props: {
  readonly node: TreeView;
  readonly entries: readonly TimelineEntryView[];
}): ReactElement | null {
  const { texts } = useEnvironment();
  const { node } = props;
  const [assignee] = node.assignees;
  if (assignee === undefined || node.status !== 'open' || assignee.position !== node.key)
    return null;
  const [holder] = assignee.holders;
  if (holder === undefined) return <small className="alir-vacant">{texts.tree.vacant}</small>;
  const before = inheritedFrom(props.entries, node.instance, assignee);
  return (
    <small>
      {holder.name}
      {holder.capacity !== 'definitive' && ` (${capacityName(holder.capacity).trim()})`}
      {before !== null && ` · ${texts.task.inherited(before)}`}
    </small>
  );
}

/** Who took it back, when, and in which words. */
function WhyTaken({ taken }: { readonly taken: TakenBack }): ReactElement {
  const { lang, texts, zone } = useEnvironment();
  return (
    <p className="alir-tree-instruction">
      {texts.tree.by(actorName(taken.by, texts), formatShortMoment(taken.at, lang, zone))}
      {taken.reason !== null && <q>{taken.reason}</q>}
    </p>
  );
}

function Instructions({ item }: { readonly item: TreeView['item'] }): ReactElement | null {
  const { lang, texts } = useEnvironment();
  const slip = isJsonObject(item) ? readSlip(item) : null;
  if (slip === null) return null;
  const words = [
    slip.instructions.map(texts.word).join(', '),
    slip.deadline === null ? '' : texts.recipients.by(formatDate(slip.deadline, lang, 'UTC')),
  ].filter((word) => word !== '');
  if (words.length === 0 && slip.note === null) return null;
  return (
    <p className="alir-tree-instruction">
      {words.join(' · ')}
      {slip.note !== null && <q>{slip.note}</q>}
    </p>
  );
}

/** What was reported, where the flow's summary or whoever shows the tree tells. */
function Report({
  node,
  reports,
}: {
  readonly node: TreeView;
  readonly reports: DispositionTreeProps['reports'];
}): ReactElement | null {
  const { texts } = useEnvironment();
  const report = node.summary.laporan ?? node.summary.report ?? reports?.get(node.instance);
  if (typeof report !== 'string' || report === '') return null;
  return (
    <p className="alir-tree-report">
      <span>{texts.tree.report}</span> {report}
    </p>
  );
}

function NodeActions({
  node,
  actionsOf = noActions,
  act,
}: Pick<NodeProps, 'node' | 'actionsOf' | 'act'>): ReactElement | null {
  const { lang, texts } = useEnvironment();
  if (act === undefined) return null;
  const adding = actionsOf(node.instance).filter((action) => action.effect === 'append');
  if (adding.length === 0) return null;
  return (
    <>
      {adding.map((action) => (
        <button
          key={action.name}
          type="button"
          className="alir-button alir-button-quiet"
          onClick={() => act(node, action, null)}
        >
          <Icon name="plus" />
          {actionLabel(action, lang, texts)}
        </button>
      ))}
    </>
  );
}

/** What is unread is taken back without a word; what has been read can only be revoked, with the reason. */
function TakeBack(
  props: NodeProps & { readonly parent: TreeView; readonly name: string },
): ReactElement | null {
  const { lang, texts } = useEnvironment();
  const { node, parent, actionsOf = noActions, act } = props;
  // Without its key it could not be said which child is meant.
  if (act === undefined || node.status !== 'open' || node.key === null) return null;
  const action = actionsOf(parent.instance).find(
    ({ effect, input }) => effect === 'cancel' && isBareKey(input) === !node.read,
  );
  if (action === undefined) return null;
  const label = actionLabel(action, lang, texts);
  return (
    <button
      type="button"
      className="alir-button alir-button-quiet"
      aria-label={`${label}: ${props.name}`}
      onClick={() => act(parent, action, node)}
    >
      {label}
    </button>
  );
}
