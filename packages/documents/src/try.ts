import { chapters } from './sentences/sentences.ts';
import { faultsOf } from '@alir/testbed/rubric';
import { simulationExamples } from './sentences/simulations.ts';
let t = Date.now();
for (const [n, one] of simulationExamples()) console.log(n, one.id, one.en);
console.log(Date.now() - t);
t = Date.now();
for (const { readers, title, sentences } of await chapters())
  for (const s of sentences)
    for (const language of ['id', 'en'] as const)
      for (const f of faultsOf(s[language], {
        language,
        quotes: readers === 'file' ? 'words-of-a-file' : 'names',
      }))
        console.log(title, s.name, f);
console.log(Date.now() - t);
