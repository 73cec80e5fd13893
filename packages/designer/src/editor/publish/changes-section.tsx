// What a version changes: sentences beside a picture. A press on a sentence shows its step in the picture.

import { lazy, Suspense, useState } from 'react';
import type { ReactElement } from 'react';
import { isSameJson } from '../../model/document/same-json.ts';
import type { FlowDocument } from '../../model/index.ts';
import type { Changed, Examination } from '../../publish/publishing.ts';
import { useSession } from '../session/session.tsx';
import type { Shown } from './changed-picture.tsx';

const ChangedPicture = lazy(async () => {
  const { ChangedPicture: Picture } = await import('./changed-picture.tsx');
  return { default: Picture };
});

const signs = { added: '+', removed: '−', changed: '~', renamed: '~', moved: '→' } as const;

export function ChangesSection(props: {
  readonly examination: Examination;
  readonly document: FlowDocument;
}): ReactElement {
  const { texts } = useSession();
  const { changes, against, before } = props.examination;
  const [shown, show] = useState<Shown>({ picture: 'after', step: null, turn: 0 });
  const besideDiffers = before !== null && differsBeside(before, props.document);
  const isDrawn = before !== null && changes.length > 0;
  const showStep = ({ how, step }: Changed): void =>
    show(({ turn }) => ({ picture: how === 'removed' ? 'before' : 'after', step, turn: turn + 1 }));
  return (
    <section aria-label={texts.publishChanges}>
      <h3>{against === null ? texts.publishFirst : texts.publishChangesSince(against)}</h3>
      {besideDiffers ? (
        <p>{texts.publishing.besideChanged}</p>
      ) : against !== null && changes.length === 0 ? (
        <p>{texts.publishNothing}</p>
      ) : null}
      <ul className="alir-publish-list">
        {changes.map((change) => (
          <li key={`${change.pointer} ${change.message}`} data-how={change.how}>
            <span aria-hidden="true">{signs[change.how]}</span>
            {isDrawn && change.step !== null ? (
              <button
                type="button"
                className="alir-link"
                title={texts.publishing.show(change.message)}
                onClick={() => showStep(change)}
              >
                {change.message}
              </button>
            ) : (
              <span>{change.message}</span>
            )}
          </li>
        ))}
      </ul>
      {isDrawn ? (
        <section className="alir-changed" aria-label={texts.publishing.picture}>
          <Switch
            shown={shown}
            against={against ?? 0}
            show={(picture) => show(({ turn }) => ({ picture, step: null, turn: turn + 1 }))}
          />
          <Suspense
            fallback={
              <p className="alir-changed-picture" role="status">
                {texts.publishing.loading}
              </p>
            }
          >
            <ChangedPicture
              changes={changes}
              before={before}
              after={props.document}
              shown={shown}
            />
          </Suspense>
        </section>
      ) : null}
    </section>
  );
}

/** Whether something is drawn elsewhere, or other scenarios are kept: no sentence tells of it, and it is published. */
function differsBeside(before: FlowDocument, after: FlowDocument): boolean {
  return !isSameJson([before.layout, before.scenarios], [after.layout, after.scenarios]);
}

function Switch(props: {
  readonly shown: Shown;
  readonly against: number;
  readonly show: (picture: Shown['picture']) => void;
}): ReactElement {
  const { texts } = useSession();
  const { publishing: words } = texts;
  const { shown, against, show } = props;
  const names = { before: words.before(against), after: words.after };
  return (
    <div className="alir-switch" role="group" aria-label={words.picture}>
      {(['before', 'after'] as const).map((picture) => (
        <button
          key={picture}
          type="button"
          className="alir-button"
          aria-pressed={shown.picture === picture}
          onClick={() => show(picture)}
        >
          {names[picture]}
        </button>
      ))}
      <span className="alir-help">{words.pictureHelp}</span>
    </div>
  );
}
