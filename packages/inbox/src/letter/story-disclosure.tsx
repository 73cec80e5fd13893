import type { ReactElement } from 'react';
import { FoldedSection } from '../parts/folded-section.tsx';
import { useEnvironment } from '../session/environment.tsx';
import { StorySection } from './story-section.tsx';

/** The story, fetched when somebody wants to read it. */
export function StoryDisclosure({ instance }: { readonly instance: string }): ReactElement {
  const { texts } = useEnvironment();
  return (
    <FoldedSection title={texts.story.title}>
      <StorySection instance={instance} />
    </FoldedSection>
  );
}
