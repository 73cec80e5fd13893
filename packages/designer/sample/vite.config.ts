import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const page = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  resolve: { conditions: ['alir-source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: fileURLToPath(new URL('../node_modules/.cache/sample', import.meta.url)),
    emptyOutDir: true,
    rollupOptions: { input: [page('index.html'), page('editor.html'), page('element.html')] },
  },
});
