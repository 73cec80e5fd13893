import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  logLevel: 'warn',
  resolve: { conditions: ['alir-source', 'module', 'browser', 'production'] },
  worker: { format: 'es' },
  build: {
    outDir: fileURLToPath(new URL('../../node_modules/.cache/bench-canvas', import.meta.url)),
    emptyOutDir: true,
    chunkSizeWarningLimit: 2000,
  },
});
