import { eq } from 'drizzle-orm';
import { db, leave } from '../../../../db';

type Context = { params: Promise<{ id: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const [row] = await db
    .select()
    .from(leave)
    .where(eq(leave.id, Number(id)));
  return row ? Response.json(row) : new Response(null, { status: 404 });
}
