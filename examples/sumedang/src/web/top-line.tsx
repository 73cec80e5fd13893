import type { ReactElement } from 'react';
import { localize, useLanguage } from '@alir/inbox';
import type { HouseMenu } from '../server/menu-routes.ts';
import { useLanguageCookie } from './language-cookie.ts';

const example = { id: 'Data contoh, bukan resmi', en: 'Example data, not official' };

/** Above every page: what this is, and what whoever is here must be warned of. */
export function TopLine({ warnings }: Pick<HouseMenu, 'warnings'>): ReactElement {
  const lang = useLanguage();
  useLanguageCookie();
  const sentences = warnings.map((warning) => localize(warning, lang));
  return (
    <>
      {localize(example, lang)}
      {sentences.map((sentence) => (
        <p key={sentence} className="house-warning">
          {sentence}
        </p>
      ))}
    </>
  );
}
