import type { ReactElement } from 'react';
import type { InstanceView } from '@alir/engine/core/types';
import { OneTap } from '../acts/one-tap.tsx';
import { SuspensionNotice } from '../acts/suspension-notice.tsx';
import { intents } from '../client/intents.ts';
import { useEnvironment } from '../session/environment.tsx';
import { chosenSeat, useSession } from '../session/session.tsx';

/** That a letter is halted; and the way to let it go on. */
export function LetterSuspension(props: {
  readonly instance: InstanceView;
  readonly subject: string;
}): ReactElement | null {
  const { texts } = useEnvironment();
  const session = useSession();
  const { suspension, acts, id } = props.instance;
  if (suspension === null) return null;
  const resume = acts.find(({ name }) => name === 'resume');
  return (
    <SuspensionNotice suspension={suspension} of="instance">
      {resume !== undefined && (
        <OneTap
          label={texts.acts.instance.resume.label}
          subject={props.subject}
          permission={resume.permission}
          intent={() => intents.resume(id, chosenSeat(session)?.position)}
        />
      )}
    </SuspensionNotice>
  );
}
