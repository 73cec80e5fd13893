// Letters that are written, memos and invitations, in every stage, on the desks of the first day. letters/papers.json is data
// that people edit, so it is checked on reading.

import { Ajv2020 } from 'ajv/dist/2020.js';
import type { JsonObject } from '@alir/engine/core/types';
import papers from '../../letters/papers.json' with { type: 'json' };
import schema from '../../letters/papers.schema.json' with { type: 'json' };
import { dateAt, minuteOf, officeDay } from '../letters/office-time.ts';
import { completes } from '../letters/steps.ts';
import type { Step } from '../letters/story.ts';

export interface PaperStep {
  readonly step: Step;
  /** The unit whose incoming letter it is about, below an invitation; the instance itself when absent. */
  readonly letterOf?: string;
}

/** A paper from its beginning. */
export interface PaperStory {
  readonly flow: string;
  /** Minute at work. */
  readonly minute: number;
  readonly as: string;
  readonly data: JsonObject;
  readonly steps: readonly PaperStep[];
}

interface WrittenEvent {
  /** Days at work after today. */
  readonly days: number;
  /** `09:00` */
  readonly from: string;
  readonly until: string;
  readonly place: string;
}

interface WrittenStep {
  /** Minutes at work before now. */
  readonly before: number;
  readonly as: string;
  readonly on?: readonly string[];
  readonly letterOf?: string;
  readonly state: string;
  readonly outcome: string;
  readonly data?: JsonObject;
  readonly comment?: string;
}

interface PaperFile {
  readonly papers: readonly {
    readonly flow: string;
    readonly before: number;
    readonly as: string;
    readonly data: JsonObject;
    readonly event?: WrittenEvent;
    readonly steps: readonly WrittenStep[];
  }[];
}

/** @param today - ISO date; what is told happened before its office hours */
export function deskPapers(today: string): readonly PaperStory[] {
  const now = minuteOf(today);
  return parsePapers(papers).papers.map(({ flow, before, as, data, event, steps }) => ({
    flow,
    minute: now - before,
    as,
    data: event === undefined ? data : { ...data, ...eventAt(now, event) },
    steps: steps.map((step) => stepAt(now, step)),
  }));
}

function eventAt(now: number, { days, from, until, place }: WrittenEvent): JsonObject {
  const day = dateAt(now + days * officeDay);
  return {
    acaraMulai: `${day}T${from}:00+07:00`,
    acaraSelesai: `${day}T${until}:00+07:00`,
    acaraTempat: place,
  };
}

function stepAt(now: number, written: WrittenStep): PaperStep {
  const { before, as, on = [], letterOf, state, outcome, data, comment } = written;
  const step = completes({ minute: now - before, as, on }, state, outcome, {
    ...(data !== undefined && { data }),
    ...(comment !== undefined && { comment }),
  });
  return letterOf === undefined ? { step } : { step, letterOf };
}

function parsePapers(file: unknown): PaperFile {
  const validate = new Ajv2020({ allErrors: true, strictRequired: false }).compile<PaperFile>(
    schema,
  );
  if (validate(file)) return file;
  const errors = validate.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`);
  throw new Error(`letters/papers.json: ${errors?.join('; ')}`);
}
