// What operators alone may. The host names them (`isOperator`), not the organisation.

import type { Rejection } from '../decision.ts';
import type { Actor } from '../organisation/actor.ts';

/** Why an actor who is no operator may not do this; null: they are one. */
export function operatorRefusal({ operator }: Actor, action: string): Rejection | null {
  return operator === true ? null : { code: 'NOT_ALLOWED', details: { action } };
}
