// The import rules of the repository (docs/decisions/0001-workspace.md).
// core ← ports ← { runtime, adapters, testing }, runtime ← http; runtime and adapters never import each other.

const engine = 'packages/engine/src';
const tests = '(\\.test\\.tsx?|\\.test-d\\.ts)$';

/** A layer of the engine and what its files may import of the engine, itself included. */
const layers = {
  core: ['core'],
  ports: ['core', 'ports'],
  runtime: ['core', 'ports', 'runtime'],
  adapters: ['core', 'ports', 'adapters'],
  http: ['core', 'ports', 'runtime', 'http'],
};

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A circle of imports has no first file to read.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'not-resolvable',
      comment: 'Imports something that is not there.',
      severity: 'error',
      from: {},
      // The address of a style sheet, which Vite gives.
      to: { couldNotResolve: true, pathNot: '\\.css\\?url$' },
    },
    ...Object.entries(layers).map(([layer, allowed]) => ({
      name: `layer-${layer}`,
      comment: `${layer} may import ${allowed.join(', ')} of the engine and nothing else of it.`,
      severity: /** @type {const} */ ('error'),
      from: { path: `^${engine}/${layer}/`, pathNot: tests },
      to: { path: `^${engine}/`, pathNot: `^${engine}/(${allowed.join('|')})/` },
    })),
    {
      name: 'core-libraries',
      comment: 'The core imports its own files and these few libraries (docs/decisions/0030).',
      severity: 'error',
      from: { path: `^${engine}/core/`, pathNot: tests },
      to: {
        pathNot: [
          `^${engine}/core/`,
          'node_modules/(xstate|ajv|ajv-formats|re2js|@marcbachmann/cel-js|temporal-polyfill|temporal-spec|jsonc-parser|leven|immutable-json-patch|@eslint-community/regexpp)/',
        ],
      },
    },
    {
      name: 'engine-alone',
      comment: 'The engine imports no other package of the workspace.',
      severity: 'error',
      from: { path: `^${engine}/`, pathNot: tests },
      to: { path: '^(packages/(?!engine/)|examples/)' },
    },
    {
      name: 'inbox-reads-types',
      comment:
        "The inbox knows the engine's types (@alir/engine/core/types) and its HTTP interface, no code of it.",
      severity: 'error',
      from: { path: '^packages/inbox/src/', pathNot: `${tests}|\\.stories\\.tsx$` },
      to: { path: '^packages/engine/', pathNot: `^${engine}/core/types\\.ts$` },
    },
    {
      name: 'designers-model',
      comment:
        "The designer's model and pictures run without a screen: they know the engine and themselves.",
      severity: 'error',
      from: { path: '^packages/designer/src/(model|picture|export|templates)/', pathNot: tests },
      to: {
        pathNot: ['^packages/designer/src/model/', '^packages/engine/'],
      },
    },
    {
      name: 'designers-layers',
      comment: 'The viewer, proofs and trials know nothing of the editor.',
      severity: 'error',
      from: {
        path: '^packages/designer/src/(viewer|proof|try|publish)/',
        pathNot: `${tests}|\\.stories\\.tsx$`,
      },
      to: { path: '^packages/designer/src/editor/' },
    },
    {
      name: 'published-entry-points',
      comment: 'Examples and other packages import what a user of a package can import.',
      severity: 'error',
      from: { path: '^(examples|packages/[^/]+)/' },
      to: {
        path: '^packages/(engine|inbox|cli|designer)/',
        pathNot: [
          // A package knows its own files.
          '^$1/',
          `^${engine}/(index|core/index|core/types|core/(verify/verify|explain/index|versions|words|scenario/test-scenarios|simulate/simulate)|adapters/(files|sqlite|postgres|notices)/index|http/index|testing/index|testing/(attachment|store)-contract)\\.ts$`,
          '^packages/engine/schema/',
          '^packages/(engine|inbox|cli|designer)/dist/',
          '^packages/designer/src/(index|(model|picture|export|templates|viewer|proof|try)/index|viewer/element|proof/proof-worker)\\.ts$',
          '^packages/designer/src/.*\\.css$',
          '^packages/(inbox|cli)/src/index\\.ts$',
          '^packages/inbox/src/preview/form-preview\\.tsx$',
          '^packages/inbox/src/.*\\.css$',
        ],
      },
    },
    {
      name: 'packages-before-examples',
      comment: 'No package knows an example.',
      severity: 'error',
      from: { path: '^packages/', pathNot: tests },
      to: { path: '^examples/' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '/dist/'] },
    exclude: { path: ['/dist/', '/\\.next/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['alir-source', 'import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
