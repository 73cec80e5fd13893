// The frame: header, tiles, and the pages. Wide screens show the list beside the task, narrow ones one at a time.

import { useEffect, useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { Text } from '@alir/engine/core/types';
import { IncidentsPage } from '../incidents/incidents-page.tsx';
import { LetterPage } from '../letter/letter-page.tsx';
import { EmptyState } from '../parts/states.tsx';
import { useEnvironment } from '../session/environment.tsx';
import { StartPage } from '../start/start-page.tsx';
import { TaskPage } from '../task/task-page.tsx';
import type { Lang } from '../time/format-time.ts';
import { Header } from './header.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { ListPane } from './list-pane.tsx';
import { Navigation } from './navigation.tsx';
import { navigate, useRoute } from './routes.ts';
import type { Route } from './routes.ts';
import { useShortcuts } from './shortcuts.ts';
import type { Tile } from './tiles.ts';

export interface ShellProps {
  readonly tiles: readonly Tile[];
  readonly title: Text;
  readonly notice: ReactNode;
  readonly menu: ReactNode;
  readonly large: boolean;
  readonly setLarge: (large: boolean) => void;
  readonly setLang: (lang: Lang) => void;
}

export function Shell(props: ShellProps): ReactElement {
  const { texts } = useEnvironment();
  const route = useRoute();
  const [menuOpen, setMenuOpen] = useState(false);
  const [helpOpen, setHelpOpen] = useState(false);
  const main = useRef<HTMLElement>(null);
  useShortcuts({ '?': () => setHelpOpen(true) });
  useEffect(() => setMenuOpen(false), [route]);
  const tile = tileOf(props.tiles, route);
  return (
    <div className="alir-app" data-page={route.page} data-menu={menuOpen ? 'open' : 'closed'}>
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
        menuOpen={menuOpen}
        toggleMenu={() => setMenuOpen(!menuOpen)}
        openHelp={() => setHelpOpen(true)}
      />
      <div className="alir-body">
        <Navigation
          tiles={props.tiles}
          current={currentTile(route, tile)}
          page={route.page}
          menu={props.menu}
        />
        <button
          type="button"
          className="alir-scrim"
          aria-label={texts.shell.closeMenu}
          tabIndex={menuOpen ? 0 : -1}
          onClick={() => setMenuOpen(false)}
        />
        <main className="alir-main" id="alir-main" ref={main} tabIndex={-1}>
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
  const listed = route.page === 'home' || route.page === 'tile' || route.page === 'task';
  const filter = route.page === 'tile' || route.page === 'task' ? route.filter : {};
  const open = route.page === 'task' ? route.task : null;
  return (
    <>
      {listed &&
        (tile === null ? (
          <EmptyState title={texts.list.noTiles} />
        ) : (
          <ListPane key={tile.id} tile={tile} filter={filter} open={open} />
        ))}
      {route.page === 'task' && (
        <div className="alir-detail">
          <TaskPage
            key={route.task}
            task={route.task}
            close={() => navigate(listRoute(route, tile))}
          />
        </div>
      )}
      {route.page === 'letter' && (
        <div className="alir-detail">
          <LetterPage key={route.instance} instance={route.instance} />
        </div>
      )}
      {route.page === 'incidents' && (
        <div className="alir-detail">
          <IncidentsPage />
        </div>
      )}
      {route.page === 'start' && (
        <div className="alir-detail">
          <StartPage flow={route.flow} />
        </div>
      )}
    </>
  );
}

function listRoute(route: Route & { page: 'task' }, tile: Tile | null): Route {
  return tile === null ? { page: 'home' } : { page: 'tile', tile: tile.id, filter: route.filter };
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
