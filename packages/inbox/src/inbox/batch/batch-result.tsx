import type { ReactElement } from 'react';
import type { TaskItemView } from '@alir/engine/core/types';
import type { BatchAnswer } from '../../client/client.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useEnvironment } from '../../session/environment.tsx';
import { useSubjects } from './use-subjects.ts';

/** What became of each: first what was refused, with the reason. */
export function BatchResult(props: {
  readonly label: string;
  readonly items: readonly TaskItemView[];
  readonly answers: readonly BatchAnswer[];
  readonly close: () => void;
}): ReactElement {
  const { texts } = useEnvironment();
  const subjectOf = useSubjects();
  const words = texts.acts.batch;
  const { items, answers } = props;
  const byTask = new Map(items.map((item) => [item.id, item]));
  const nameOf = (task: string): string => {
    const item = byTask.get(task);
    return item === undefined ? task : subjectOf(item);
  };
  const done = answers.filter(({ ok }) => ok);
  const refused = answers.filter(({ ok }) => !ok);
  return (
    <Dialog title={`${props.label}: ${words.resultTitle.toLowerCase()}`} close={props.close}>
      <div className="alir-dialog-scroll" tabIndex={0} role="region" aria-label={words.resultTitle}>
        <p role="status">
          <strong>{words.result(done.length, refused.length)}</strong>
        </p>
        <section>
          <h3 className="alir-label">{words.refused}</h3>
          <ul className="alir-batch-answers">
            {refused.map(({ task, detail }) => (
              <li key={task} data-ok="false">
                <Icon name="warning" />
                <span>
                  <strong>{nameOf(task)}</strong>
                  <small>{detail}</small>
                </span>
              </li>
            ))}
          </ul>
        </section>
        {done.length > 0 && (
          <section>
            <h3 className="alir-label">{words.done}</h3>
            <ul className="alir-batch-answers">
              {done.map(({ task }) => (
                <li key={task} data-ok="true">
                  <Icon name="check" />
                  <span>{nameOf(task)}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <div className="alir-dialog-foot">
        <button type="button" className="alir-button alir-button-primary" onClick={props.close}>
          {texts.close}
        </button>
      </div>
    </Dialog>
  );
}
