import { db } from '../../../db/client';
import { leave } from '../../../db/schema';

export async function POST(request: Request): Promise<Response> {
  const { days }: { days: number } = await request.json();
  const by = request.headers.get('x-user') ?? '';
  return db.transaction(async (tx) => {
    const [row] = await tx.insert(leave).values({ days, requestedBy: by }).returning();
    return Response.json(row, { status: 201 });
  });
}
