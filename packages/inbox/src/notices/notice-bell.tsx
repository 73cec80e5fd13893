import type { ReactElement } from 'react';
import { formatRoute } from '../inbox/routes.ts';
import { Icon } from '../parts/icon.tsx';
import { useNoticeCount } from '../queries/reads.ts';
import { useEnvironment } from '../session/environment.tsx';

const mostShown = 99;

/** How many notices the person has not read; leads to their list. */
export function NoticeBell({ current = false }: { readonly current?: boolean }): ReactElement {
  const { texts } = useEnvironment();
  const { data: count = 0 } = useNoticeCount();
  return (
    <a
      className="alir-icon-button alir-bell"
      href={formatRoute({ page: 'notices' })}
      aria-label={texts.notices.bell(count)}
      aria-current={current ? 'page' : undefined}
    >
      <Icon name="bell" />
      {count > 0 && (
        <span className="alir-bell-count" aria-hidden="true">
          {count > mostShown ? `${mostShown}+` : count}
        </span>
      )}
    </a>
  );
}
