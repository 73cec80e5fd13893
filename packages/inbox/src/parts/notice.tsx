import type { ReactElement, ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** A band above what it is about. */
export function Notice(props: {
  readonly tone: 'info' | 'done' | 'alarm';
  readonly children: ReactNode;
}): ReactElement {
  const icons = { info: 'clock', done: 'check', alarm: 'warning' } as const;
  return (
    <div className={`alir-notice alir-notice-${props.tone}`}>
      <Icon name={icons[props.tone]} />
      <div>{props.children}</div>
    </div>
  );
}
