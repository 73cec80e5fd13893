// Asks into which way the chosen step goes: what a drag onto a line does, for those who do not drag.

import { useId, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { graphOf } from '../../model/graph/flow-graph.ts';
import { wordsOf } from '../../model/words/words.ts';
import { Dialog } from '../parts/dialog.tsx';
import { useDispatch, useDocument, useSayings, useSession } from '../session/session.tsx';
import { type GapChoice, gapChoices } from './gap-choices.ts';

export function MoveDialog(props: {
  readonly step: string;
  readonly close: () => void;
}): ReactElement {
  const { texts } = useSession();
  const dispatch = useDispatch();
  const sayings = useSayings();
  const id = useId();
  const { step, close } = props;
  const places = usePlaces(step);
  const [chosen, choose] = useState(places[0]?.id);
  const [why, say] = useState<string | null>(null);
  const words = texts.onCanvas;
  const submit = (): void => {
    const place = places.find((one) => one.id === chosen);
    if (place === undefined) return;
    const refusal = dispatch({
      type: 'together',
      commands: [
        { type: 'carry-step', step, into: place.gap },
        { type: 'tidy', steps: [step] },
      ],
    });
    say(refusal && sayings.refused(refusal));
    if (refusal === null) close();
  };
  return (
    <Dialog title={words.move} close={close}>
      <form
        className="alir-extract"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className="alir-field">
          <label htmlFor={id}>{words.moveInto}</label>
          <select
            id={id}
            data-first
            value={chosen}
            onChange={(event) => choose(event.target.value)}
          >
            {places.map((place) => (
              <option key={place.id} value={place.id}>
                {place.label}
              </option>
            ))}
          </select>
        </div>
        {why === null ? null : (
          <p className="alir-issue" role="alert">
            {why}
          </p>
        )}
        <button type="submit" className="alir-button alir-primary">
          {words.moveGo}
        </button>
      </form>
    </Dialog>
  );
}

/** The ways beside the step, but those that it stands at already. */
function usePlaces(key: string): readonly GapChoice[] {
  const { lang, nameOf, texts } = useSession();
  const document = useDocument();
  return useMemo(() => {
    const graph = graphOf(document);
    const parentOf = (step: string): string | null => graph.steps.get(step)?.parent ?? null;
    const words = wordsOf(document, { lang, nameOf });
    return gapChoices(graph, words, texts.onCanvas.begins).filter(
      ({ from, to }) => from !== key && to !== key && parentOf(from ?? to) === parentOf(key),
    );
  }, [document, lang, nameOf, texts, key]);
}
