import type { ReactElement } from 'react';
import { SkeletonList } from '../parts/skeleton.tsx';
import { ErrorState } from '../parts/states.tsx';
import { useTimeline, useTree } from '../queries/reads.ts';
import { Timeline } from './timeline.tsx';

/** The story of an instance and all below it. */
export function StorySection({ instance }: { readonly instance: string }): ReactElement {
  const story = useTimeline(instance, true);
  const tree = useTree(instance);
  if (story.data !== undefined) return <Timeline entries={story.data} tree={tree.data ?? null} />;
  if (story.isError) return <ErrorState error={story.error} retry={() => void story.refetch()} />;
  return <SkeletonList rows={4} />;
}
