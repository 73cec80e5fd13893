import { tsupOptions } from '@alir/workspace/tsup';
import { defineConfig } from 'tsup';

export default defineConfig(tsupOptions());
