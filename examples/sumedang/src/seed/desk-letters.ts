// Letters that lie on the desks of the posts offered at the sign-in, so that each of them has something to do on the first
// day, whatever chance has brought. letters/desks.json is data that people edit, so it is checked on reading.

import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Json, JsonObject } from '@alir/engine/core';
import desks from '../../letters/desks.json' with { type: 'json' };
import schema from '../../letters/desks.schema.json' with { type: 'json' };
import { registrationOf, type Letter } from '../letters/letter.ts';
import { dateAt, instantAt, minuteOf, officeDay } from '../letters/office-time.ts';
import { completes, takes } from '../letters/steps.ts';
import type { LetterStory, Step } from '../letters/story.ts';

interface DeskStep {
  /** Minutes at work before now. */
  readonly before: number;
  readonly as: string;
  readonly on?: readonly string[];
  readonly state?: string;
  readonly outcome?: string;
  readonly action?: string;
  readonly data?: JsonObject;
  readonly input?: Json;
}

interface DeskFile {
  readonly letters: readonly {
    readonly unit: string;
    readonly before: number;
    readonly letter: Omit<Letter, 'tanggalSurat' | 'scan'>;
    readonly steps: readonly DeskStep[];
  }[];
}

/** @param today - ISO date; what is told happened before its office hours */
export function deskLetters(today: string): readonly LetterStory[] {
  const now = minuteOf(today);
  return parseDesks(desks).letters.map(({ unit, before, letter: written, steps }) => {
    const received = now - before;
    const letter = { ...written, tanggalSurat: dateAt(received - officeDay), scan: false };
    return {
      id: letter.id,
      letter,
      unit,
      received: instantAt(received),
      steps: steps.map((step) => stepOf(step, now, letter)),
    };
  });
}

function stepOf(step: DeskStep, now: number, letter: Letter): Step {
  const { before, as, on = [], state = '', outcome = '', action, data, input } = step;
  const moment = { minute: now - before, as, on };
  if (action !== undefined) return takes(moment, action, input);
  const entered = state === 'registrasi' ? registrationOf(letter) : data;
  return completes(moment, state, outcome, entered === undefined ? {} : { data: entered });
}

function parseDesks(file: unknown): DeskFile {
  const validate = new Ajv2020({ allErrors: true, strictRequired: false }).compile<DeskFile>(
    schema,
  );
  if (validate(file)) return file;
  const errors = validate.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`);
  throw new Error(`letters/desks.json: ${errors?.join('; ')}`);
}
