// One version of a text beside any other: which one is chosen, who wrote it, and what differs.

import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import type { TextVersionView } from '@alir/engine/core/types';
import { Dialog } from '../parts/dialog.tsx';
import { SkeletonList } from '../parts/skeleton.tsx';
import { ErrorState } from '../parts/states.tsx';
import { useTextDiff, useTextVersions } from '../queries/reads.ts';
import { useEnvironment } from '../session/environment.tsx';
import { actorName } from '../story/tell-story.ts';
import type { WrittenText } from '../story/tell-story.ts';
import { formatMoment } from '../time/format-time.ts';
import { TextDifference } from './text-difference.tsx';

export function TextVersionDialog({
  text,
  close,
}: {
  readonly text: WrittenText;
  readonly close: () => void;
}): ReactElement {
  const { texts } = useEnvironment();
  const [version, setVersion] = useState(text.version);
  const [against, setAgainst] = useState(text.version - 1);
  const versions = useTextVersions(text);
  const difference = useTextDiff(text, { version, against });
  const known = versions.data ?? [];
  return (
    <Dialog title={texts.word(text.field)} close={close} wide>
      <div className="alir-dialog-scroll">
        <div className="alir-versions">
          <VersionChoice
            label={texts.documents.version}
            versions={known}
            chosen={version}
            choose={setVersion}
          />
          <VersionChoice
            label={texts.documents.against}
            versions={known}
            chosen={against}
            choose={setAgainst}
            orNothing
          />
        </div>
        {difference.data !== undefined ? (
          <TextDifference parts={difference.data.parts} />
        ) : difference.isError ? (
          <ErrorState error={difference.error} retry={() => void difference.refetch()} />
        ) : (
          <SkeletonList rows={3} />
        )}
      </div>
    </Dialog>
  );
}

function VersionChoice(props: {
  readonly label: string;
  readonly versions: readonly TextVersionView[];
  readonly chosen: number;
  readonly choose: (version: number) => void;
  readonly orNothing?: boolean;
}): ReactElement {
  const { lang, texts, zone } = useEnvironment();
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        className="alir-input"
        value={props.chosen}
        onChange={({ target }) => props.choose(Number(target.value))}
      >
        {props.orNothing && <option value={0}>{texts.documents.nothing}</option>}
        {props.versions.map(({ version, by, at }) => (
          <option key={version} value={version}>
            {texts.documents.versionOf(version, actorName(by, texts), formatMoment(at, lang, zone))}
          </option>
        ))}
      </select>
    </div>
  );
}
