import { eq } from 'drizzle-orm';
import { db } from '../../../db/client';
import { leave } from '../../../db/schema';
import { bridge, engine } from '../../../engine';

const userOf = (request: Request) => request.headers.get('x-user') ?? '';

export async function GET(request: Request): Promise<Response> {
  return Response.json(await (await engine()).tasks.for(userOf(request)));
}

export async function POST(request: Request): Promise<Response> {
  const { task, outcome }: { task: string; outcome: string } = await request.json();
  const { tasks } = await engine();
  return db.transaction(async (tx) => {
    const done = await tasks.complete(task, outcome, { by: userOf(request) }, { tx: bridge(tx) });
    if (!done.ok) return Response.json(done, { status: 409 });
    const of = eq(leave.id, Number(done.subject?.id));
    if (done.result) await tx.update(leave).set({ status: done.result }).where(of);
    return Response.json(done);
  });
}
