import { useId } from 'react';
import type { ReactElement } from 'react';
import { useEnvironment } from '../session/environment.tsx';
import type { ActAnswer } from './act-question.ts';

const places = ['before', 'after', 'end'] as const;

/** When those who are added sign. */
export function PlaceChoice(props: {
  readonly value: ActAnswer['place'];
  readonly choose: (place: ActAnswer['place']) => void;
}): ReactElement {
  const { texts } = useEnvironment();
  const name = useId();
  return (
    <fieldset className="alir-field">
      <legend>{texts.acts.place}</legend>
      <div className="alir-segments">
        {places.map((place) => (
          <label key={place} className="alir-segment">
            <input
              type="radio"
              name={name}
              checked={props.value === place}
              onChange={() => props.choose(place)}
            />
            {texts.acts.places[place]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
