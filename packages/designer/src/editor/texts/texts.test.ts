import { faultsOf } from '@alir/testbed/rubric';
import { saidIn } from '@alir/testbed/said-in';
import { expect, test } from 'vitest';
import { figuresWords } from '../figures/figures-words.ts';
import { fieldKindTexts } from './field-kinds.ts';
import { flowDetailsTexts } from './flow-details.ts';
import { formEditorTexts } from './form-editor.ts';
import { formulaTexts } from './formulas.ts';
import { textsIn } from './texts.ts';

/** Words of writing formulas are formulas themselves: `data.perihal`, `exists_one`. */
const written = /\bdata\.|period\(|\{n/;

test.each(['id', 'en'] as const)(
  '[DM116] what the editor says, in %s, is short, of one language, in the words of the glossary, and never of a process',
  (language) => {
    const { functions: _, ...formulas } = formulaTexts(language);
    const said = [
      textsIn(language),
      flowDetailsTexts(language),
      formEditorTexts(language),
      fieldKindTexts(language),
      figuresWords(language),
      formulas,
    ].flatMap(saidIn);
    expect(said.length).toBeGreaterThan(600);
    const faults = said
      .filter((text) => !written.test(text))
      .flatMap((text) => faultsOf(text, { language, quotes: 'names' }).map((fault) => `${text}: ${fault}`));
    expect(faults).toEqual([]);
    // One run of a flow is a letter here.
    expect(said.filter((text) => /\bproses|\bprocess\b/i.test(text))).toEqual([]);
  },
);
