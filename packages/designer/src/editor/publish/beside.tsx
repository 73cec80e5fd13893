// The flows that are published with this one, since it starts them and none of them is published yet.

import type { ReactElement } from 'react';
import type { FlowDocument } from '../../model/index.ts';
import { wordsOf } from '../../model/words/words.ts';
import { useSession } from '../session/session.tsx';

export function Beside({
  flows,
}: {
  readonly flows: readonly FlowDocument[];
}): ReactElement | null {
  const { texts, lang, nameOf } = useSession();
  if (flows.length === 0) return null;
  return (
    <section>
      <h3>{texts.publishing.beside}</h3>
      <p className="alir-help">{texts.publishing.besideHelp}</p>
      <ul>
        {flows.map((one) => (
          <li key={String(one.flow['flow'])}>{wordsOf(one, { lang, nameOf }).flow}</li>
        ))}
      </ul>
    </section>
  );
}
