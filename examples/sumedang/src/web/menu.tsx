import type { ReactElement } from 'react';
import { localize, useLanguage } from '@alir/inbox';
import type { HouseMenu } from '../server/menu-routes.ts';

const changePosition = { id: 'Ganti jabatan', en: 'Change position' };

/** The house's own pages that are open to whoever is here, and the way out. */
export function Menu({ entries }: Pick<HouseMenu, 'entries'>): ReactElement {
  const lang = useLanguage();
  return (
    <div className="house-menu">
      {entries.length > 0 && (
        <ul>
          {entries.map(({ href, label, count }) => (
            <li key={href}>
              <a className="alir-nav-link" href={href}>
                <span className="alir-nav-label">{localize(label, lang)}</span>
                {count > 0 && <span className="alir-count">{count}</span>}
              </a>
            </li>
          ))}
        </ul>
      )}
      <form method="post" action="/keluar">
        <button className="alir-button alir-button-quiet">{localize(changePosition, lang)}</button>
      </form>
    </div>
  );
}
