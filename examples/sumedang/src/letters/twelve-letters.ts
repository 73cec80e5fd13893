// The twelve letters of letters/twelve.json as stories. The file is data that people edit, so it is checked on reading.

import { Ajv2020 } from 'ajv/dist/2020.js';
import schema from '../../letters/stories.schema.json' with { type: 'json' };
import twelve from '../../letters/twelve.json' with { type: 'json' };
import { registrationOf, type Letter } from './letter.ts';
import type { LetterStory, Step } from './story.ts';

interface StoryFile {
  readonly note: string;
  readonly letters: readonly Letter[];
  readonly deliveries: readonly {
    readonly letter: string;
    readonly unit: string;
    readonly received: string;
    readonly steps: readonly Step[];
  }[];
}

/** Thirteen stories of twelve letters: one of them first goes to the wrong office. */
export function twelveLetters(): readonly LetterStory[] {
  const file = parseStories(twelve);
  const letters = new Map(file.letters.map((letter) => [letter.id, letter]));
  return file.deliveries.map(({ letter: id, unit, received, steps }) => {
    const letter = letters.get(id);
    if (!letter) throw new Error(`letters/twelve.json: no letter ${id}`);
    return {
      id: `${id}@${unit}`,
      letter,
      unit,
      received,
      steps: steps.map((step) => registered(step, letter)),
    };
  });
}

/** A registration enters what stands on the letter, besides what the step itself says. */
function registered(step: Step, letter: Letter): Step {
  if (step.do !== 'complete' && step.do !== 'merge') return step;
  if (step.state !== 'registrasi' || (step.do === 'complete' && step.outcome === 'salah-alamat'))
    return step;
  return { ...step, data: { ...registrationOf(letter), ...step.data } };
}

function parseStories(file: unknown): StoryFile {
  const validate = new Ajv2020({ allErrors: true }).compile<StoryFile>(schema);
  if (validate(file)) return file;
  const errors = validate.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`);
  throw new Error(`letters/twelve.json: ${errors?.join('; ')}`);
}
