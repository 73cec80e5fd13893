import type { Chance, Mover } from './explanation.ts';
import type { Candidate } from './who-might.ts';

/** As somebody who can do something; nobody, where there is nothing. */
export function moverOf({ actor, seat }: Candidate, may: readonly Chance[]): Mover[] {
  return may.length === 0 ? [] : [{ ...personOf({ actor, seat }), may }];
}

/** Who somebody is, in the position they would act in. */
export function personOf({ actor, seat }: Candidate): Omit<Mover, 'may'> {
  return {
    user: actor.user,
    position: seat?.position ?? null,
    capacity: seat?.capacity ?? 'definitive',
    basis: seat?.basis ?? null,
    delegate: seat?.delegation?.to ?? null,
  };
}
