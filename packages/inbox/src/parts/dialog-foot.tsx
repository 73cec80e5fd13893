import type { ReactElement } from 'react';
import { useEnvironment } from '../session/environment.tsx';

/** The end of a dialog with a form: leave it, or send. */
export function DialogFoot(props: {
  /** What sending does, on its button. */
  readonly title: string;
  readonly sending: boolean;
  readonly close: () => void;
}): ReactElement {
  const { texts } = useEnvironment();
  const { title, sending, close } = props;
  return (
    <div className="alir-dialog-foot">
      <button type="button" className="alir-button" onClick={close}>
        {texts.cancel}
      </button>
      <button type="submit" className="alir-button alir-button-primary" disabled={sending}>
        {sending ? texts.task.sending : title}
      </button>
    </div>
  );
}
