import type { ReactElement } from 'react';
import { useEnvironment } from '../session/environment.tsx';

/** Grey lines in the shape of a list, while it is on its way. */
export function SkeletonList({ rows }: { readonly rows: number }): ReactElement {
  return (
    <Loading className="alir-skeleton-list">
      {Array.from({ length: rows }, (_, row) => (
        <div className="alir-skeleton-row" key={row}>
          <div className="alir-skeleton" style={{ width: '45%' }} />
          <div className="alir-skeleton" style={{ width: '85%' }} />
          <div className="alir-skeleton" style={{ width: '30%' }} />
        </div>
      ))}
    </Loading>
  );
}

/** Grey lines in the shape of a page. */
export function SkeletonPage(): ReactElement {
  return (
    <Loading className="alir-skeleton-page">
      <div className="alir-skeleton" style={{ width: '35%' }} />
      <div className="alir-skeleton alir-skeleton-title" style={{ width: '80%' }} />
      <div className="alir-skeleton" style={{ width: '50%' }} />
      <div className="alir-skeleton alir-skeleton-block" />
      <div className="alir-skeleton alir-skeleton-block" />
    </Loading>
  );
}

function Loading(props: {
  readonly className: string;
  readonly children: React.ReactNode;
}): ReactElement {
  const { texts } = useEnvironment();
  return (
    <div className={props.className} role="status">
      <span className="alir-hidden">{texts.loading}</span>
      {props.children}
    </div>
  );
}
