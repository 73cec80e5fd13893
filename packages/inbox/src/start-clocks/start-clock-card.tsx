import type { ReactElement } from 'react';
import type { RefusedMomentView, StartClockView } from '@alir/engine/core/types';
import { explainError } from '../parts/states.tsx';
import { useRetryStarts } from '../queries/use-start-clocks.ts';
import { useEnvironment } from '../session/environment.tsx';
import { localize } from '../texts/localize.ts';
import { formatMoment } from '../time/format-time.ts';

/** One flow: when it starts next, what was refused at which moment and why, and starting that again. */
export function StartClockCard({ clock }: { readonly clock: StartClockView }): ReactElement {
  const { lang, texts, zone } = useEnvironment();
  const words = texts.startClocks;
  const { sending, result, error, retry } = useRetryStarts(clock.flow);
  const title = localize(clock.title, lang);
  const said = result === null ? null : words.result(result.started, result.refused);
  const isRefused = clock.refused.length > 0;
  return (
    <li className="alir-incident" data-calm={!isRefused}>
      <h2>{title}</h2>
      <p className="alir-help">
        {clock.nextAt === null ? words.ended : words.next(formatMoment(clock.nextAt, lang, zone))}
      </p>
      {isRefused ? (
        <>
          {clock.refused.map((moment) => (
            <RefusedMoment key={moment.at} moment={moment} />
          ))}
          {said !== null && <p role="status">{said}</p>}
          <p className="alir-help">{words.retryHelp}</p>
          {error !== null && (
            <p className="alir-issue" role="alert">
              {explainError(error, texts)}
            </p>
          )}
          <div className="alir-button-row">
            <button
              type="button"
              className="alir-button alir-button-primary"
              disabled={sending}
              onClick={() => void retry()}
            >
              {sending ? texts.task.sending : words.retry(title)}
            </button>
          </div>
        </>
      ) : (
        <p role="status">{said ?? words.wellDone}</p>
      )}
    </li>
  );
}

/** What was refused at one moment. The same reason is said once, however many starts it held up. */
function RefusedMoment({ moment }: { readonly moment: RefusedMomentView }): ReactElement {
  const { lang, texts, zone } = useEnvironment();
  const words = texts.startClocks;
  const { count, starts } = moment;
  return (
    <section className="alir-refused-moment">
      <h3>
        <time dateTime={moment.at}>{words.refusedAt(formatMoment(moment.at, lang, zone))}</time>
      </h3>
      <p>{words.count(count)}</p>
      <ul>
        {[...new Set(starts.map(({ detail }) => detail))].map((detail) => (
          <li key={detail}>{detail}</li>
        ))}
      </ul>
      {count > starts.length && <p className="alir-help">{words.more(count - starts.length)}</p>}
      <details>
        <summary>{words.technical}</summary>
        <dl className="alir-facts">
          {starts.map(({ key, code }, index) => (
            <div key={key ?? index}>
              <dt>{key ?? words.code}</dt>
              <dd>
                <code>{code}</code>
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}
