import { useState } from 'react';
import type { ReactElement } from 'react';
import type { IncidentView } from '@alir/engine/core/types';
import { useEnvironment } from '../session/environment.tsx';
import { localize } from '../texts/localize.ts';
import { formatMoment } from '../time/format-time.ts';
import { ResolveDialog } from './resolve-dialog.tsx';
import type { Way } from './resolve-dialog.tsx';

export function IncidentCard({ incident }: { readonly incident: IncidentView }): ReactElement {
  const { describe, hrefs, lang, texts, zone } = useEnvironment();
  const [way, setWay] = useState<Way | null>(null);
  const about = describe(incident.summary, incident.summary, lang);
  const state = localize(incident.stateTitle, lang);
  return (
    <li className="alir-incident">
      <p className="alir-task-kind">
        {texts.word(incident.flow)}
        {state !== '' && ` · ${state}`}
      </p>
      <h2>{about.subject ?? incident.instance}</h2>
      <p className="alir-incident-detail">{incident.detail}</p>
      <p className="alir-help">
        <time dateTime={incident.at}>{formatMoment(incident.at, lang, zone)}</time> ·{' '}
        <a href={hrefs.letter(incident.instance)}>{texts.task.wholeLetter}</a>
      </p>
      <details>
        <summary>{texts.incidents.technical}</summary>
        <dl className="alir-facts">
          <div>
            <dt>{texts.incidents.code}</dt>
            <dd>
              <code>{incident.code}</code>
            </dd>
          </div>
          <div>
            <dt>{texts.incidents.place}</dt>
            <dd>
              <code>{incident.pointer}</code>
            </dd>
          </div>
        </dl>
        <pre className="alir-raw" tabIndex={0}>
          {JSON.stringify({ params: incident.params, command: incident.command }, null, 2)}
        </pre>
      </details>
      <div className="alir-button-row">
        <button
          type="button"
          className="alir-button alir-button-primary"
          onClick={() => setWay('retry')}
        >
          {texts.incidents.retry}
        </button>
        <button type="button" className="alir-button" onClick={() => setWay('correct')}>
          {texts.incidents.correct}
        </button>
        <button type="button" className="alir-button" onClick={() => setWay('goto')}>
          {texts.incidents.goto}
        </button>
      </div>
      {way !== null && <ResolveDialog incident={incident} way={way} close={() => setWay(null)} />}
    </li>
  );
}
