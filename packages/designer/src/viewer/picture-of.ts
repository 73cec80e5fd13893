// Where the viewer has its geometry from.

import type { FlowDocument } from '../model/document/document.ts';
import type { Picture } from '../model/layout/picture.ts';

/** Lays out a document. */
export type PictureOf = (document: FlowDocument) => Picture;
