// Of an organisation those that a story can be told with: of posts and units that are alike, one first.

import type { Organisation } from '../organisation/indexed-organisation.ts';
import type { Acting } from '../simulate/simulated-office.ts';

/** Most posts, and most units, that are tried for one text. */
const MOST = 24;

/** Posts, units and people of an organisation on one day, the most different first. */
export class Staff {
  readonly #named: Readonly<Record<'position' | 'unit', readonly string[]>>;
  /** Somebody for each kind of post. */
  readonly people: readonly Acting[];

  /** @param day - ISO date */
  constructor(organisation: Organisation, day: string) {
    const { positions, units } = organisation;
    const held = [...positions.values()].filter(
      ({ id }) => organisation.holders(id, day).length > 0,
    );
    const kindOf = (unit: string | undefined): string => units.get(unit ?? '')?.kind ?? '';
    const depthOf = (post: string): number => {
      const above = organisation.superior(post, day);
      return above === null || above === post ? 0 : 1 + depthOf(above);
    };
    // Whoever has superiors can do more with them than those who have none.
    const deepest = held
      .map((post) => ({ post, depth: depthOf(post.id) }))
      .sort((one, other) => other.depth - one.depth);
    const posts = eachKindFirst(deepest, ({ post: { unit, roles = [] }, depth }) =>
      JSON.stringify([kindOf(unit), roles, depth]),
    ).map(({ post }) => post.id);
    const peopled = [...units.values()].filter(({ id }) => held.some(({ unit }) => unit === id));
    const places = eachKindFirst(peopled, ({ kind }) => kind).map(({ id }) => id);
    this.#named = { position: posts.slice(0, MOST), unit: places.slice(0, MOST) };
    this.people = posts.slice(0, MOST).flatMap((as) => {
      const [holder] = organisation.holders(as, day);
      return holder ? [{ user: holder.user, as }] : [];
    });
  }

  /** Names of what is meant. */
  named(meaning: 'position' | 'unit'): readonly string[] {
    return this.#named[meaning];
  }
}

/** One of each kind, and then the others. */
function eachKindFirst<One>(all: readonly One[], kindOf: (one: One) => string): One[] {
  const firsts = new Map<string, One>();
  for (const one of all) {
    const kind = kindOf(one);
    if (!firsts.has(kind)) firsts.set(kind, one);
  }
  const chosen = new Set(fromBothEnds([...firsts.values()]));
  return [...chosen, ...all.filter((one) => !chosen.has(one))];
}

/** The first, the last, the second, the one before the last, and so on. */
function fromBothEnds<One>(all: readonly One[]): One[] {
  const half = Math.ceil(all.length / 2);
  const back = all.slice(half).reverse();
  return all.slice(0, half).flatMap((one, index) => [one, ...back.slice(index, index + 1)]);
}
