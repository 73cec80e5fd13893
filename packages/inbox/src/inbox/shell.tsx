// The frame: header, tiles, and the pages. Wide screens show the list beside the task, narrow ones one at a time.

import { useEffect, useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { Text } from '@alir/engine/core/types';
import { HandoverPage } from '../handover/handover-page.tsx';
import { IncidentsPage } from '../incidents/incidents-page.tsx';
import { LetterPage } from '../letter/letter-page.tsx';
import { NoticesPage } from '../notices/notices-page.tsx';
import { BackButton } from '../parts/back-button.tsx';
import { EmptyState } from '../parts/states.tsx';
import { useEnvironment } from '../session/environment.tsx';
import { StartClocksPage } from '../start-clocks/start-clocks-page.tsx';
import { StartPage } from '../start/start-page.tsx';
import { TaskPage } from '../task/task-page.tsx';
import type { Lang } from '../time/format-time.ts';
import { Header } from './header.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { ListPane } from './list-pane.tsx';
import { Navigation } from './navigation.tsx';
import { useFocusOnArrival } from './focus-on-arrival.ts';
import { useMenu } from './use-menu.ts';
import { navigate, useRoute } from './routes.ts';
import type { Route } from './routes.ts';
import { useShortcuts } from './shortcuts.ts';
import type { Tile } from './tiles.ts';

export interface ShellProps {
  readonly tiles: readonly Tile[];
  readonly title: Text;
  readonly notice: ReactNode;
  readonly menu: ReactNode;
  readonly notices: boolean;
  readonly large: boolean;
  readonly setLarge: (large: boolean) => void;
  readonly setLang: (lang: Lang) => void;
}

export function Shell(props: ShellProps): ReactElement {
  const { texts } = useEnvironment();
  const route = useRoute();
  const [helpOpen, setHelpOpen] = useState(false);
  const app = useRef<HTMLDivElement>(null);
  const main = useRef<HTMLElement>(null);
  const menu = useMenu(app, route);
  useShortcuts({ '?': () => setHelpOpen(true) });
  useFocusOnArrival(main, route);
  const tile = tileOf(props.tiles, route);
  return (
    <div
      className="alir-app"
      ref={app}
      data-page={route.page}
      data-menu={menu.open ? 'open' : 'closed'}
    >
      <a
        className="alir-skip"
        href="#alir-main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {texts.shell.skip}
      </a>
      <Header
        {...props}
        page={route.page}
        menuOpen={menu.open}
        toggleMenu={menu.toggle}
        openHelp={() => setHelpOpen(true)}
      />
      <div className="alir-body">
        <Navigation
          tiles={props.tiles}
          current={currentTile(route, tile)}
          page={route.page}
          menu={props.menu}
          drawn={menu.open}
        />
        <button
          type="button"
          className="alir-scrim"
          aria-label={texts.shell.closeMenu}
          tabIndex={menu.open ? 0 : -1}
          onClick={menu.toggle}
        />
        <main className="alir-main" id="alir-main" ref={main} tabIndex={-1} inert={menu.open}>
          <Pages route={route} tile={tile} />
        </main>
      </div>
      {helpOpen && <HelpDialog close={() => setHelpOpen(false)} />}
    </div>
  );
}

function Pages({
  route,
  tile,
}: {
  readonly route: Route;
  readonly tile: Tile | null;
}): ReactElement {
  const { texts } = useEnvironment();
  const back = useWayBack(route, tile);
  const listed = route.page === 'home' || route.page === 'tile' || route.page === 'task';
  const filter = route.page === 'tile' || route.page === 'task' ? route.filter : {};
  const open = route.page === 'task' ? route.task : null;
  const detail = detailOf(route, back);
  const plain = !listed && route.page !== 'letter';
  return (
    <>
      {listed &&
        (tile === null ? (
          <EmptyState title={texts.list.noTiles} />
        ) : (
          <ListPane key={tile.id} tile={tile} filter={filter} open={open} />
        ))}
      {detail !== null && (
        <div className="alir-detail" data-detail="" tabIndex={-1}>
          {plain && <BackButton close={back} />}
          {detail}
        </div>
      )}
    </>
  );
}

function detailOf(route: Route, back: () => void): ReactElement | null {
  switch (route.page) {
    case 'task':
      return <TaskPage key={route.task} task={route.task} close={back} />;
    case 'letter':
      return <LetterPage key={route.instance} instance={route.instance} close={back} />;
    case 'incidents':
      return <IncidentsPage />;
    case 'start-clocks':
      return <StartClocksPage />;
    case 'handover':
      return <HandoverPage />;
    case 'notices':
      return <NoticesPage />;
    case 'start':
      return <StartPage flow={route.flow} />;
    case 'home':
    case 'tile':
      return null;
  }
}

/** To the list one came from; of a page that was opened by its address, to the first list. */
function useWayBack(route: Route, tile: Tile | null): () => void {
  const last = useRef<Route>({ page: 'home' });
  useEffect(() => {
    if (route.page === 'home' || route.page === 'tile') last.current = route;
    if (route.page === 'task' && tile !== null)
      last.current = { page: 'tile', tile: tile.id, filter: route.filter };
  }, [route, tile]);
  return () => navigate(last.current);
}

function tileOf(tiles: readonly Tile[], route: Route): Tile | null {
  const wanted = route.page === 'tile' || route.page === 'task' ? route.tile : null;
  return tiles.find((tile) => tile.id === wanted) ?? tiles[0] ?? null;
}

function currentTile(route: Route, tile: Tile | null): string | null {
  return route.page === 'home' || route.page === 'tile' || route.page === 'task'
    ? (tile?.id ?? null)
    : null;
}
