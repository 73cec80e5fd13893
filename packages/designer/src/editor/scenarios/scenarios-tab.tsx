// All scenarios of the document at once: which go otherwise than they say, and what of the flow none of them passes.

import { useEffect } from 'react';
import type { ReactElement } from 'react';
import type { Passage, TestedScenario, Unpassed } from '../../try/test-scenarios.ts';
import { Icon } from '../parts/icon.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { ReplayPanel } from '../replay/replay-panel.tsx';
import { useReplay, useReplaying } from '../replay/use-replaying.tsx';
import { useDocument, useSession } from '../session/session.tsx';
import { choose } from '../session/ui-state.ts';
import { useTest, useTesting } from './use-testing.tsx';

export function ScenariosTab(): ReactElement {
  const { texts } = useSession();
  const { scenarios: words } = texts.trying;
  const testing = useTesting();
  const isPlaying = useReplay((state) => state.played !== null);
  const phase = useTest((state) => state.phase);
  useEffect(() => {
    void testing.run();
    return testing.end;
  }, [testing]);
  // What is marked for a story goes with it.
  useEffect(() => {
    if (!isPlaying) testing.mark();
  }, [isPlaying, testing]);
  if (isPlaying) return <ReplayPanel />;
  return (
    <div className="alir-scenarios">
      <Stale />
      {phase === 'faulty' ? <p role="alert">{texts.tryFaulty}</p> : null}
      {phase === 'unreadable' ? <Unreadable /> : null}
      {phase === 'running' || phase === 'done' ? <Results /> : null}
      {phase === 'running' ? <p role="status">{words.running}</p> : null}
    </div>
  );
}

function Stale(): ReactElement | null {
  const { texts } = useSession();
  const testing = useTesting();
  const document = useDocument();
  const played = useTest((state) => state.document);
  if (played === null || played === document) return null;
  return (
    <p className="alir-notice" role="status">
      {texts.tryStale}{' '}
      <button type="button" className="alir-button" onClick={() => void testing.run()}>
        {texts.trying.scenarios.again}
      </button>
    </p>
  );
}

function Unreadable(): ReactElement {
  const { texts } = useSession();
  const messages = useTest((state) => state.messages);
  return (
    <div role="alert">
      <p>{texts.trying.scenarios.unreadable}</p>
      <ul>
        {messages.map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </div>
  );
}

function Results(): ReactElement {
  const { texts } = useSession();
  const { scenarios: words } = texts.trying;
  const results = useTest((state) => state.results);
  const of = useTest((state) => state.of);
  const phase = useTest((state) => state.phase);
  const passage = useTest((state) => state.passage);
  const failed = results.filter(({ failures }) => failures.length > 0).length;
  if (phase === 'done' && of === 0) return <p role="status">{words.none}</p>;
  return (
    <>
      {phase === 'done' ? (
        <p role="status" className="alir-verdict" data-good={failed === 0}>
          <Icon name={failed === 0 ? 'check' : 'error'} />
          <span>{failed === 0 ? words.allPassed(of) : words.someFailed(failed, of)}</span>
        </p>
      ) : null}
      <ul className="alir-results">
        {results.map((result, index) => (
          <Result key={`${index} ${result.name}`} result={result} />
        ))}
      </ul>
      {passage === null ? null : <Unpasseds passage={passage} />}
    </>
  );
}

function Result({ result }: { readonly result: TestedScenario }): ReactElement {
  const { texts } = useSession();
  const { scenarios: words, replay } = texts.trying;
  const replaying = useReplaying();
  const { name, failures, story, world } = result;
  const isGood = failures.length === 0;
  const play = (): void => {
    const conclusion = isGood ? words.asSaid : failures.join(' ');
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    void replaying.play({ id: name, conclusion, isStuck: !isGood, story, world }, !isCalm);
  };
  return (
    <li className="alir-result" data-good={isGood}>
      <Icon name={isGood ? 'check' : 'error'} />
      <span>
        <span className="alir-hidden">{isGood ? words.passed : words.failed}: </span>
        {name}
      </span>
      <IconButton icon="play" label={`${replay.play}: ${name}`} act={play} />
      {failures.map((failure) => (
        <p key={failure} className="alir-issue">
          {failure}
        </p>
      ))}
    </li>
  );
}

function Unpasseds({ passage }: { readonly passage: Passage }): ReactElement {
  const { texts } = useSession();
  const { scenarios: words } = texts.trying;
  const { steps, ways, unpassedSteps, unpassedWays } = passage;
  const isAll = unpassedSteps.length === 0 && unpassedWays.length === 0;
  return (
    <section aria-label={words.passage}>
      <h3>{words.passage}</h3>
      <p>{words.passedOf(steps, ways)}</p>
      {isAll ? null : <p className="alir-help">{words.legend}</p>}
      <List title={words.unpassedSteps} items={unpassedSteps} />
      <List title={words.unpassedWays} items={unpassedWays} />
    </section>
  );
}

function List(props: {
  readonly title: string;
  readonly items: readonly Unpassed[];
}): ReactElement | null {
  const { ui } = useSession();
  const { title, items } = props;
  if (items.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul className="alir-unpassed">
        {items.map(({ id, step, words }) => (
          <li key={id}>
            <button type="button" onClick={() => choose(ui, step)}>
              {words}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
