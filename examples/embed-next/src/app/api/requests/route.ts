import { leave, transaction } from '../../../db';
import { engine } from '../../../engine';
import { userOf } from '../../../user';

export async function POST(request: Request): Promise<Response> {
  const { days }: { days: number } = await request.json();
  const by = userOf(request);
  return transaction(async (tx) => {
    const [row] = await tx.insert(leave).values({ days, requestedBy: by }).returning();
    const subject = { type: 'leave', id: String(row?.id) };
    const flow = (await engine()).flow('leave');
    const started = await flow.start({ subject, data: {}, by }, { tx: tx.$client });
    if (!started.ok) return Response.json(started, { status: 409 });
    return Response.json(row, { status: 201 });
  });
}
