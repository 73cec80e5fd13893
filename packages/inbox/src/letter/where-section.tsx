import { Suspense } from 'react';
import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { InstanceView } from '@alir/engine/core/types';
import { FoldedSection } from '../parts/folded-section.tsx';
import { SkeletonList } from '../parts/skeleton.tsx';
import { ErrorState } from '../parts/states.tsx';
import { useEnvironment } from '../session/environment.tsx';
import type { FlowPicture } from '../session/environment.tsx';

/** The way of a letter as a picture, with where it is: drawn by the host, when somebody wants to see it. */
export function WhereSection({
  instance,
}: {
  readonly instance: InstanceView;
}): ReactElement | null {
  const { flowPicture, texts } = useEnvironment();
  if (flowPicture === null) return null;
  return (
    <FoldedSection title={texts.letter.where}>
      <LoadedPicture instance={instance} Picture={flowPicture} />
    </FoldedSection>
  );
}

function LoadedPicture({
  instance,
  Picture,
}: {
  readonly instance: InstanceView;
  readonly Picture: FlowPicture;
}): ReactElement {
  const { client, lang } = useEnvironment();
  const flow = useQuery({
    queryKey: ['flow-of', instance.id, instance.flowVersion],
    queryFn: ({ signal }) => client.flowOf(instance.id, { signal }),
  });
  if (flow.isError) return <ErrorState error={flow.error} retry={() => void flow.refetch()} />;
  if (flow.data === undefined) return <SkeletonList rows={2} />;
  return (
    <Suspense fallback={<SkeletonList rows={2} />}>
      <Picture flow={flow.data} here={instance.states.map(({ state }) => state)} lang={lang} />
    </Suspense>
  );
}
