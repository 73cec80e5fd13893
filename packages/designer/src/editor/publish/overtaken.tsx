// Somebody published a newer version while this one was being changed: nothing of either is lost.

import type { ReactElement } from 'react';
import { useSession } from '../session/session.tsx';

export function Overtaken(props: {
  /** The newest. */
  readonly version: number;
  /** The one that the draft began on. */
  readonly began: number;
  readonly merge: () => void;
}): ReactElement {
  const { texts } = useSession();
  return (
    <section className="alir-overtaken" role="alert">
      <p>{texts.publishing.overtaken(props.version, props.began)}</p>
      <button type="button" className="alir-button" onClick={props.merge}>
        {texts.publishing.merge}
      </button>
    </section>
  );
}

/** Where both changed the same, after merging. */
export function KeptParts({ places }: { readonly places: readonly string[] }): ReactElement | null {
  const { texts } = useSession();
  if (places.length === 0) return null;
  return (
    <section className="alir-overtaken" role="status">
      <p>{texts.publishing.kept}</p>
      <ul>
        {places.map((place) => (
          <li key={place}>{place}</li>
        ))}
      </ul>
    </section>
  );
}
