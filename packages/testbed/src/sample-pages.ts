// The sample pages of a package, as its test files reach them; `sample-setup.ts` builds and serves them.

import { inject } from 'vitest';
import { askFor } from './made-once.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Answers where the sample pages are. */
    samplePages: string;
  }
}

/** Sample pages that are served. */
export interface SamplePages {
  /** Their address, with a slash at the end. */
  readonly url: string;
  /** The folder with the files that were built. */
  readonly folder: string;
}

/** The sample pages of the package whose test asks. Who asks first waits until they are built. */
export async function samplePages(): Promise<SamplePages> {
  const pages: SamplePages = JSON.parse(await askFor(inject('samplePages')));
  return pages;
}
