import { leave, transaction } from '../../../db';
import { userOf } from '../../../user';

export async function POST(request: Request): Promise<Response> {
  const { days }: { days: number } = await request.json();
  const by = userOf(request);
  return transaction(async (tx) => {
    const [row] = await tx.insert(leave).values({ days, requestedBy: by }).returning();
    return Response.json(row, { status: 201 });
  });
}
