import { tsupOptions } from '@alir/workspace/tsup';
import { defineConfig, type Options } from 'tsup';

const program: Options = {
  ...tsupOptions({ start: 'src/start.ts' }),
  clean: ['dist/*.js', 'dist/*.js.map'],
};

/** What browsers get from `alir dev`: the inbox with React, in one file. */
const page: Options = {
  entry: { inbox: 'page/main.tsx' },
  outDir: 'dist/inbox',
  publicDir: 'page/public',
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  noExternal: [/.*/],
  splitting: false,
  minify: true,
  silent: true,
  dts: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  esbuildOptions: (options) => {
    options.conditions = ['alir-source'];
    options.jsx = 'automatic';
  },
};

export default defineConfig([program, page]);
