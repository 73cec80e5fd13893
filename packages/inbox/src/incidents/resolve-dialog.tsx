import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import type { IncidentView, JsonObject, ProblemView } from '@alir/engine/core/types';
import type { ResolveBody } from '../client/client.ts';
import { intents } from '../client/intents.ts';
import { withinBody } from '../form/issues.ts';
import { Members } from '../form/widgets/object-widget.tsx';
import { Field } from '../form/field.tsx';
import { noContext } from '../form/widgets/widget-props.ts';
import { useAnnounce } from '../parts/announcer.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { DialogFoot } from '../parts/dialog-foot.tsx';
import { SkeletonPage } from '../parts/skeleton.tsx';
import { StateField } from '../parts/state-field.tsx';
import { WordsField } from '../parts/words-field.tsx';
import { useInstance } from '../queries/reads.ts';
import { useCommand } from '../queries/use-command.ts';
import { useEnvironment } from '../session/environment.tsx';
import { sameJson } from '../task/differences.ts';

export type Way = ResolveBody['how']['type'];

/** One way out of an incident, with the reason that history keeps. */
export function ResolveDialog(props: {
  readonly incident: IncidentView;
  readonly way: Way;
  readonly close: () => void;
}): ReactElement {
  const { texts } = useEnvironment();
  const announce = useAnnounce();
  const command = useCommand();
  const { incident, way } = props;
  const [reason, setReason] = useState('');
  const [changed, setChanged] = useState<JsonObject>({});
  const [state, setState] = useState('');
  const [problem, setProblem] = useState<ProblemView | null>(null);
  const [tried, setTried] = useState(false);
  const missing = {
    reason: reason.trim() === '',
    state: way === 'goto' && state === '',
    change: way === 'correct' && Object.keys(changed).length === 0,
  };

  const send = async (): Promise<void> => {
    setTried(true);
    if (Object.values(missing).includes(true)) return;
    const body = { how: howOf(way, changed, state), reason: reason.trim() };
    const sent = await command.send({
      intent: intents.resolve(incident.instance, incident.id, body),
      label: texts.incidents[way],
      draft: null,
    });
    if (sent.ok === false) return setProblem(sent.problem);
    if (sent.ok === true) announce(texts.incidents.resolved, 'success');
    else announce(texts.outbox.kept);
    props.close();
  };

  return (
    <Dialog title={texts.incidents[way]} close={props.close} wide={way === 'correct'}>
      <form
        className="alir-dialog-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <div className="alir-dialog-scroll">
          <p className="alir-help">{texts.incidents.ways[way]}</p>
          {way === 'correct' && (
            <Correction {...{ changed, problem }} of={incident.instance} change={setChanged} />
          )}
          {way === 'goto' && (
            <GoOnFrom
              flow={incident.flow}
              state={state}
              fault={tried && missing.state ? texts.acts.chooseState : null}
              choose={setState}
            />
          )}
          <Reason words={reason} tried={tried} change={setReason} />
          <Fault words={tried && missing.change ? texts.incidents.nothingChanged : null} />
          <Fault words={problem?.detail ?? null} />
        </div>
        <DialogFoot title={texts.incidents[way]} sending={command.sending} close={props.close} />
      </form>
    </Dialog>
  );
}

function Fault({ words }: { readonly words: string | null }): ReactElement | null {
  if (words === null) return null;
  return (
    <p className="alir-issue" role="alert">
      {words}
    </p>
  );
}

function howOf(way: Way, changed: JsonObject, state: string): ResolveBody['how'] {
  switch (way) {
    case 'retry':
      return { type: way };
    case 'correct':
      return { type: way, data: changed };
    case 'goto':
      return { type: way, state };
  }
}

function Reason(props: {
  readonly words: string;
  /** Sending was tried: what is missing is said. */
  readonly tried: boolean;
  readonly change: (words: string) => void;
}): ReactElement {
  const { texts } = useEnvironment();
  const { words, tried, change } = props;
  return (
    <WordsField
      id={useId()}
      label={texts.incidents.reason}
      required
      words={words}
      fault={tried && words.trim() === '' ? texts.acts.reasonNeeded : null}
      change={change}
    />
  );
}

function GoOnFrom(props: {
  readonly flow: string;
  readonly state: string;
  readonly fault: string | null;
  readonly choose: (state: string) => void;
}): ReactElement {
  const { texts } = useEnvironment();
  const id = useId();
  return <StateField id={id} label={texts.incidents.state} {...props} />;
}

/** The whole data, of which only what is changed is sent. */
function Correction(props: {
  /** The instance. */
  readonly of: string;
  readonly changed: JsonObject;
  readonly change: (changed: JsonObject) => void;
  readonly problem: ProblemView | null;
}): ReactElement {
  const instance = useInstance(props.of);
  const id = useId();
  if (instance.data === undefined) return <SkeletonPage />;
  const { data, dataSchema } = instance.data;
  return (
    <Members
      id={id}
      schema={dataSchema}
      value={{ ...data, ...props.changed }}
      issues={withinBody(props.problem?.issues ?? [], 'data', new Set(Object.keys(data)))}
      context={noContext}
      Field={Field}
      onChange={(next) => {
        const names = [...new Set([...Object.keys(data), ...Object.keys(next)])];
        const differing = names.filter((name) => !sameJson(next[name], data[name]));
        props.change(Object.fromEntries(differing.map((name) => [name, next[name] ?? null])));
      }}
    />
  );
}
