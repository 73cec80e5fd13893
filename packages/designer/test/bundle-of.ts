// What a host's bundler makes of a module.

import { build, type Rolldown } from 'vite';

/** The chunks of a bundle for browsers, the first of the module itself. @param entry - path of the module */
export async function bundleOf(entry: string): Promise<readonly Rolldown.OutputChunk[]> {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { conditions: ['alir-source', 'module', 'browser', 'production'] },
    build: { write: false, lib: { entry, formats: ['es'] } },
  });
  const outputs = Array.isArray(made) ? made : 'output' in made ? [made] : [];
  return outputs
    .flatMap(({ output }) => output)
    .flatMap((one) => (one.type === 'chunk' ? [one] : []));
}
