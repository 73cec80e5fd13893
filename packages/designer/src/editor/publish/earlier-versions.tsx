// The versions that are published, with what was written about them. Read when somebody opens the list; each can be compared with
// the draft, and brought back into it.

import { useState } from 'react';
import type { ReactElement } from 'react';
import type { FlowDocument } from '../../model/index.ts';
import type { EarlierVersion, Examination, Publishing } from '../../publish/publishing.ts';
import { bringBack } from '../../publish/take-up.ts';
import { useSession } from '../session/session.tsx';
import { whyOf } from '../parts/why-of.ts';
import { ChangesSection } from './changes-section.tsx';
import { usePersonName } from './use-person-name.ts';

export function EarlierVersions(props: {
  readonly publishing: Publishing;
  readonly document: FlowDocument;
  /** Makes the draft one of them. */
  readonly restore: (earlier: FlowDocument) => void;
}): ReactElement {
  const { texts } = useSession();
  const { publishing, document, restore } = props;
  const [versions, setVersions] = useState<readonly EarlierVersion[] | null>(null);
  const [compared, setCompared] = useState<Examination | null>(null);
  const [failure, setFailure] = useState<string | null | undefined>();
  const fail = (error: unknown): void => setFailure(whyOf(error));
  const read = (): void => {
    if (versions !== null) return;
    publishing.versions(String(document.flow['flow'] ?? '')).then(setVersions, fail);
  };
  const compare = (version: number): void => {
    setFailure(undefined);
    if (compared?.against === version) setCompared(null);
    else publishing.examine(document, { against: version }).then(setCompared, fail);
  };
  return (
    <details
      className="alir-details"
      onToggle={(event) => {
        if (event.currentTarget.open) read();
      }}
    >
      <summary>{texts.publishing.earlier}</summary>
      {failure === undefined ? null : <p role="alert">{texts.unreachable(failure)}</p>}
      <ul className="alir-versions">
        {(versions ?? []).map((version) => (
          <Version
            key={version.version}
            version={version}
            compared={compared?.against === version.version ? compared : null}
            document={document}
            compare={() => compare(version.version)}
            restore={restore}
          />
        ))}
      </ul>
    </details>
  );
}

function Version(props: {
  readonly version: EarlierVersion;
  /** Null: it is not compared. */
  readonly compared: Examination | null;
  readonly document: FlowDocument;
  readonly compare: () => void;
  readonly restore: (earlier: FlowDocument) => void;
}): ReactElement {
  const { texts } = useSession();
  const { publishing: words } = texts;
  const nameOf = usePersonName();
  const { version, publishedAt, note } = props.version;
  const { compared, document } = props;
  const before = compared?.before ?? null;
  const differs = before !== null && bringBack(document, before).length > 0;
  return (
    <li>
      <strong>{words.version(version, new Date(publishedAt))}</strong>
      <p className={note === null ? 'alir-help' : undefined}>
        {note === null ? words.noNote : note.text}
      </p>
      {note === null ? null : <p className="alir-help">{words.notedBy(nameOf(note.by))}</p>}
      <button type="button" className="alir-button" onClick={props.compare}>
        {compared === null ? words.compare(version) : words.endComparing(version)}
      </button>
      {compared === null ? null : <ChangesSection examination={compared} document={document} />}
      {before === null || !differs ? null : (
        <>
          <button type="button" className="alir-button" onClick={() => props.restore(before)}>
            {words.bringBack(version)}
          </button>
          <p className="alir-help">{words.bringBackHelp}</p>
        </>
      )}
    </li>
  );
}
