// The panel beside the canvas: details of a step, what is wrong, what was done, what others say.

import { lazy, Suspense, useEffect } from 'react';
import type { ReactElement } from 'react';
import type { FiguresSource } from '../figures/figures-source.ts';
import { Fault, FaultBoundary } from './parts/fault-boundary.tsx';
import { IconButton } from './parts/icon-button.tsx';
import { laterPart } from './parts/later-part.tsx';
import { useProving } from './problems/use-proving.tsx';
import { useSession, useUi } from './session/session.tsx';

const inspector = laterPart(async () => (await import('./inspector/inspector.tsx')).Inspector);
const problems = laterPart(
  async () => (await import('./problems/problems-panel.tsx')).ProblemsPanel,
);
const history = laterPart(async () => (await import('./history/history-panel.tsx')).HistoryPanel);
const comments = laterPart(
  async () => (await import('./comments/comments-panel.tsx')).CommentsPanel,
);
const fetched = [inspector, problems, history];

/** Trying needs the engine, which nobody loads before. */
const TryPanel = lazy(async () => {
  const { TryPanel: loaded } = await import('./try/try-panel.tsx');
  return { default: loaded };
});

/** Figures are read when somebody asks for them. */
const FiguresPanel = lazy(async () => {
  const { FiguresPanel: loaded } = await import('./figures/figures-panel.tsx');
  return { default: loaded };
});

export function SidePanel({
  figures,
}: {
  readonly figures?: FiguresSource | undefined;
}): ReactElement | null {
  const { ui, texts } = useSession();
  const panel = useUi((state) => state.panel);
  const count = useProving((state) => state.proof?.troubles.length ?? 0);
  const chosen = useUi((state) => state.chosen[0]);
  // Behind the first picture, and before somebody opens a step.
  useEffect(() => {
    for (const part of fetched) part.fetch();
  }, []);
  if (panel === null) return null;
  const titles = {
    inspector: chosen === undefined ? texts.flowDetails : texts.inspector,
    problems: count === 0 ? texts.problemsTitle : `${texts.problemsTitle} (${count})`,
    history: texts.history,
    try: texts.tryTitle,
    figures: texts.figuresTitle,
    comments: texts.comments,
  };
  const close = (): void => ui.setState({ panel: null });
  return (
    <aside className="alir-side" tabIndex={-1} aria-label={titles[panel]}>
      <header className="alir-side-head">
        <h2>{titles[panel]}</h2>
        <IconButton icon="close" label={texts.close} act={close} />
      </header>
      <FaultBoundary about={`${panel} ${chosen}`} instead={<Fault close={close} />}>
        {panel === 'inspector' ? <inspector.Part /> : null}
        {panel === 'problems' ? <problems.Part /> : null}
        {panel === 'history' ? <history.Part /> : null}
        {panel === 'comments' ? <comments.Part /> : null}
        {panel === 'figures' && figures ? (
          <Suspense fallback={<p role="status">{texts.tryLoading}</p>}>
            <FiguresPanel source={figures} />
          </Suspense>
        ) : null}
        {panel === 'try' ? (
          <Suspense fallback={<p role="status">{texts.tryLoading}</p>}>
            <TryPanel />
          </Suspense>
        ) : null}
      </FaultBoundary>
    </aside>
  );
}
