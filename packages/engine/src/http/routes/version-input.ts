import type { Reader } from '../../runtime/read/reader.ts';
import type { Answer } from '../route.ts';

/** Versions are for operators. */
export const forOperators: Answer = {
  refused: { code: 'NOT_ALLOWED', details: { action: 'publish' } },
};

/** In whose name a version is published or proposed, and what they say of it. */
export function inNameOf(
  { actor }: Reader,
  { reason, note }: { readonly reason?: string | undefined; readonly note?: string | undefined },
): { readonly by: string; readonly reason?: string; readonly note?: string } {
  return {
    by: actor.user,
    ...(reason === undefined ? {} : { reason }),
    ...(note === undefined ? {} : { note }),
  };
}
