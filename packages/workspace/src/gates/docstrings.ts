import { repository } from '../pnpm.mjs';
import { publicNames } from '../public-names.ts';
import type { Gate } from './gate.ts';

/** Every name that a published package exports has a docstring, and so has every field of its interfaces and classes. */
export const docstrings: Gate = {
  name: 'docstrings',
  async check() {
    const entryPoints = publicNames(repository);
    const documented = entryPoints.flatMap(({ names }) =>
      names.flatMap((name) => [
        name,
        ...name.fields.map((field) => ({ ...field, name: `${name.name}.${field.name}` })),
      ]),
    );
    // Several entry points export the same name.
    const names = new Map(documented.map((one) => [`${one.place} ${one.name}`, one.docstring]));
    const bare = [...names].filter(([, docstring]) => docstring === '');
    // The compiler says nothing of an entry point that it does not find.
    const empty = entryPoints.filter((entryPoint) => entryPoint.names.length === 0);
    return {
      passed: names.size > 0 && bare.length + empty.length === 0,
      summary: `${names.size} names of ${entryPoints.length} entry points, ${bare.length} without a docstring`,
      details: [
        ...empty.map(({ module }) => `Nothing was found in ${module}`),
        ...bare.map(([place]) => place),
      ].join('\n'),
    };
  },
};
