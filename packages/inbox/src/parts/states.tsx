// What stands where there is nothing to show: nothing there, or it could not be had.

import type { ReactElement, ReactNode } from 'react';
import { ApiProblem, Unreachable } from '../client/problem.ts';
import type { Texts } from '../texts/texts.ts';
import { useEnvironment } from '../session/environment.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';

export function EmptyState(props: {
  readonly icon?: IconName;
  readonly title: string;
  readonly children?: ReactNode;
}): ReactElement {
  return (
    <div className="alir-state">
      <Icon name={props.icon ?? 'check'} />
      <p className="alir-state-title">{props.title}</p>
      {props.children}
    </div>
  );
}

export function ErrorState(props: {
  readonly error: unknown;
  readonly retry?: () => void;
}): ReactElement {
  const { texts } = useEnvironment();
  return (
    <div className="alir-state alir-state-error" role="alert">
      <Icon name="warning" />
      <p className="alir-state-title">{explainError(props.error, texts)}</p>
      {props.retry && (
        <button type="button" className="alir-button" onClick={props.retry}>
          {texts.tryAgain}
        </button>
      )}
    </div>
  );
}

/** What went wrong and what to do, in a sentence. */
export function explainError(error: unknown, texts: Texts): string {
  if (error instanceof ApiProblem) return texts.errors.known(error.code) ?? error.message;
  if (error instanceof Unreachable) return texts.errors.unreachable[error.reason];
  return texts.errors.unexpected;
}
