import { db } from '../../../db/client';
import { leave } from '../../../db/schema';
import { bridge, engine } from '../../../engine';

export async function POST(request: Request): Promise<Response> {
  const { days }: { days: number } = await request.json();
  const by = request.headers.get('x-user') ?? '';
  return db.transaction(async (tx) => {
    const [row] = await tx.insert(leave).values({ days, requestedBy: by }).returning();
    const subject = { type: 'leave', id: String(row?.id) };
    const flow = (await engine()).flow('leave');
    const started = await flow.start({ subject, data: {}, by }, { tx: bridge(tx) });
    if (!started.ok) tx.rollback();
    return Response.json(row, { status: 201 });
  });
}
