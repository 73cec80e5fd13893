// Which group a way leaves: what is put into such a way comes after the group and is no part of it.

/** What is asked of a step. */
interface Placed {
  /** The step it lies in, or null. */
  readonly parent: string | null;
  readonly kind: string;
}

/**
 * The outermost group that a way leaves, or null. A region of parallel work is none: what is put into a way out of it is done
 * before the region is left.
 *
 * @param steps - by name, such as those of a graph or the boxes of a picture
 */
export function groupLeft(
  steps: ReadonlyMap<string, Placed>,
  { step, target }: { readonly step: string | null; readonly target: string },
): string | null {
  const around = new Set(upwards(steps, target));
  let left: string | null = null;
  for (const key of upwards(steps, step).slice(1)) {
    const outer = steps.get(steps.get(key)?.parent ?? '');
    if (around.has(key) || outer?.kind === 'parallel') break;
    left = key;
  }
  return left;
}

/** A step and those that hold it, from the inside out. */
function upwards(steps: ReadonlyMap<string, Placed>, step: string | null): readonly string[] {
  const keys: string[] = [];
  for (let key = step; key !== null && steps.has(key); key = steps.get(key)?.parent ?? null) {
    keys.push(key);
  }
  return keys;
}
