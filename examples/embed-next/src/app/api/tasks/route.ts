import { eq } from 'drizzle-orm';
import { leave, transaction } from '../../../db';
import { engine } from '../../../engine';
import { userOf } from '../../../user';

export async function GET(request: Request): Promise<Response> {
  return Response.json(await (await engine()).tasks.for(userOf(request)));
}

export async function POST(request: Request): Promise<Response> {
  const { task, outcome }: { task: string; outcome: string } = await request.json();
  const { tasks } = await engine();
  return transaction(async (tx) => {
    const done = await tasks.complete(task, outcome, { by: userOf(request) }, { tx: tx.$client });
    if (!done.ok) return Response.json(done, { status: 409 });
    const asked = eq(leave.id, Number(done.subject?.id));
    if (done.result) await tx.update(leave).set({ status: done.result }).where(asked);
    return Response.json(done);
  });
}
