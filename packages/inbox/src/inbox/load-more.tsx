import type { ReactElement } from 'react';
import { explainError } from '../parts/states.tsx';
import type { Pages } from '../queries/reads.ts';
import { useEnvironment } from '../session/environment.tsx';

export function LoadMore({ pages }: { readonly pages: Pages<unknown> }): ReactElement | null {
  const { texts } = useEnvironment();
  return (
    <div className="alir-more">
      {pages.isError && (
        <p className="alir-issue" role="alert">
          {explainError(pages.error, texts)}
        </p>
      )}
      {pages.hasNextPage && (
        <button
          type="button"
          className="alir-button"
          disabled={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {pages.isFetchingNextPage ? texts.loading : texts.list.more}
        </button>
      )}
    </div>
  );
}
