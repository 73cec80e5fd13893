// Begins an instance: a letter to be registered, a report to be made.

import { useState } from 'react';
import type { ReactElement } from 'react';
import type { FieldView, FormView, Json, JsonObject, ProblemView } from '@alir/engine/core/types';
import type { FlowView } from '../client/client.ts';
import { intents } from '../client/intents.ts';
import { withinBody } from '../form/issues.ts';
import type { Issue } from '../form/issues.ts';
import { isFilled, propertiesOf, requiredOf, titleOf } from '../form/schema.ts';
import { TaskForm } from '../form/task-form.tsx';
import { useAnnounce } from '../parts/announcer.tsx';
import { SkeletonPage } from '../parts/skeleton.tsx';
import { ErrorState } from '../parts/states.tsx';
import { useFlow } from '../queries/reads.ts';
import { useCommand } from '../queries/use-command.ts';
import { useEnvironment } from '../session/environment.tsx';
import { chosenSeat, seatFor, useSession } from '../session/session.tsx';
import { seatName } from '../story/capacity.ts';
import { useDraft } from '../task/use-draft.ts';
import { localize } from '../texts/localize.ts';

export interface StartFormProps {
  readonly flow: string;
  /** Called with the new instance, and the task in it that is one's own, if there is one. */
  readonly started: (instance: string, task: string | null) => void;
}

export function StartForm({ flow, started }: StartFormProps): ReactElement {
  const view = useFlow(flow);
  if (view.data !== undefined) return <Filling view={view.data} started={started} />;
  if (view.isError) return <ErrorState error={view.error} retry={() => void view.refetch()} />;
  return <SkeletonPage />;
}

function Filling(props: {
  readonly view: FlowView;
  readonly started: StartFormProps['started'];
}): ReactElement {
  const { client, lang, startDefaults, texts } = useEnvironment();
  const session = useSession();
  const announce = useAnnounce();
  const command = useCommand();
  const { view } = props;
  const about = `start/${view.flow}`;
  const held = useDraft(about);
  const [position, setPosition] = useState<string | null>(null);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [problem, setProblem] = useState<ProblemView | null>(null);
  const { seats } = session.me;
  const seat =
    seats.find((held) => held.position === position) ?? chosenSeat(session) ?? seats[0] ?? null;
  const defaults = startDefaults(view.flow, seat);
  const form = view.startForm ?? formOfData(view, defaults);
  const values = filled({ ...defaults, ...held.draft.data });

  const start = async (): Promise<void> => {
    const missing = missingFields(form, values, texts.form.missing);
    setIssues(missing);
    setProblem(null);
    if (missing.length > 0) return;
    const sent = await command.send({
      intent: intents.start({
        flow: view.flow,
        data: values,
        ...(seat === null ? {} : { as: seat.position }),
      }),
      label: localize(view.title, lang),
      draft: about,
    });
    if (sent.ok === 'waiting') return announce(texts.outbox.kept);
    if (!sent.ok) {
      setProblem(sent.problem);
      setIssues(withinBody(sent.problem.issues ?? [], 'data', new Set(Object.keys(values))));
      return;
    }
    held.clear();
    announce(texts.start.done(localize(view.title, lang)), 'success');
    const instance = await client.instance(sent.instance).catch(() => null);
    const own = instance?.tasks.find(
      (task) => task.status === 'open' && seatFor(session, task.assignee) !== null,
    );
    props.started(sent.instance, own?.id ?? null);
  };

  return (
    <article className="alir-start">
      <form
        className="alir-start-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        <div className="alir-task-scroll">
          <header className="alir-task-head">
            <h1>{localize(view.title, lang)}</h1>
            {view.definition.description !== undefined && (
              <p className="alir-prose">{localize(view.definition.description, lang)}</p>
            )}
          </header>
          <div className="alir-start-body">
            {seats.length > 1 && (
              <label className="alir-seat-choice">
                <span>{texts.acting.label}</span>
                <select
                  className="alir-input"
                  value={seat?.position ?? ''}
                  onChange={({ target }) => setPosition(target.value)}
                >
                  {seats.map((held) => (
                    <option key={held.position} value={held.position}>
                      {seatName(held)}
                    </option>
                  ))}
                </select>
              </label>
            )}
            {form.sections.every(({ fields }) => fields.length === 0) ? (
              <p className="alir-help">{texts.start.nothingToFill}</p>
            ) : (
              <TaskForm
                form={form}
                values={values}
                issues={issues}
                readOnly={false}
                context={{ seat, instance: null, flow: view.flow }}
                onChange={(field, value) => {
                  setIssues((before) =>
                    before.filter((issue) => !issue.pointer.startsWith(`/${field}`)),
                  );
                  held.change((draft) => ({
                    ...draft,
                    data: { ...draft.data, [field]: value ?? null },
                  }));
                }}
              />
            )}
            <div className="alir-notices" aria-live="polite">
              {(problem !== null || issues.length > 0) && (
                <p className="alir-issue">
                  {problem?.detail ?? texts.task.incomplete(issues.length)}
                </p>
              )}
            </div>
          </div>
        </div>
        <div className="alir-outcomes">
          <div className="alir-outcome-buttons">
            <button
              type="submit"
              className="alir-button alir-button-primary"
              disabled={command.sending}
            >
              {command.sending ? texts.task.sending : texts.start.send}
            </button>
          </div>
        </div>
      </form>
    </article>
  );
}

/** Where the flow has no form for its start: what its data requires and the host has not given. */
function formOfData({ flow, definition }: FlowView, defaults: JsonObject): FormView {
  const required = requiredOf(definition.data);
  const fields = propertiesOf(definition.data)
    .filter(([name]) => required.has(name) && defaults[name] === undefined)
    .map(([name, schema]): FieldView => ({
      field: name,
      label: titleOf(schema) ?? name,
      help: null,
      access: 'write',
      requiredFor: ['start'],
      widget: null,
      options: null,
      schema,
    }));
  return { form: flow, title: null, sections: [{ title: null, fields }] };
}

function missingFields(form: FormView, values: JsonObject, words: string): readonly Issue[] {
  return form.sections
    .flatMap((section) => section.fields)
    .filter(
      (field) =>
        field.access === 'write' && field.requiredFor.length > 0 && !isFilled(values[field.field]),
    )
    .map((field) => ({ pointer: `/${field.field}`, detail: words }));
}

function filled(data: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(data).filter((entry): entry is [string, Json] => entry[1] !== null),
  );
}
