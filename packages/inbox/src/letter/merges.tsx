// What was merged with what: where a duplicate went, and which ones an earlier letter has taken in.

import type { ReactElement } from 'react';
import type { InstanceView, MergeView } from '@alir/engine/core/types';
import { EarlierLine } from '../acts/earlier-line.tsx';
import { Notice } from '../parts/notice.tsx';
import { useEnvironment } from '../session/environment.tsx';
import { actorName } from '../story/tell-story.ts';
import { formatShortMoment } from '../time/format-time.ts';

/** Above a letter that was a duplicate. */
export function MergedInto({ instance }: { readonly instance: InstanceView }): ReactElement | null {
  const { hrefs, lang, texts, zone } = useEnvironment();
  const { mergedInto } = instance;
  if (mergedInto === null) return null;
  const words = texts.acts.merge;
  const { item, by, at } = mergedInto;
  return (
    <Notice tone="info">
      <p>{words.merged(actorName(by, texts), formatShortMoment(at, lang, zone))}</p>
      {item === null ? (
        <p>{words.unreadable}</p>
      ) : (
        <>
          <p className="alir-alike">
            <EarlierLine item={item} because={null} />
          </p>
          <a className="alir-button" href={hrefs.letter(item.root)}>
            {words.look}
          </a>
        </>
      )}
    </Notice>
  );
}

/** The duplicates of a letter. */
export function DuplicatesSection({
  duplicates,
}: {
  readonly duplicates: readonly MergeView[];
}): ReactElement | null {
  const { texts } = useEnvironment();
  if (duplicates.length === 0) return null;
  return (
    <section className="alir-section" aria-labelledby="alir-duplicates-title">
      <h2 id="alir-duplicates-title">
        {texts.acts.merge.duplicates}
        <small>{duplicates.length}</small>
      </h2>
      <ul className="alir-signers">
        {duplicates.map((duplicate) => (
          <DuplicateLine key={duplicate.instance} duplicate={duplicate} />
        ))}
      </ul>
    </section>
  );
}

function DuplicateLine({ duplicate }: { readonly duplicate: MergeView }): ReactElement {
  const { hrefs, lang, texts, zone } = useEnvironment();
  const { item, by, at, comment } = duplicate;
  const who = texts.acts.merge.merged(actorName(by, texts), formatShortMoment(at, lang, zone));
  return (
    <li data-tone="done">
      <span className="alir-alike">
        {item !== null && (
          <a href={hrefs.letter(item.root)}>
            <EarlierLine item={item} because={null} />
          </a>
        )}
        <small>{who}</small>
      </span>
      {comment !== null && <q>{comment}</q>}
    </li>
  );
}
