// The picture of the document, now and after every edit.

import { pictureOf } from '../../model/layout/picture-of.ts';
import type { Picture } from '../../model/layout/picture.ts';
import { useDocument } from '../session/session.tsx';

/** Where everything stands. Kept with the document: asking twice computes nothing. */
export function usePicture(): Picture {
  return pictureOf(useDocument());
}
