// What the page of the benchmark asks of whoever draws.

import type { Office } from './office.ts';

/** An office that is drawn. */
export interface Drawn {
  /** Matches what lies under the pointer where no step is. */
  readonly ground: string;
  /** Matches what a step consists of. */
  readonly step: string;
  /** How large it is drawn now; 1 is 100 %. */
  readonly zoom: () => number;
  /** Looks at all of it, where it does not begin so. */
  readonly seeAll?: () => void;
  /** Gives a step another title. */
  readonly rename: (step: string, title: string) => void;
  /** Whether the document as it is now was proved; undefined where nothing is. */
  readonly isProved?: () => boolean;
}

/** Draws an office into an element. */
export type Draw = (host: HTMLElement, office: Office) => Promise<Drawn>;
