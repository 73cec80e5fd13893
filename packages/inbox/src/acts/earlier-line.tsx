import type { ReactElement } from 'react';
import type { InstanceItemView } from '@alir/engine/core/types';
import { stateWords } from '../letter/state-words.ts';
import { useEnvironment } from '../session/environment.tsx';
import { ownAgenda } from '../session/own-agenda.ts';
import { useSession } from '../session/session.tsx';
import { localize } from '../texts/localize.ts';
import { formatShortMoment } from '../time/format-time.ts';

/** One letter in two lines: what it is about, and by what one knows it. */
export function EarlierLine(props: {
  readonly item: InstanceItemView;
  /** Why it looks like another; null: it was searched for. */
  readonly because: 'values' | 'file' | null;
}): ReactElement {
  const { describe, lang, texts, zone } = useEnvironment();
  const { me } = useSession();
  const { item, because } = props;
  const about = describe(item.summary, item.summary, lang);
  const agenda = ownAgenda(about, me.seats);
  const words = [
    about.sender,
    about.number,
    agenda === undefined ? undefined : texts.list.agenda(agenda),
    formatShortMoment(item.startedAt, lang, zone),
    stateWords(item, lang, texts),
  ];
  return (
    <span>
      <strong>{about.subject ?? localize(item.title, lang)}</strong>
      <small>{words.filter((word) => word !== undefined && word !== '').join(' · ')}</small>
      {because !== null && <small>{texts.acts.merge.because[because]}</small>}
    </span>
  );
}
