import { useState } from 'react';
import type { ReactElement } from 'react';
import { useEnvironment } from '../session/environment.tsx';
import type { WrittenText } from '../story/tell-story.ts';
import { TextVersionDialog } from './text-version-dialog.tsx';

/** Versions that an event made, each to be opened and compared. */
export function WrittenTexts({
  texts: written,
}: {
  readonly texts: readonly WrittenText[];
}): ReactElement {
  const { texts } = useEnvironment();
  const [open, setOpen] = useState<WrittenText | null>(null);
  return (
    <p className="alir-timeline-texts">
      {written.map((text) => (
        <button
          key={`${text.field}/${text.version}`}
          type="button"
          className="alir-button alir-button-quiet"
          onClick={() => setOpen(text)}
        >
          {texts.story.wrote(texts.word(text.field).toLowerCase(), text.version)}
        </button>
      ))}
      {open !== null && <TextVersionDialog text={open} close={() => setOpen(null)} />}
    </p>
  );
}
