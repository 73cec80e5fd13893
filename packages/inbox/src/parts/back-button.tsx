import type { ReactElement } from 'react';
import { useEnvironment } from '../session/environment.tsx';
import { Icon } from './icon.tsx';

/** The way back to the list. On wide screens the list or the menu stands beside most pages, and it is hidden. */
export function BackButton(props: {
  readonly close: () => void;
  /** Shown on wide screens too. Default false. */
  readonly always?: boolean;
}): ReactElement {
  const { texts } = useEnvironment();
  const shown = props.always === true ? ' alir-back-always' : '';
  return (
    <button
      type="button"
      className={`alir-button alir-button-quiet alir-back${shown}`}
      onClick={props.close}
    >
      <Icon name="back" />
      {texts.task.back}
    </button>
  );
}
