// How every published package is bundled. Owns: the options they share. Entry points come from the package's own
// `exports`, so that no list of them exists twice. Declarations are tsc's work (tsconfig.build.json).
import { existsSync, readFileSync } from 'node:fs';
import type { Options } from 'tsup';

/** The condition in `exports` under which the packages of this workspace find each other's source. */
const sourceCondition = 'alir-source';

/**
 * Options to build the package in the current folder: one file per entry point of `exports`, shared code split off.
 *
 * @param commands - entry points that `exports` does not name: name in `dist` to source file
 */
export function tsupOptions(commands: Readonly<Record<string, string>> = {}): Options {
  return {
    entry: Object.fromEntries(
      [...exportedEntries(), ...Object.entries(commands)].filter(isWritten),
    ),
    format: 'esm',
    target: 'node22',
    platform: 'neutral',
    external: [/^node:/],
    splitting: true,
    sourcemap: true,
    clean: true,
    silent: true,
    dts: false,
    // tsup 9 would turn `node:sqlite` into `sqlite`, which does not exist.
    removeNodeProtocol: false,
  };
}

/** Pairs of name in `dist` and source, one for each entry of `exports` in the current folder's package.json. */
function exportedEntries(): [name: string, source: string][] {
  const manifest: { exports?: Record<string, string | Record<string, string>> } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  );
  return Object.values(manifest.exports ?? {}).flatMap((target) => {
    if (typeof target === 'string') return [];
    const source = target[sourceCondition];
    const built = /^\.\/dist\/(.+)\.(?:js|css)$/.exec(target['default'] ?? '')?.[1];
    return source === undefined || built === undefined ? [] : [[built, source]];
  });
}

function isWritten([, source]: readonly [name: string, source: string]): boolean {
  if (existsSync(source)) return true;
  console.warn(`${source} is named in package.json but does not exist`);
  return false;
}
