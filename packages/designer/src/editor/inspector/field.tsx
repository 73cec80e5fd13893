// A field of the inspector. What is typed is a command at once; one visit to the field is taken back as one. What is refused
// stays in the field, with the reason below, and the document stays as it was.

import { useEffect, useId, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import type { Command } from '../../model/index.ts';
import { useSayings, useSession, useUi } from '../session/session.tsx';
import { announce } from '../session/ui-state.ts';

let visits = 0;

/** A name for one visit to a field: what is done under it is taken back together. */
export function useGesture(): { readonly begin: () => void; readonly current: () => string } {
  const gesture = useRef('');
  return {
    begin: () => {
      visits += 1;
      gesture.current = `field ${visits}`;
    },
    current: () => gesture.current,
  };
}

/** A field for words. */
export function TextField(props: {
  readonly label: string;
  readonly value: string;
  /** The command that gives it other words. */
  readonly command: (words: string) => Command;
  readonly help?: string;
  readonly isLong?: boolean;
  /** Its place in what the flow says of the step: who is sent there by a problem finds the focus in it. */
  readonly place?: string;
}): ReactElement {
  const { editor, ui } = useSession();
  const sayings = useSayings();
  const id = useId();
  const gesture = useGesture();
  const [refused, refuse] = useState<{ readonly words: string; readonly reason: string } | null>(
    null,
  );
  const element = useSentHere(props.place);
  const change = (words: string): void => {
    // Blanks alone are no words: nobody could read what they name.
    const meant = words.trim() === '' ? '' : words;
    const refusal = editor.dispatch(props.command(meant), { gesture: gesture.current() });
    refuse(refusal && { words, reason: sayings.refused(refusal) });
    if (refusal !== null) announce(ui, sayings.refused(refusal));
  };
  const shared = {
    id,
    ref: element,
    value: refused?.words ?? props.value,
    'aria-invalid': refused !== null,
    'aria-describedby': refused !== null || props.help !== undefined ? `${id}-help` : undefined,
    onFocus: gesture.begin,
    onBlur: () => refuse(null),
    onChange: (event: { readonly target: { readonly value: string } }) =>
      change(event.target.value),
  };
  return (
    <div className="alir-field">
      <label htmlFor={id}>{props.label}</label>
      {props.isLong ? <textarea rows={3} {...shared} /> : <input type="text" {...shared} />}
      {shared['aria-describedby'] === undefined ? null : (
        <p id={`${id}-help`} className={refused === null ? 'alir-help' : 'alir-issue'}>
          {refused?.reason ?? props.help}
        </p>
      )}
    </div>
  );
}

/** One of several. */
export function ChoiceField<T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly choose: (value: T) => void;
  readonly help?: string;
  readonly place?: string;
}): ReactElement {
  const id = useId();
  const element = useSentHere(props.place);
  return (
    <div className="alir-field">
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        ref={element}
        value={props.value}
        aria-describedby={props.help === undefined ? undefined : `${id}-help`}
        onChange={(event) => {
          const chosen = props.choices.find(({ value }) => value === event.target.value);
          if (chosen) props.choose(chosen.value);
        }}
      >
        {props.choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      {props.help === undefined ? null : (
        <p id={`${id}-help`} className="alir-help">
          {props.help}
        </p>
      )}
    </div>
  );
}

/** Yes or no. */
export function TickField(props: {
  readonly label: string;
  readonly value: boolean;
  readonly set: (value: boolean) => void;
}): ReactElement {
  const id = useId();
  return (
    <div className="alir-field alir-tick">
      <input
        id={id}
        type="checkbox"
        checked={props.value}
        onChange={(event) => props.set(event.target.checked)}
      />
      <label htmlFor={id}>{props.label}</label>
    </div>
  );
}

/** Puts the focus into the field that somebody was sent to. */
function useSentHere(place: string | undefined) {
  const { ui } = useSession();
  const sent = useUi((state) => state.field);
  const element = useRef<HTMLInputElement & HTMLTextAreaElement & HTMLSelectElement>(null);
  const isSent =
    place !== undefined && sent !== null && (sent === place || sent.startsWith(`${place}/`));
  useEffect(() => {
    if (!isSent) return;
    element.current?.focus();
    // Done: whoever is sent here again comes anew.
    ui.setState({ field: null });
  }, [isSent, ui]);
  return element;
}
