// What happens in a story, one sentence each, with where the letter is at the one that is looked at; at its end what it comes to.

import type { ReactElement } from 'react';
import { graphOf } from '../../model/graph/flow-graph.ts';
import { listed } from '../../model/words/language.ts';
import { titleOf } from '../../model/words/title-words.ts';
import type { Frame, Replay } from '../../try/replay.ts';
import { Icon } from '../parts/icon.tsx';
import { useDocument, useSession } from '../session/session.tsx';
import { useTrying } from '../try/use-trying.tsx';
import type { Played } from './replay-state.ts';
import { useReplay, useReplaying } from './use-replaying.tsx';

export function Frames(props: { readonly replay: Replay; readonly played: Played }): ReactElement {
  const { texts } = useSession();
  const { replay: words } = texts.trying;
  const replaying = useReplaying();
  const at = useReplay((state) => state.at);
  const stands = useStands();
  const { replay, played } = props;
  const { frames } = replay;
  const frame = frames[at];
  const isEnd = at === frames.length - 1;
  return (
    <>
      <ol className="alir-moments alir-frames" aria-label={words.happened}>
        {frames.map((one, index) => (
          <li key={index}>
            <button
              type="button"
              aria-current={index === at ? 'step' : undefined}
              onClick={() => replaying.lookAt(index)}
            >
              {one.sentence}
              {index === at ? <FilledIn frame={one} /> : null}
            </button>
          </li>
        ))}
      </ol>
      <div className="alir-replay-now" role="status">
        {frame === undefined ? null : (
          <>
            <span className="alir-hidden">{frame.sentence} </span>
            <p>{stands(frame)}</p>
            {untold(frame, played).map((failure) => (
              <p key={failure} className="alir-issue">
                {failure}
              </p>
            ))}
          </>
        )}
        {isEnd && replay.isCut ? <p className="alir-notice">{words.cut}</p> : null}
        {isEnd ? (
          <p className="alir-conclusion" data-stuck={played.isStuck}>
            <Icon name={played.isStuck ? 'error' : 'warning'} />
            <span>{played.conclusion}</span>
          </p>
        ) : null}
      </div>
      {frame === undefined || frame.here.size === 0 ? null : (
        <TryOn replay={replay} frame={frame} />
      )}
    </>
  );
}

/** What the conclusion does not tell already. */
function untold({ failures }: Frame, { conclusion }: Played): readonly string[] {
  return failures.filter((failure) => !conclusion.includes(failure));
}

function FilledIn({ frame }: { readonly frame: Frame }): ReactElement | null {
  if (frame.filled.length === 0) return null;
  return (
    <span className="alir-filled">
      {frame.filled.map(({ field, value }) => `${field}: ${value}`).join('; ')}
    </span>
  );
}

/** Where the letter is, in words. */
function useStands(): (frame: Frame) => string {
  const { texts, lang } = useSession();
  const document = useDocument();
  const { replay: words } = texts.trying;
  return ({ here, isBegun }) => {
    if (!isBegun) return words.notBegun;
    const { steps } = graphOf(document);
    const titles = [...here.keys()].map((key) => {
      const step = steps.get(key);
      return `“${step ? titleOf(step, lang) : key}”`;
    });
    return titles.length === 0 ? words.ended : words.stands(listed(titles, texts.trying.and));
  };
}

/** Somebody goes on by themselves from here. */
function TryOn({
  replay,
  frame,
}: {
  readonly replay: Replay;
  readonly frame: Frame;
}): ReactElement {
  const { ui, texts, editor } = useSession();
  const trying = useTrying();
  return (
    <button
      type="button"
      className="alir-button"
      onClick={async () => {
        const { tryFrom } = await import('../../try/index.ts');
        trying.beginAt({ document: editor.document, trial: tryFrom(replay, frame) });
        ui.setState({ panel: 'try' });
      }}
    >
      {texts.trying.replay.goOn}
    </button>
  );
}
