// One person's work on one task: what they saw, what they typed, what became of what they sent.

import { useEffect, useMemo, useState } from 'react';
import type {
  AcceptedView,
  Json,
  JsonObject,
  ProblemView,
  TaskView,
} from '@alir/engine/core/types';
import { intents } from '../client/intents.ts';
import { checkRequired } from '../form/check-required.ts';
import { withinBody } from '../form/issues.ts';
import type { Issue } from '../form/issues.ts';
import { useCommand } from '../queries/use-command.ts';
import type { Sent } from '../queries/use-command.ts';
import { useWaiting } from '../queries/outbox-courier.tsx';
import { useEnvironment } from '../session/environment.tsx';
import { localize } from '../texts/localize.ts';
import type { Texts } from '../texts/texts.ts';
import type { Lang } from '../time/format-time.ts';
import { differencesBetween, sameJson } from './differences.ts';
import type { Difference } from './differences.ts';
import { useDraft } from './use-draft.ts';
import type { HeldDraft } from './use-draft.ts';

export interface OutcomeRequest {
  readonly outcome: string;
  readonly input?: Json;
  readonly comment?: string;
}

/** How a person's part in a task ends: by an outcome, or without one, when it is handed back to whoever decides. */
export type TaskRequest = OutcomeRequest | { readonly outcome: null; readonly comment?: string };

/** What stands in the way, to be said above the form. */
export type Obstacle =
  | { readonly kind: 'refused'; readonly problem: ProblemView }
  | { readonly kind: 'stale'; readonly request: TaskRequest }
  | { readonly kind: 'closed'; readonly detail: string }
  | { readonly kind: 'incomplete' };

/**
 * What became of what was sent. `refused`: for no fault of the form, so it is said where the person pressed. `stopped`:
 * something stands in the way that the page tells of.
 */
export type Submission = 'accepted' | 'kept' | 'refused' | 'stopped';

export interface TaskWork {
  /** The task as the person saw it; the form shows this. */
  readonly seen: TaskView;
  /** With what was typed; of a closed task what was decided. */
  readonly values: JsonObject;
  readonly held: HeldDraft;
  readonly setField: (field: string, value: Json | undefined) => void;
  readonly issues: readonly Issue[];
  readonly obstacle: Obstacle | null;
  /** Changes by others that the person has not acknowledged. */
  readonly differences: readonly Difference[];
  readonly acceptDifferences: () => void;
  readonly sending: boolean;
  /** Sent, and no answer yet. */
  readonly waiting: boolean;
  /** @param accepted - called with the server's answer when it has taken it */
  readonly submit: (
    request: TaskRequest,
    accepted: (answer: AcceptedView) => void,
  ) => Promise<Submission>;
  /** The person has read why it was refused, and goes on. */
  readonly forgetRefusal: () => void;
}

/**
 * @param task - as it is now; refetched whenever the server tells of a change
 * @param as - position to act in, where it has been chosen
 */
