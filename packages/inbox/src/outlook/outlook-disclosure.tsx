import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { FoldedSection } from '../parts/folded-section.tsx';
import { SkeletonList } from '../parts/skeleton.tsx';
import { ErrorState } from '../parts/states.tsx';
import { useEnvironment } from '../session/environment.tsx';
import type { OutlookProps } from './outlook.tsx';

/** Why it waits and what comes next: loaded and asked for when somebody wants to know. */
export function OutlookDisclosure(props: OutlookProps): ReactElement {
  const { texts } = useEnvironment();
  return (
    <FoldedSection title={props.task === null ? texts.outlook.why : texts.outlook.next}>
      <LoadedOutlook {...props} />
    </FoldedSection>
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
