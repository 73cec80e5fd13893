// One person's work on what is to begin: what they typed, in which position, what became of what they sent.

import { useState } from 'react';
import type {
  FieldView,
  FormView,
  Json,
  JsonObject,
  ProblemView,
  SeatView,
} from '@alir/engine/core/types';
import type { CommandResult, FlowView } from '../client/client.ts';
import { intents } from '../client/intents.ts';
import { withinBody } from '../form/issues.ts';
import type { Issue } from '../form/issues.ts';
import { isFilled, propertiesOf, requiredOf, titleOf } from '../form/schema.ts';
import { useAnnounce } from '../parts/announcer.tsx';
import { useCommand } from '../queries/use-command.ts';
import { useEnvironment } from '../session/environment.tsx';
import { actingSeats, chosenSeat, seatFor, useSession } from '../session/session.tsx';
import { useDraft } from '../task/use-draft.ts';
import { localize } from '../texts/localize.ts';

/** Called with the new instance, and the task in it that is one's own, if there is one. */
export type Started = (instance: string, task: string | null) => void;

export interface StartWork {
  readonly form: FormView;
  /** Nothing is asked beforehand: what begins is an empty sheet. */
  readonly empty: boolean;
  readonly values: JsonObject;
  readonly setField: (field: string, value: Json | undefined) => void;
  readonly issues: readonly Issue[];
  /** Why the last try was refused. */
  readonly problem: ProblemView | null;
  /** In which the person acts. */
  readonly seat: SeatView | null;
  readonly chooseSeat: (position: string) => void;
  readonly sending: boolean;
  readonly start: () => Promise<void>;
}

export function useStart(view: FlowView, started: Started): StartWork {
  const { client, lang, startDefaults, texts } = useEnvironment();
  const session = useSession();
  const announce = useAnnounce();
  const command = useCommand();
  const about = `start/${view.flow}`;
  const held = useDraft(about);
  const [position, chooseSeat] = useState<string | null>(null);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [problem, setProblem] = useState<ProblemView | null>(null);
  const seats = actingSeats(session);
  const seat =
    seats.find((one) => one.position === position) ??
    chosenSeat(session, seats) ??
    seats[0] ??
    null;
  const defaults = startDefaults(view.flow, seat);
  const form = view.startForm ? withoutGiven(view.startForm, defaults) : formOfData(view, defaults);
  const empty = form.sections.every(({ fields }) => fields.length === 0);
  const values = filled({ ...defaults, ...held.draft.data });

  const setField = (field: string, value: Json | undefined): void => {
    setIssues((before) => before.filter((issue) => !issue.pointer.startsWith(`/${field}`)));
    held.change((draft) => ({ ...draft, data: { ...draft.data, [field]: value ?? null } }));
  };

  const begun = async ({ instance }: CommandResult & { ok: true }): Promise<void> => {
    held.clear();
    // An empty sheet that lies open says itself that there is something to do, and that nothing is recorded yet.
    if (!empty) announce(texts.start.done(localize(view.title, lang)), 'success');
    started(instance, (await ownTask(instance)) ?? (await ownTaskBelow(instance)));
  };

  const ownTask = async (instance: string): Promise<string | null> => {
    const now = await client.instance(instance).catch(() => null);
    const own = now?.tasks.find(
      (task) => task.status === 'open' && seatFor(session, task.assignee) !== null,
    );
    return own?.id ?? null;
  };

  /** Where the first work lies in a part of it, such as the letter of an event. */
  const ownTaskBelow = async (instance: string): Promise<string | null> => {
    const tree = await client.tree(instance).catch(() => null);
    const [part, other] = tree?.children ?? [];
    return part === undefined || other !== undefined ? null : ownTask(part.instance);
  };

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
    if (sent.ok) return begun(sent);
    setProblem(sent.problem);
    setIssues(withinBody(sent.problem.issues ?? [], 'data', new Set(Object.keys(values))));
  };

  const { sending } = command;
  return { form, empty, values, setField, issues, problem, seat, chooseSeat, sending, start };
}

/** What the host has given is not asked. */
function withoutGiven(form: FormView, given: JsonObject): FormView {
  const sections = form.sections.map((section) => ({
    ...section,
    fields: section.fields.filter(({ field }) => given[field] === undefined),
  }));
  return { ...form, sections };
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
