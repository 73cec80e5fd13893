import type { SigningView } from '@alir/engine/core/types';

/** How many votes are in, by weight; who abstained has voted. */
export function votesIn({ signers }: SigningView): number {
  return signers.reduce((sum, { status, weight }) => sum + (status === 'voted' ? weight : 0), 0);
}
