// What only these parts say, in two languages: loaded with them.

import { useEnvironment } from '../session/environment.tsx';
import { en } from './words-en.ts';
import { id } from './words-id.ts';

export function useOutlookWords(): typeof id {
  return { id, en }[useEnvironment().lang];
}
