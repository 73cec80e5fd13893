import type { EngineOptions } from '@alir/engine';
import type { NoticeStore } from './notice-store.ts';

type Notify = NonNullable<NonNullable<EngineOptions['effects']>['notify']>;

/** Keeps what flows tell people. @param now - ms UTC */
export function keepNotices(notices: NoticeStore, now: () => number): Notify {
  return async (_tenant, { id, to, about }) => {
    const { instance, state, dueAt } = about;
    notices.keep({
      id,
      to: recipientOf(to),
      instance: typeof instance === 'string' ? instance : '',
      state: typeof state === 'string' ? state : null,
      dueAt: typeof dueAt === 'number' ? dueAt : null,
      at: now(),
    });
  };
}

function recipientOf(to: Parameters<Notify>[1]['to']): string {
  if ('user' in to) return `u:${to.user}`;
  if ('position' in to) return `p:${to.position}`;
  return to.unit === null ? `r:${to.role}` : `r:${to.role}@${to.unit}`;
}
