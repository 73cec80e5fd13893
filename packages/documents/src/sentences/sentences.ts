// All sentences about flows that people read before and after publishing, filled with what real runs gave.

import { codes, isCode, say, type Code } from '@alir/engine/core';
import { designingExamples } from './designing.ts';
import { differenceExamples } from './differences.ts';
import type { Example } from './example.ts';
import { explanationExamples } from './explanations.ts';
import { failureExamples } from './failures.ts';
import { findingExamples } from './findings.ts';
import { forecastExamples } from './forecasts.ts';
import { migrationExamples } from './migrations.ts';
import { organisationExamples, problemExamples } from './problems.ts';
import { simulationExamples } from './simulations.ts';
import type { ToldOf } from './told.ts';
import { untried } from './untried.ts';
import { verdictExamples } from './verdicts.ts';

/** A sentence as it is read. */
export interface Sentence {
  /** Code, or what is explained. */
  readonly name: string;
  readonly id: string;
  readonly en: string;
}

/** Sentences of one kind. */
export interface Chapter {
  readonly title: string;
  readonly about: string;
  /** `people`: administrators read it. `file`: authors of files, of whose words it quotes some. */
  readonly readers: 'people' | 'file';
  readonly sentences: readonly Sentence[];
}

/** Every chapter of the page. @throws Error naming the codes of which no run gave a sentence */
export async function chapters(): Promise<readonly Chapter[]> {
  const findings = findingExamples();
  const verdicts = await verdictExamples();
  const found = new Set<Code>(findings.map(({ code }) => code));
  const isVerdict = (code: string): boolean => code.startsWith('MIGRATION_');
  const ofKind = (kind: string): Code[] =>
    codesThat((code) => codes[code].kind === kind && !isVerdict(code) && !found.has(code));
  const explained = [...(await explanationExamples())].map(([name, { id, en }]) => ({
    name,
    id: `${id.because} ${id.unblock}`.trim(),
    en: `${en.because} ${en.unblock}`.trim(),
  }));
  return [
    {
      title: 'What a proof finds',
      about: 'By `alir check` and before publishing.',
      readers: 'people',
      sentences: said(
        codesThat((code) => found.has(code)),
        findings,
      ),
    },
    {
      title: 'What differs between two versions of a flow',
      about: 'By `alir diff`.',
      readers: 'people',
      sentences: said(
        ofKind('change').filter((code) => code.startsWith('FLOW_')),
        differenceExamples(),
      ),
    },
    {
      title: 'What differs between two organisations',
      about: 'By `alir organisation diff`.',
      readers: 'people',
      sentences: said(
        ofKind('change').filter((code) => !code.startsWith('FLOW_')),
        organisationExamples(),
      ),
    },
    {
      title: 'Why a case waits',
      about: 'By `alir explain`: why, and what would end it.',
      readers: 'people',
      sentences: explained,
    },
    ...(await foretold()),
    {
      title: 'Why a case cannot go to a new version',
      about: 'By a dry run of a migration.',
      readers: 'people',
      sentences: said(codesThat(isVerdict), verdicts),
    },
    {
      title: 'What is wrong with a file',
      about:
        'Flows, forms, calendars, scenarios and organisations as they are written. These sentences quote words of the file, so that its author finds the place.',
      readers: 'file',
      sentences: said(ofKind('problem'), [...problemExamples(), ...untried]),
    },
    ...answered(),
  ];
}

/** How scenarios went, and what the designer answers: with words of files. */
function answered(): readonly Chapter[] {
  return [
    {
      title: 'Where a scenario goes otherwise',
      about:
        'By `alir test`: the step, what should have been, and what was; at the end how all of them went.',
      readers: 'file',
      sentences: named(failureExamples()),
    },
    {
      title: 'What the designer answers',
      about:
        'Where it does not do what is asked, and where somebody else published a version meanwhile. Each is filled with names of the example, without a run.',
      readers: 'file',
      sentences: named(designingExamples()),
    },
  ];
}

/** What comes next, how work would fare, and how a migration goes. */
async function foretold(): Promise<readonly Chapter[]> {
  return [
    {
      title: 'What comes next',
      about:
        'By `alir forecast`, of one outcome: what there would be, if whom it is chosen by, and what was made up for it.',
      readers: 'people',
      sentences: named(await forecastExamples()),
    },
    {
      title: 'What a simulation tells',
      about:
        'By `alir simulate`: how many began and ended, how each step fared, who was busiest, where nothing went on.',
      readers: 'people',
      sentences: named(simulationExamples()),
    },
    {
      title: 'What is told of a migration',
      about:
        'By `alir versions plan`, `alir versions try` and `alir versions migrate`: what a plan leaves open, what its dry run comes to, and how far it is.',
      readers: 'file',
      sentences: named(await migrationExamples()),
    },
  ];
}

const named = (told: Iterable<readonly [name: string, told: ToldOf]>): Sentence[] =>
  [...told].map(([name, { id, en }]) => ({ name, id, en }));

const codesThat = (isMeant: (code: Code) => boolean): Code[] =>
  Object.keys(codes).filter(isCode).filter(isMeant);

/** Every different sentence of these codes. One without gaps is the same whatever happened. */
function said(wanted: readonly Code[], examples: readonly Example[]): Sentence[] {
  const missing: Code[] = [];
  const sentences = wanted.flatMap((code) => {
    const own = examples.filter((example) => example.code === code);
    const filled = own.length === 0 ? [{ code, params: {} }] : own;
    const all = filled.map(({ params }) => ({
      name: code,
      id: say(code, params, 'id'),
      en: say(code, params, 'en'),
    }));
    // `round(…)` is how a formula is written, not a gap.
    const isOpen = all.some(({ id, en }) => (id + en).replaceAll('(…)', '').includes('…'));
    if (own.length === 0 && isOpen) missing.push(code);
    return [...new Map(all.map((one) => [one.id + one.en, one])).values()];
  });
  if (missing.length > 0)
    throw new Error(`No run gives an example of ${missing.join(', ')}: add one beside this file`);
  return sentences;
}
