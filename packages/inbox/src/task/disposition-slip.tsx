// The lembar disposisi of one recipient: who gave it, what to do, in which words, by when. It comes first on their page.

import type { ReactElement } from 'react';
import { Due } from '../parts/due.tsx';
import { usePositionNames } from '../queries/reads.ts';
import { useEnvironment } from '../session/environment.tsx';
import { useSession } from '../session/session.tsx';
import { dueWords } from '../time/due-words.ts';
import { formatDate, formatShortDate } from '../time/format-time.ts';
import { useNow } from '../time/use-now.ts';
import type { Disposition } from './disposition.ts';

export function DispositionSlip(props: {
  readonly disposition: Disposition;
  /** ISO instant by which its recipient should be done, while they are at it: also where the giver named no day. */
  readonly dueAt: string | null;
}): ReactElement {
  const { texts } = useEnvironment();
  const { instructions, note, role } = props.disposition;
  return (
    <section className="alir-slip" aria-label={texts.slip.title}>
      <Parties {...props.disposition} />
      {instructions.length > 0 && (
        <ul className="alir-slip-instructions" aria-label={texts.recipients.instructions}>
          {instructions.map((instruction) => (
            <li key={instruction}>{texts.word(instruction)}</li>
          ))}
        </ul>
      )}
      {note !== null && <blockquote>{note}</blockquote>}
      <p className="alir-slip-foot">
        <Deadline {...props} />
        {role !== null && <span className="alir-badge alir-badge-plain">{texts.word(role)}</span>}
      </p>
    </section>
  );
}

/** To its recipient it is from somebody, to its giver it is for somebody, to others it is both. */
function Parties({ giver, recipient }: Disposition): ReactElement {
  const { texts } = useEnvironment();
  const { me } = useSession();
  const nameOf = usePositionNames([giver, recipient].filter((one) => one !== null));
  const mine = (position: string | null): boolean =>
    me.seats.some((seat) => seat.position === position);
  const from = giver === null || (mine(giver) && !mine(recipient)) ? null : giver;
  const to = recipient === null || mine(recipient) ? null : recipient;
  return (
    <h2>
      {from === null && to === null && texts.slip.title}
      {from !== null && (
        <span>
          <small>{texts.slip.from}</small> {nameOf(from)}
        </span>
      )}
      {to !== null && (
        <span>
          <small>{from === null ? texts.slip.yoursTo : texts.slip.to}</small> {nameOf(to)}
        </span>
      )}
    </h2>
  );
}

/** The day that the giver named, else that which the flow counted; how near it is. */
function Deadline({
  disposition: { deadline },
  dueAt,
}: {
  readonly disposition: Disposition;
  readonly dueAt: string | null;
}): ReactElement | null {
  const { lang, texts, zone } = useEnvironment();
  const now = useNow();
  if (deadline === null && dueAt === null) return null;
  const day = formatDate(deadline ?? dueAt ?? '', lang, deadline === null ? zone : 'UTC');
  // Far off, how near it is is a date too: not the same one twice.
  const isSaid =
    dueAt !== null &&
    dueWords(dueAt, { now, zone, lang, texts }).text === formatShortDate(dueAt, lang, zone) &&
    formatDate(dueAt, lang, zone) === day;
  return (
    <span>
      {texts.slip.deadline} <strong>{day}</strong>
      {dueAt !== null && !isSaid && (
        <>
          {' '}
          (<Due at={dueAt} />)
        </>
      )}
    </span>
  );
}