export function useTaskWork(task: TaskView, as: string | null): TaskWork {
  const { texts } = useEnvironment();
  const isOpen = task.status === 'open' && task.seats.length > 0;
  const held = useDraft(task.id, { draft: task.draft, isOpen, as });
  const [seen, setSeen] = useState(task);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [obstacle, setObstacle] = useState<Obstacle | null>(null);
  const command = useCompletion(seen, held.draft.data, as);
  const differences = useMemo(() => differencesBetween(seen, task), [seen, task]);
  const waiting = useWaiting().some((parcel) => parcel.draft === task.id);

  // A newer version that looks the same is simply the one that is seen.
  useEffect(() => {
    if (seen !== task && differences.length === 0) setSeen(task);
  }, [seen, task, differences]);

  // Of a closed task the record is shown; what was typed and never sent is no part of it.
  const closed = task.status !== 'open' || obstacle?.kind === 'closed';
  const values = useMemo(
    () => filled(closed ? task.data : { ...seen.data, ...held.draft.data }),
    [closed, task, seen, held.draft],
  );
  const setField = (field: string, value: Json | undefined): void => {
    setIssues((before) => before.filter((issue) => !issue.pointer.startsWith(`/${field}`)));
    held.change((draft) => ({ ...draft, data: withField(draft.data, seen.data, field, value) }));
  };

  const submit: TaskWork['submit'] = async (request, accepted) => {
    const missing =
      seen.form === null || request.outcome === null
        ? []
        : checkRequired(seen.form, values, request.outcome, texts.form.missing);
    setIssues(missing);
    if (missing.length > 0) {
      setObstacle({ kind: 'incomplete' });
      return 'stopped';
    }
    const sent = await command.send(request, obstacle?.kind === 'stale' ? task : seen);
    if (sent.ok === 'waiting') {
      setObstacle(null);
      return 'kept';
    }
    if (sent.ok) {
      held.clear();
      accepted(sent);
      return 'accepted';
    }
    const { problem } = sent;
    const part = problem.code === 'INPUT_INVALID' ? 'input' : 'data';
    setObstacle(obstacleOf(problem, request));
    setIssues(withinBody(problem.issues ?? [], part, new Set(Object.keys(values))));
    return obstacleOf(problem, request).kind === 'refused' && problem.code !== 'FORM_INVALID'
      ? 'refused'
      : 'stopped';
  };

  return {
    seen,
    values,
    held,
    setField,
    issues,
    obstacle,
    differences,
    acceptDifferences: () => {
      setSeen(task);
      setObstacle(null);
    },
    sending: command.sending,
    waiting,
    submit,
    forgetRefusal: () => {
      if (obstacle?.kind === 'refused') setObstacle(null);
    },
  };
}

interface Completion {
  readonly sending: boolean;
  /** @param basis - the task as the person knows it */
  readonly send: (request: TaskRequest, basis: TaskView) => Promise<Sent>;
}

/** Sends how the task ends. */
function useCompletion(seen: TaskView, data: JsonObject, as: string | null): Completion {
  const { client, lang, texts } = useEnvironment();
  const { sending, send } = useCommand();
  const sendOnce = ({ outcome, ...said }: TaskRequest, basis: TaskView): Promise<Sent> => {
    const body = {
      ...said,
      ...(Object.keys(data).length === 0 ? {} : { data }),
      seen: basis.seen,
      ...(as === null ? {} : { as }),
    };
    return send({
      intent:
        outcome === null
          ? intents.handBack(seen.id, body)
          : intents.complete(seen.id, { ...body, outcome }),
      label: `${requestLabel(seen, outcome, lang, texts)} – ${localize(seen.title, lang)}`,
      draft: seen.id,
    });
  };
  return {
    sending,
    send: async (request, basis) => {
      const sent = await sendOnce(request, basis);
      if (sent.ok !== false || sent.problem.code !== 'STALE') return sent;
      // What changed but does not show (somebody read it, a date moved elsewhere) is no reason to ask the person again.
      const fresh = await client.task(seen.id).catch(() => null);
      const same = fresh?.status === 'open' && differencesBetween(seen, fresh).length === 0;
      return same ? sendOnce(request, fresh) : sent;
    },
  };
}

/** What the button says that was pressed. */
export function requestLabel(
  { outcomes }: TaskView,
  outcome: string | null,
  lang: Lang,
  { acts }: Texts,
): string {
  if (outcome === null) return acts.handBack;
  return localize(outcomes.find(({ name }) => name === outcome)?.label, lang);
}

function obstacleOf(problem: ProblemView, request: TaskRequest): Obstacle {
  if (problem.code === 'STALE') return { kind: 'stale', request };
  if (problem.code === 'TASK_NOT_OPEN' || problem.code === 'INSTANCE_ENDED')
    return { kind: 'closed', detail: problem.detail };
  return { kind: 'refused', problem };
}

/** A field as it was is no change; an emptied one is sent as null. */
function withField(
  changes: JsonObject,
  original: JsonObject,
  field: string,
  value: Json | undefined,
): JsonObject {
  const { [field]: _old, ...others } = changes;
  return sameJson(value, original[field]) ? others : { ...others, [field]: value ?? null };
}

function filled(data: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null));
}
