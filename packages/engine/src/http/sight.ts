// Which changes one listener may see, asked of the store at most once a tree between two refreshes.

import { opensTo, standingIn, type Standing } from '../runtime/read/may-read.ts';
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
  /** Grows whenever something known is forgotten: what was asked before that is not kept. */
  #age = 0;

  constructor(shell: Shell, reader: Reader) {
    this.#shell = shell;
    this.#reader = reader;
  }

  /** Who the listener is now; what they may see is found anew. */
  refresh(reader: Reader): void {
    this.#reader = reader;
    this.#forget(null);
  }

  async sees({ event, of }: Committed): Promise<boolean> {
    if (opensTo(this.#reader, event)) this.#forget(of.root);
    // The first event of a root is the whole history of its tree: nothing more to look for.
    else if (event.seq === 1 && of.root === of.id && !this.#reader.operator) return false;
    const standing = await this.#standing(of.root);
    if (!standing.losesTo(event)) return standing.sight(of) !== 'none';
    // It lay in their lists, so its end is told; what comes after, to who may still read.
    this.#forget(of.root);
    return true;
  }

  async #standing(root: string): Promise<Standing> {
    const known = this.#known.get(root);
    if (known !== undefined) return known;
    const age = this.#age;
    const standing = await standingIn(this.#shell, this.#reader, root);
    if (age !== this.#age) return standing;
    if (this.#known.size >= mostKnown) this.#known.clear();
    this.#known.set(root, standing);
    return standing;
  }

  /** @param root - null: all */
  #forget(root: string | null): void {
    this.#age += 1;
    if (root === null) this.#known.clear();
    else this.#known.delete(root);
  }
}
