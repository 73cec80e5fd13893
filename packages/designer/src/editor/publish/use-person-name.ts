import { textIn } from '../../model/words/language.ts';
import { useSession } from '../session/session.tsx';

/** What people call whoever has an id, as the host says; otherwise the id. */
export function usePersonName(): (user: string) => string {
  const { lang, nameOf } = useSession();
  return (user) => textIn(nameOf?.('user', user), lang) ?? user;
}
