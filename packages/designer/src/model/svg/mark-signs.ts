// Small signs on boxes, drawn in 16 by 16.

import type { SceneMark } from '../scene/scene.ts';

/** Their paths. */
export const markSigns: Readonly<Record<SceneMark, string>> = {
  form: 'M3 1h7l3 3v11H3zM5.5 8h5M5.5 11h5',
  copies: 'M5 1h9v10H5zM5 4H2v11h9v-4',
  reminder: 'M3 12c2-2 1-8 5-8s3 6 5 8zM7 14h2M8 2v2',
  stopped: 'M5 2v12M11 2v12',
};
