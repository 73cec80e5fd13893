// The line above the canvas: taking back, tidying up, seeing all, and what is wrong.

import type { ReactElement } from 'react';
import { commentsOf } from '../../model/comments/comments.ts';
import { useTakeBack } from '../keys/editor-keys.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { IconButton, withKeys } from '../parts/icon-button.tsx';
import { useOneStop } from '../parts/one-stop.ts';
import { useProblemCount } from '../problems/use-problem-count.ts';
import { useDispatch, useDocument, useSession, useUi } from '../session/session.tsx';
import { inspect, type Panel } from '../session/ui-state.ts';

export function Toolbar(props: {
  readonly mayPublish: boolean;
  readonly hasFigures: boolean;
}): ReactElement {
  const { mayPublish, hasFigures } = props;
  const { editor, ui, texts } = useSession();
  const dispatch = useDispatch();
  const view = useUi((state) => state.view);
  useDocument();
  const { past, future } = editor.history;
  const takeBack = useTakeBack();
  const oneStop = useOneStop<HTMLDivElement>();
  return (
    <div className="alir-toolbar" role="toolbar" aria-label={texts.designer} {...oneStop}>
      <div className="alir-toolbar-group">
        <IconButton
          icon="undo"
          label={texts.undo}
          isOff={!past.some(({ isMine }) => isMine)}
          act={() => takeBack('undo')}
        />
        <IconButton
          icon="redo"
          label={texts.redo}
          isOff={future.length === 0}
          act={() => takeBack('redo')}
        />
        <IconButton icon="tidy" label={texts.tidy} act={() => dispatch({ type: 'tidy' })} />
        <IconButton
          icon={view === 'canvas' ? 'list' : 'picture'}
          label={view === 'canvas' ? texts.outline : texts.canvas}
          act={() => ui.setState({ view: view === 'canvas' ? 'outline' : 'canvas' })}
        />
        <FlowTool />
        <IconButton
          icon="find"
          label={texts.find}
          keys="Control+F"
          act={() => ui.setState({ isFinding: true })}
        />
        <IconButton
          icon="print"
          label={texts.export.open}
          act={() => ui.setState({ isExporting: true })}
        />
      </div>
      <div className="alir-toolbar-group">
        <PanelTool panel="try" icon="play" label={texts.tryTitle} />
        {hasFigures ? (
          <PanelTool panel="figures" icon="figures" label={texts.figuresTitle} />
        ) : null}
        <CommentsTool />
        <PanelTool panel="history" icon="history" label={texts.history} />
        <div className="alir-toolbar-group">
          <ProblemsTool />
          {mayPublish ? <PublishTools /> : null}
        </div>
      </div>
    </div>
  );
}

/** Publishing or proposing, and what others proposed. */
function PublishTools(): ReactElement {
  const { ui, texts } = useSession();
  const proposals = useUi((state) => state.proposals);
  const isWanted = proposals?.isWanted === true;
  return (
    <>
      {proposals === null || !(isWanted || proposals.waiting > 0) ? null : (
        <button
          type="button"
          className="alir-button"
          onClick={() => ui.setState({ isReviewing: true })}
        >
          {texts.proposals.open(proposals.waiting)}
        </button>
      )}
      <button
        type="button"
        className="alir-button alir-primary"
        onClick={() => ui.setState({ isPublishing: true })}
      >
        {isWanted ? texts.proposals.propose : texts.publish}
      </button>
    </>
  );
}

/** Details of the flow itself: whichever step was chosen is no longer. */
function FlowTool(): ReactElement {
  const { ui, texts } = useSession();
  const isOpen = useUi(({ panel, chosen }) => panel === 'inspector' && chosen.length === 0);
  return (
    <IconButton
      icon="details"
      label={texts.flowDetails}
      isOpen={isOpen}
      act={() => (isOpen ? ui.setState({ panel: null }) : inspect(ui, null))}
    />
  );
}

function PanelTool(props: {
  readonly panel: Exclude<Panel, null | 'inspector'>;
  readonly icon: IconName;
  readonly label: string;
}): ReactElement {
  const { ui } = useSession();
  const isOpen = useUi((state) => state.panel === props.panel);
  return (
    <IconButton
      icon={props.icon}
      label={props.label}
      isOpen={isOpen}
      act={() => ui.setState({ panel: isOpen ? null : props.panel })}
    />
  );
}

const commentKeys = 'Control+Alt+M';

/** How many comments are open, and the way to them. */
function CommentsTool(): ReactElement {
  const { ui, texts } = useSession();
  const isOpen = useUi((state) => state.panel === 'comments');
  const open = commentsOf(useDocument()).filter(({ done }) => done === null).length;
  const label = open === 0 ? texts.comments : `${texts.comments}: ${texts.openComments(open)}`;
  return (
    <button
      type="button"
      className={open === 0 ? 'alir-icon-button' : 'alir-button'}
      aria-label={label}
      aria-keyshortcuts={commentKeys}
      title={withKeys(label, commentKeys)}
      aria-pressed={isOpen}
      onClick={() => ui.setState({ panel: isOpen ? null : 'comments' })}
    >
      <Icon name="comment" />
      {open === 0 ? null : <span aria-hidden="true">{open}</span>}
    </button>
  );
}

/** How many problems there are, and the way to them. */
function ProblemsTool(): ReactElement {
  const { ui, texts } = useSession();
  const isOpen = useUi((state) => state.panel === 'problems');
  const { errors, warnings, words } = useProblemCount();
  return (
    <button
      type="button"
      className="alir-button"
      aria-label={words ?? texts.proving}
      aria-pressed={isOpen}
      data-weight={errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'none'}
      onClick={() => ui.setState({ panel: isOpen ? null : 'problems' })}
    >
      <Icon name={errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'check'} />
      <span className="alir-in-words">{words ?? texts.proving}</span>
      <span className="alir-in-short">{errors + warnings > 0 ? errors + warnings : null}</span>
    </button>
  );
}
