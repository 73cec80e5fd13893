// What is wrong with a version, or may be.

import type { ReactElement } from 'react';
import type { Examination } from '../../publish/publishing.ts';
import { Icon } from '../parts/icon.tsx';
import { useSession } from '../session/session.tsx';

export function FindingsList(props: Pick<Examination, 'findings'>): ReactElement | null {
  const { texts } = useSession();
  // What is found at several places is said once.
  const findings = [...new Map(props.findings.map((one) => [one.message, one])).values()];
  if (findings.length === 0) return null;
  const hasErrors = findings.some(({ severity }) => severity === 'error');
  return (
    <section aria-label={texts.problemsTitle}>
      <h3>{hasErrors ? texts.publishErrors : texts.publishWarnings}</h3>
      <ul className="alir-publish-list">
        {findings.map(({ severity, message }) => (
          <li key={message} data-severity={severity}>
            <Icon name={severity} />
            <span>{message}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
