// Documents as they may be opened: those of the repository and those that nobody would draw, with something wrong in them.

import fc from 'fast-check';
import { applyChange } from '../src/model/change/change.ts';
import { asDocument, type FlowDocument } from '../src/model/index.ts';
import { allFlows } from './flows.ts';
import { monsters } from './monsters.ts';
import { anySeed, type Seed } from './random-command.ts';
import { drawFrom, someChange } from './random-values.ts';

/** Large ones are for tests of their own. */
const strange = monsters().filter(({ name }) => !/-(2000|400)$/.test(name));

/** One of them. */
export const anyFlawed: fc.Arbitrary<FlowDocument> = fc
  .tuple(fc.constantFrom(...allFlows(), ...strange), fc.array(anySeed, { maxLength: 6 }))
  .map(([{ document }, flaws]) => flaws.reduce(withFlaw, document));

/** The document with something else somewhere in it. */
function withFlaw(document: FlowDocument, seed: Seed): FlowDocument {
  const changed = applyChange(document, someChange(document, drawFrom(seed)));
  return changed === undefined ? document : asDocument(changed);
}
