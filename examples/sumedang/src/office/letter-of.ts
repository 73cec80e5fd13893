import type { Engine, Instance } from '@alir/engine';

/**
 * The incoming letter that an instance belongs to: itself or the nearest above. A letter that came from within the regency
 * is itself below the one that was sent. Null where there is none.
 */
export async function letterOf(engine: Engine, id: string): Promise<Instance | null> {
  for (let next: string | undefined = id; next !== undefined;) {
    const found: Instance | null = await engine.instances.get(next);
    if (found?.flow === 'surat-masuk') return found;
    next = found?.parent?.instance;
  }
  return null;
}
