// The picture of the document, now and after every edit.

import { useRef } from 'react';
import { pictureAfter } from '../../model/layout/picture-of.ts';
import type { Picture } from '../../model/layout/picture.ts';
import { useDocument } from '../session/session.tsx';

/** Where everything stands. Kept with the document: asking twice computes nothing. */
export function usePicture(): Picture {
  const document = useDocument();
  const before = useRef(document);
  const picture = pictureAfter(document, before.current);
  before.current = document;
  return picture;
}
