import { db } from '../../../db/client';
import { leave } from '../../../db/schema';

export async function POST(request: Request): Promise<Response> {
  const { days } = (await request.json()) as { days: number };
  const by = request.headers.get('x-user') ?? '';
  return db.transaction(async (tx) => {
    const [row] = await tx.insert(leave).values({ days, requestedBy: by }).returning();
    return Response.json(row, { status: 201 });
  });
}
