// Who it would be today: the names behind a post or a role, and that nobody is there.

import type { ReactElement } from 'react';
import type { Organisation } from '@alir/engine/core';
import { useSession } from '../../session/session.tsx';
import { holdersOf } from './people-choices.ts';

/** Of a role with many, so many are named. */
const mostNamed = 5;

export function WhoToday(props: {
  readonly organisation: Organisation;
  readonly kind: 'position' | 'role';
  readonly value: string;
  readonly day: string;
}): ReactElement {
  const { texts } = useSession();
  const { organisation, kind, value, day } = props;
  const positions = kind === 'position' ? [value] : organisation.members(value, null, day);
  const holders = positions.flatMap((position) => holdersOf(organisation, position, day));
  const named = holders
    .slice(0, mostNamed)
    .map(({ name, isActing }) => (isActing ? texts.acting(name) : name));
  return (
    <p className={holders.length === 0 ? 'alir-issue' : 'alir-help'}>
      {holders.length === 0
        ? texts.nobodyToday
        : texts.whoToday(named.join(', '), holders.length - named.length)}
    </p>
  );
}
