// The tiles: where officers look for "what waits for me".

import type { ReactElement, ReactNode } from 'react';
import type { StartClockView } from '@alir/engine/core/types';
import { Icon } from '../parts/icon.tsx';
import type { IconName } from '../parts/icon.tsx';
import { useFlows, useIncidents, useInstanceCount, useTaskCount } from '../queries/reads.ts';
import type { Count } from '../queries/reads.ts';
import { useStartClocks } from '../queries/use-start-clocks.ts';
import { useEnvironment } from '../session/environment.tsx';
import { useSession } from '../session/session.tsx';
import { localize } from '../texts/localize.ts';
import { useNow } from '../time/use-now.ts';
import { ActingAs } from './acting-as.tsx';
import { formatRoute } from './routes.ts';
import type { Route } from './routes.ts';
import { instanceQueriesOf, taskQueryOf } from './tiles.ts';
import type { Tile, TileMoment } from './tiles.ts';

export function Navigation(props: {
  readonly tiles: readonly Tile[];
  readonly current: string | null;
  readonly page: Route['page'];
  readonly menu: ReactNode;
  /** It lies as a drawer over the page. */
  readonly drawn: boolean;
}): ReactElement {
  const { texts } = useEnvironment();
  const { me } = useSession();
  const flows = useFlows();
  const startable = flows.data?.filter((flow) => flow.startable) ?? [];
  const [only, ...others] = startable;
  const dialog = { role: 'dialog', 'aria-modal': true, 'aria-label': texts.shell.tiles };
  return (
    <div className="alir-nav" tabIndex={-1} {...(props.drawn ? dialog : {})}>
      <nav aria-label={texts.shell.tiles}>
        <div className="alir-nav-acting">
          <ActingAs />
        </div>
        {only !== undefined && (
          <a
            className="alir-button alir-button-primary alir-nav-start"
            href={formatRoute({ page: 'start', flow: others.length === 0 ? only.flow : null })}
            aria-current={props.page === 'start' ? 'page' : undefined}
          >
            <Icon name="plus" />
            {texts.start.button}
          </a>
        )}
        <ul>
          {props.tiles.map((tile) => (
            <TileLink key={tile.id} tile={tile} current={tile.id === props.current} />
          ))}
        </ul>
        {me.operator && <OperatorLinks page={props.page} />}
        {props.menu !== undefined && <div className="alir-nav-host">{props.menu}</div>}
      </nav>
    </div>
  );
}

/** What `$now` and `$position` mean at this moment. */
export function useTileMoment(): TileMoment {
  const { me, acting } = useSession();
  const now = useNow();
  return {
    now,
    acting,
    lent: me.seats.some(({ position, capacity }) => position === acting && capacity === 'an'),
    positions:
      acting === null
        ? me.seats.filter(({ capacity }) => capacity !== 'an').map((seat) => seat.position)
        : [acting],
  };
}

function TileLink({
  tile,
  current,
}: {
  readonly tile: Tile;
  readonly current: boolean;
}): ReactElement {
  const { lang } = useEnvironment();
  const moment = useTileMoment();
  const tasks = useTaskCount(taskQueryOf(tile, moment));
  const instances = useInstanceCount(instanceQueriesOf(tile, moment));
  return (
    <NavLink
      href={formatRoute({ page: 'tile', tile: tile.id, filter: {} })}
      icon={tile.icon ?? 'list'}
      label={localize(tile.label, lang)}
      current={current}
      count={tasks.data ?? instances.data}
      alarm={tile.tone === 'alarm'}
    />
  );
}

/** How many starts of a clock were refused. */
const refusedOf = ({ refused }: StartClockView): number =>
  refused.reduce((sum, { count }) => sum + count, 0);

/** Where no flow starts by the clock, nothing is said of clocks. */
function OperatorLinks({ page }: { readonly page: Route['page'] }): ReactElement {
  const { texts } = useEnvironment();
  const incidents = useIncidents();
  const clocks = useStartClocks();
  const refused = clocks.data?.reduce((sum, clock) => sum + refusedOf(clock), 0);
  return (
    <ul className="alir-nav-operator">
      <NavLink
        href={formatRoute({ page: 'incidents' })}
        icon="warning"
        label={texts.incidents.title}
        current={page === 'incidents'}
        count={incidents.data && { count: incidents.data.length, more: false }}
        alarm
      />
      {clocks.data?.length !== 0 && (
        <NavLink
          href={formatRoute({ page: 'start-clocks' })}
          icon="clock"
          label={texts.startClocks.title}
          current={page === 'start-clocks'}
          count={refused === undefined ? undefined : { count: refused, more: false }}
          alarm
        />
      )}
      <NavLink
        href={formatRoute({ page: 'handover' })}
        icon="share"
        label={texts.acts.handover.title}
        current={page === 'handover'}
        count={undefined}
        alarm={false}
      />
    </ul>
  );
}

function NavLink(props: {
  readonly href: string;
  readonly icon: IconName;
  readonly label: string;
  readonly current: boolean;
  readonly count: Count | undefined;
  readonly alarm: boolean;
}): ReactElement {
  const { texts } = useEnvironment();
  const { count } = props;
  const loud = props.alarm && count !== undefined && count.count > 0;
  return (
    <li>
      <a
        className="alir-nav-link"
        href={props.href}
        aria-current={props.current ? 'page' : undefined}
      >
        <Icon name={props.icon} />
        <span className="alir-nav-label">{props.label}</span>
        {count !== undefined && (
          <span
            className={loud ? 'alir-count alir-count-alarm' : 'alir-count'}
            data-empty={count.count === 0}
          >
            {count.count}
            {count.more && '+'}
            <span className="alir-hidden"> {texts.shell.entries}</span>
          </span>
        )}
      </a>
    </li>
  );
}
