import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { constants } from 'node:zlib';
import { defineConfig } from 'vite';
import { compression, defineAlgorithm } from 'vite-plugin-compression2';

const page = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** An eighth smaller than what the server would compress on the way, and paid once; the two best levels cost seconds. */
const brotli = defineAlgorithm('brotliCompress', {
  params: { [constants.BROTLI_PARAM_QUALITY]: 9 },
});

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), compression({ algorithms: [brotli], include: /assets\/.*\.(js|css)$/ })],
  resolve: {
    conditions: ['alir-source', 'module', 'browser', 'development|production'],
    // The inbox is used from source and leaves React to its host: it is this application's.
    dedupe: ['react', 'react-dom'],
  },
  build: {
    outDir: fileURLToPath(new URL('../../dist/web', import.meta.url)),
    emptyOutDir: true,
    rollupOptions: { input: [page('./index.html'), page('./perancang.html')] },
    // kB. It is one page, loaded from this machine; the warning would frighten whoever starts the example for the first time.
    chunkSizeWarningLimit: 1000,
  },
});
