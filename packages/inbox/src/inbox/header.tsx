import { useId, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { Text } from '@alir/engine/core/types';
import { NoticeBell } from '../notices/notice-bell.tsx';
import { Icon } from '../parts/icon.tsx';
import { useEnvironment } from '../session/environment.tsx';
import { useSession } from '../session/session.tsx';
import { seatName } from '../story/capacity.ts';
import { localize } from '../texts/localize.ts';
import type { Lang } from '../time/format-time.ts';
import { ActingAs } from './acting-as.tsx';
import { formatRoute } from './routes.ts';
import type { Route } from './routes.ts';
import { useOnline } from './use-online.ts';

export interface HeaderProps {
  readonly title: Text;
  /** A line above everything, such as "data contoh". */
  readonly notice: ReactNode;
  /** Whether the bell stands there. */
  readonly notices: boolean;
  readonly page: Route['page'];
  readonly menuOpen: boolean;
  readonly toggleMenu: () => void;
  readonly openHelp: () => void;
  readonly large: boolean;
  readonly setLarge: (large: boolean) => void;
  readonly setLang: (lang: Lang) => void;
}

export function Header(props: HeaderProps): ReactElement {
  const { lang, texts } = useEnvironment();
  const online = useOnline();
  return (
    <header>
      {props.notice !== undefined && <div className="alir-notice-line">{props.notice}</div>}
      <div className="alir-header">
        <button
          type="button"
          className="alir-icon-button alir-menu-button"
          aria-label={props.menuOpen ? texts.shell.closeMenu : texts.shell.openMenu}
          aria-expanded={props.menuOpen}
          onClick={props.toggleMenu}
        >
          <Icon name={props.menuOpen ? 'close' : 'menu'} />
        </button>
        <a className="alir-brand" href={formatRoute({ page: 'home' })}>
          <span>{localize(props.title, lang)}</span>
          <ActingLine />
        </a>
        {!online && (
          <span className="alir-offline" role="status">
            {texts.shell.offline}
          </span>
        )}
        <div className="alir-header-end">
          <ActingAs />
          {props.notices && <NoticeBell current={props.page === 'notices'} />}
          <Settings {...props} />
        </div>
      </div>
    </header>
  );
}

/** Where there is no room for the choice, at least as whom one works. */
function ActingLine(): ReactElement {
  const { texts } = useEnvironment();
  const { me, acting } = useSession();
  const seat = me.seats.find(({ position }) => position === acting) ?? onlyOne(me.seats);
  const words =
    seat !== null
      ? seat.isReadOnly
        ? texts.acting.reading(seat.name)
        : seatName(seat)
      : me.seats.length === 0
        ? me.name
        : texts.acting.all(me.seats.length);
  return <small className="alir-acting-line">{words}</small>;
}

function onlyOne<T>([first, ...others]: readonly T[]): T | null {
  return first === undefined || others.length > 0 ? null : first;
}

function Settings(props: HeaderProps): ReactElement {
  const { lang, texts } = useEnvironment();
  const [open, setOpen] = useState(false);
  const panel = useId();
  return (
    <div
      className="alir-popover-holder"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false);
      }}
    >
      <button
        type="button"
        className="alir-icon-button"
        aria-label={texts.shell.settings}
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
      >
        <Icon name="settings" />
      </button>
      {open && (
        <div className="alir-popover" id={panel} tabIndex={-1}>
          <p className="alir-label">{texts.shell.language}</p>
          <div className="alir-segments" role="group" aria-label={texts.shell.language}>
            {(['id', 'en'] as const).map((code) => (
              <button
                key={code}
                type="button"
                className="alir-chip"
                lang={code}
                aria-pressed={lang === code}
                onClick={() => props.setLang(code)}
              >
                {code === 'id' ? 'Bahasa Indonesia' : 'English'}
              </button>
            ))}
          </div>
          <p className="alir-label">{texts.shell.textSize}</p>
          <div className="alir-segments" role="group" aria-label={texts.shell.textSize}>
            {[false, true].map((large) => (
              <button
                key={String(large)}
                type="button"
                className="alir-chip"
                aria-pressed={props.large === large}
                onClick={() => props.setLarge(large)}
              >
                {large ? texts.shell.large : texts.shell.normal}
              </button>
            ))}
          </div>
          <button
            type="button"
            className="alir-button alir-button-quiet"
            onClick={() => {
              setOpen(false);
              props.openHelp();
            }}
          >
            {texts.shell.shortcuts} <kbd>?</kbd>
          </button>
        </div>
      )}
    </div>
  );
}
