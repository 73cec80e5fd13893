// The versions that are published, with what was written about them. Read when somebody opens the list.

import { useState } from 'react';
import type { ReactElement } from 'react';
import type { EarlierVersion, Publishing } from '../../publish/publishing.ts';
import { useDocument, useSession } from '../session/session.tsx';
import { usePersonName } from './use-person-name.ts';
import { whyOf } from '../parts/why-of.ts';

export function EarlierVersions({ publishing }: { readonly publishing: Publishing }): ReactElement {
  const { texts } = useSession();
  const nameOf = usePersonName();
  const { publishing: words } = texts;
  const flow = String(useDocument().flow['flow'] ?? '');
  const [versions, setVersions] = useState<readonly EarlierVersion[] | null>(null);
  const [failure, setFailure] = useState<string | null | undefined>();
  const read = (): void => {
    if (versions !== null) return;
    publishing.versions(flow).then(setVersions, (error: unknown) => setFailure(whyOf(error)));
  };
  return (
    <details
      className="alir-details"
      onToggle={(event) => {
        if (event.currentTarget.open) read();
      }}
    >
      <summary>{words.earlier}</summary>
      {failure === undefined ? null : <p role="alert">{texts.unreachable(failure)}</p>}
      <ul className="alir-versions">
        {(versions ?? []).map(({ version, publishedAt, note }) => (
          <li key={version}>
            <strong>{words.version(version, new Date(publishedAt))}</strong>
            <p className={note === null ? 'alir-help' : undefined}>
              {note === null ? words.noNote : note.text}
            </p>
            {note === null ? null : <p className="alir-help">{words.notedBy(nameOf(note.by))}</p>}
          </li>
        ))}
      </ul>
    </details>
  );
}
