import { useState } from 'react';
import type { ReactElement } from 'react';
import { Icon } from '../parts/icon.tsx';
import { useEnvironment } from '../session/environment.tsx';
import { StorySection } from './story-section.tsx';

/** The story, fetched when somebody wants to read it. */
export function StoryDisclosure({ instance }: { readonly instance: string }): ReactElement {
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
          {texts.story.title}
        </button>
      </h2>
      {open && <StorySection instance={instance} />}
    </section>
  );
}
