// Which changes one listener may see, asked of the store at most once a tree between two refreshes.

import { endsTaskOf, opensTo, standingIn, type Standing } from '../runtime/read/may-read.ts';
import type { Reader } from '../runtime/read/reader.ts';
import type { Shell } from '../runtime/shell.ts';
import type { Committed } from './change-feed.ts';

/** Trees that are remembered. */
const mostKnown = 5_000;

export class Sight {
  readonly #shell: Shell;
  #reader: Reader;
  /** By root. */
  readonly #known = new Map<string, Standing>();

  constructor(shell: Shell, reader: Reader) {
    this.#shell = shell;
    this.#reader = reader;
  }

  /** Who the listener is now; what they may see is found anew. */
  refresh(reader: Reader): void {
    this.#reader = reader;
    this.#known.clear();
  }

  async sees({ event, of }: Committed): Promise<boolean> {
    if (opensTo(this.#reader, event)) this.#known.delete(of.root);
    // The first event of a root is the whole history of its tree: nothing more to look for.
    else if (event.seq === 1 && of.root === of.id && !this.#reader.operator) return false;
    const standing =
      this.#known.get(of.root) ?? (await standingIn(this.#shell, this.#reader, of.root));
    if (this.#known.size >= mostKnown) this.#known.clear();
    this.#known.set(of.root, standing);
    // Its end is told to all who had it in their lists; what comes after, to who may still read.
    if (endsTaskOf(standing, event)) this.#known.delete(of.root);
    return standing.sight(of) !== 'none';
  }
}
