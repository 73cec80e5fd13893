// Where this package lies. This file stays right under src/, as what is built of it lies right under dist/.

/** Folder with package.json and dist/. */
export const packageRoot = new URL('../', import.meta.url);
