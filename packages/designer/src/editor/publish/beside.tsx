// The flows that this one starts and of which none is published yet: they are published with it, or proposed before it.

import type { ReactElement } from 'react';
import type { FlowDocument } from '../../model/index.ts';
import { wordsOf } from '../../model/words/words.ts';
import { useSession } from '../session/session.tsx';

export function Beside(props: {
  readonly flows: readonly FlowDocument[];
  /** Whether it takes somebody else to publish: a proposal is of one flow. */
  readonly isProposing: boolean;
}): ReactElement | null {
  const { texts } = useSession();
  const { flows, isProposing } = props;
  if (flows.length === 0) return null;
  const [title, help] = isProposing
    ? [texts.proposals.startedTitle, texts.proposals.startedHelp]
    : [texts.publishing.beside, texts.publishing.besideHelp];
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <p className="alir-help">{help}</p>
      <ul>
        {flows.map((one) => (
          <Started key={String(one.flow['flow'])} document={one} isOpened={isProposing} />
        ))}
      </ul>
    </section>
  );
}

/** What has to be proposed first can be opened from here. */
function Started(props: {
  readonly document: FlowDocument;
  readonly isOpened: boolean;
}): ReactElement {
  const { texts, lang, nameOf, openFlow } = useSession();
  const { document, isOpened } = props;
  const title = wordsOf(document, { lang, nameOf }).flow;
  if (!isOpened || openFlow === undefined) return <li>{title}</li>;
  const open = (): void => openFlow(String(document.flow['flow']));
  return (
    <li>
      <button type="button" className="alir-link" onClick={open}>
        {texts.details.openFlow(title)}
      </button>
    </li>
  );
}
