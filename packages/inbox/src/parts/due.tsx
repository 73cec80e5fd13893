import type { ReactElement } from 'react';
import { useEnvironment } from '../session/environment.tsx';
import { dueWords } from '../time/due-words.ts';
import { formatMoment } from '../time/format-time.ts';
import { useNow } from '../time/use-now.ts';

/** A deadline in words; the exact moment on hover and for those who listen. */
export function Due({ at }: { readonly at: string }): ReactElement {
  const { texts, lang, zone } = useEnvironment();
  const now = useNow();
  const words = dueWords(at, { now, zone, lang, texts });
  const moment = formatMoment(at, lang, zone);
  return (
    <time
      className={`alir-due alir-due-${words.tone}`}
      dateTime={at}
      title={texts.due.full(moment)}
    >
      <span className="alir-hidden">{texts.due.label} </span>
      {words.text}
    </time>
  );
}
