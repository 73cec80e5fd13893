// A button that is a sign alone. What it does is its name, and is shown to whoever points at it.

import type { ReactElement } from 'react';
import { Icon, type IconName } from './icon.tsx';

export function IconButton(props: {
  readonly icon: IconName;
  readonly label: string;
  readonly act: () => void;
  /** The keys that do the same, as `aria-keyshortcuts` writes them. */
  readonly keys?: string;
  /** Off, it can still be reached and read, and does nothing. */
  readonly isOff?: boolean;
  /** Of what is opened and closed by it: whether that is open. */
  readonly isOpen?: boolean;
}): ReactElement {
  const { label, keys, isOff = false } = props;
  return (
    <button
      type="button"
      className="alir-icon-button"
      aria-label={label}
      aria-keyshortcuts={keys}
      title={withKeys(label, keys)}
      aria-disabled={isOff}
      aria-pressed={props.isOpen}
      onClick={() => {
        if (!isOff) props.act();
      }}
    >
      <Icon name={props.icon} />
    </button>
  );
}

/** What stands beside the pointer: also which keys do it. */
export function withKeys(label: string, keys: string | undefined): string {
  return keys === undefined ? label : `${label} (${keys.replace('Control', 'Ctrl')})`;
}
