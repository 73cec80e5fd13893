import type { Engine } from '@alir/engine';

type Query = Parameters<Engine['instances']['query']>[0];
export type InstanceRow = Awaited<ReturnType<Engine['instances']['query']>>['items'][number];

/** Everything that a query finds, page by page. */
export async function allRows(engine: Engine, query: Query): Promise<readonly InstanceRow[]> {
  const rows: InstanceRow[] = [];
  for (let after: string | undefined; ;) {
    const { items, next } = await engine.instances.query({
      sort: 'started',
      ...query,
      limit: 200,
      ...(after !== undefined && { after }),
    });
    rows.push(...items);
    if (next === null) return rows;
    after = next;
  }
}
