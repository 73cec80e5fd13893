// `POST /tanda-tangan/frasa`: the passphrase of whoever is about to sign, for the minutes that it takes. It comes beside the
// command and not with it, since commands are kept: in drafts on the device, and in the history.

import { Hono } from 'hono';
import type { MeView, SeatView, TaskView } from '@alir/engine/core/types';
import type { Handler } from '@alir/engine/http';
import type { Office } from '../office/open-office.ts';
import { readApi, readMe } from '../server/read-api.ts';

export function signingRoutes({ passphrases }: Office, api: Handler): Hono {
  return new Hono().post('/tanda-tangan/frasa', async (c) => {
    const me = await readMe(api, c.req.raw);
    if (me === null) return c.json({}, 401);
    const { tugas, frasa } = await c.req.parseBody();
    if (typeof tugas !== 'string' || typeof frasa !== 'string' || frasa === '')
      return c.json({}, 400);
    const answer = await readApi(api, c.req.raw)(`/tasks/${encodeURIComponent(tugas)}`);
    const task: TaskView | null = answer === null ? null : await answer.json();
    const seat = task === null ? null : signingSeat(task, me);
    if (task === null || seat === null) return c.json({}, 404);
    passphrases.hold(
      task.instance,
      {
        user: me.user,
        name: me.name,
        capacity: seat.capacity,
        position: seat.position,
        unitName: seat.unitName ?? '',
      },
      frasa,
    );
    return c.body(null, 204);
  });
}

/** The seat in which they sign; null when they may not. */
function signingSeat({ outcomes, assignee }: TaskView, { seats }: MeView): SeatView | null {
  const signs = outcomes.some(
    ({ name, permission }) => name === 'tandatangani' && permission.allowed,
  );
  if (!signs) return null;
  return seats.find(({ position }) => position === assignee.position) ?? null;
}
