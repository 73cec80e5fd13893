import { useState } from 'react';
import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Icon } from '../parts/icon.tsx';
import { SkeletonList } from '../parts/skeleton.tsx';
import { ErrorState } from '../parts/states.tsx';
import { useEnvironment } from '../session/environment.tsx';
import type { OutlookProps } from './outlook.tsx';

/** Why it waits and what comes next: loaded and asked for when somebody wants to know. */
export function OutlookDisclosure(props: OutlookProps): ReactElement {
  const { texts } = useEnvironment();
  const [open, setOpen] = useState(false);
  return (
    <section className="alir-section">
      <h2>
        <button
          type="button"
          className="alir-button alir-button-quiet alir-fold"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? 'down' : 'next'} />
          {props.task === null ? texts.outlook.why : texts.outlook.next}
        </button>
      </h2>
      {open && <LoadedOutlook {...props} />}
    </section>
  );
}

/** Its code comes over the network. Browsers do not ask twice for a module that failed: only the page anew has it. */
function LoadedOutlook(props: OutlookProps): ReactElement {
  const part = useQuery({
    queryKey: ['outlook-part'],
    queryFn: () => import('./outlook.tsx'),
    staleTime: Infinity,
  });
  if (part.data !== undefined) return <part.data.Outlook {...props} />;
  if (part.isError) return <ErrorState error={part.error} retry={() => window.location.reload()} />;
  return <SkeletonList rows={2} />;
}
