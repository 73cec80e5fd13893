import type { ReactNode } from 'react';
import { db, leave } from '../db';

export const dynamic = 'force-dynamic';

export default async function Page(): Promise<ReactNode> {
  const requests = await db.select().from(leave);
  return (
    <main>
      <h1>Leave requests</h1>
      <ul>
        {requests.map((request) => (
          <li key={request.id}>
            {request.requestedBy}: {request.days} days, {request.status}
          </li>
        ))}
      </ul>
    </main>
  );
}
