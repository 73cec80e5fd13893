// The files of an instance: what is there, who added it, and one more.

import type { ReactElement } from 'react';
import type { AttachmentView } from '@alir/engine/core/types';
import { intents } from '../client/intents.ts';
import { useAnnounce } from '../parts/announcer.tsx';
import { useAttachments } from '../queries/reads.ts';
import { useCommand } from '../queries/use-command.ts';
import { useEnvironment } from '../session/environment.tsx';
import { chosenSeat, useSession } from '../session/session.tsx';
import { actorName } from '../story/tell-story.ts';
import { formatShortMoment } from '../time/format-time.ts';
import { AddFile } from './add-file.tsx';
import { FileLink } from './file-link.tsx';
import { fileSize } from './file-size.ts';

/** Which instance's files are shown. */
export interface FilesSectionProps {
  /** Id of the instance. */
  readonly instance: string;
}

/** The files of an instance, and a way to add one. Nothing where there are none and none can be added. */
export function FilesSection({ instance }: FilesSectionProps): ReactElement | null {
  const { texts } = useEnvironment();
  const { data } = useAttachments(instance);
  if (data === undefined || (data.items.length === 0 && data.accepts === null)) return null;
  return (
    <section className="alir-section">
      <h2>{texts.documents.title}</h2>
      {data.items.length > 0 && (
        <ul className="alir-files">
          {data.items.map((file) => (
            <FileLine key={file.id} file={file} />
          ))}
        </ul>
      )}
      {data.accepts !== null && <AddFile instance={instance} accepts={data.accepts} />}
    </section>
  );
}

function FileLine({ file }: { readonly file: AttachmentView }): ReactElement {
  const { lang, texts, zone } = useEnvironment();
  const isOpen = file.scan === 'clean' || file.scan === 'skipped' || file.scan === 'pending';
  const about = [
    fileSize(file.size, lang),
    actorName(file.by, texts),
    formatShortMoment(file.at, lang, zone),
  ];
  return (
    <li>
      {isOpen ? <FileLink id={file.id} name={file.name} /> : <del>{file.name}</del>}
      <small>{about.join(' · ')}</small>
      {file.scan === 'infected' && <p className="alir-issue">{texts.documents.infected}</p>}
      {file.scan === 'pending' && <p className="alir-help">{texts.documents.pending}</p>}
      {file.removable && <RemoveFile file={file} />}
    </li>
  );
}

function RemoveFile({ file }: { readonly file: AttachmentView }): ReactElement {
  const { texts } = useEnvironment();
  const session = useSession();
  const announce = useAnnounce();
  const command = useCommand();
  const remove = async (): Promise<void> => {
    const intent = intents.removeAttachment(file.id, chosenSeat(session)?.position);
    const sent = await command.send({ intent, label: texts.documents.remove, draft: null });
    if (sent.ok === false) announce(sent.problem.detail, 'error');
  };
  return (
    <button
      type="button"
      className="alir-button alir-button-quiet"
      disabled={command.sending}
      aria-label={texts.documents.removeOf(file.name)}
      onClick={() => void remove()}
    >
      {texts.documents.remove}
    </button>
  );
}
