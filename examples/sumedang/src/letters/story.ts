// A story: what people do with one letter or one report, in order, as a seed plays it through the engine.

import type { Json, JsonObject } from '@alir/engine/core';
import type { Letter } from './letter.ts';

interface Act {
  /** ISO instant with offset. */
  readonly at: string;
  /** The position in which somebody acts; who holds it on that day, the organisation says. */
  readonly as: string;
  /** Keys of the dispositions from the letter down to the node that is meant; the letter itself when absent. */
  readonly on?: readonly string[];
  /** The engine is expected to say no, with this code. */
  readonly refused?: string;
}

export interface Completion extends Act {
  readonly do: 'complete';
  /** The state whose open task is meant. */
  readonly state: string;
  readonly outcome: string;
  readonly data?: JsonObject;
  readonly input?: Json;
  readonly comment?: string;
}

export interface Action extends Act {
  readonly do: 'act';
  readonly action: string;
  readonly input?: Json;
  readonly comment?: string;
}

/** Opening a task without doing it. */
export interface Reading extends Act {
  readonly do: 'read';
  readonly state: string;
}

/** It turns out to be a duplicate of what another story is about. */
export interface Merging extends Act {
  readonly do: 'merge';
  readonly state: string;
  /** Id of the story. */
  readonly into: string;
  readonly data?: JsonObject;
  readonly comment?: string;
}

export type Step = Completion | Action | Reading | Merging;

/** One arrival of a letter in a unit, from the start of `surat-masuk` on. Steps are in the order of time. */
export interface LetterStory {
  readonly id: string;
  readonly letter: Letter;
  readonly unit: string;
  /** When it arrived: the instance is started then, by the agendaris of the unit. */
  readonly received: string;
  readonly steps: readonly Step[];
}

/** The report of one village, started with all others by one command. */
export interface ReportStory {
  readonly village: string;
  /** `2026-TW1` */
  readonly period: string;
  readonly steps: readonly Step[];
}

/** A recipient of a disposition, as `disposisi#/$defs/penerima` has it. */
export type Recipient = {
  readonly jabatan: string;
  readonly unit?: string;
  readonly peran: 'pelaksana' | 'koordinator' | 'untuk-diketahui';
  readonly instruksi: readonly string[];
  readonly catatan?: string;
  /** ISO date */
  readonly batas?: string;
};
