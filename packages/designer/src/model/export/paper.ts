// Paper, and sheets of it: what is printed is drawn in pixels of 1/96 inch, on paper of exact size.

/** Paper that is printed on. F4 is what offices in Indonesia use. */
export type PaperName = 'F4' | 'A4';

/** Which way paper lies. */
export type Orientation = 'portrait' | 'landscape';

/** One sheet, complete in itself. */
export interface Sheet {
  /** Width of the paper, mm. */
  readonly widthMm: number;
  /** Height of the paper, mm. */
  readonly heightMm: number;
  /** What is on it, as an SVG document of that size. */
  readonly svg: string;
}

/** Widths and heights of paper that stands upright, mm. */
const sizes: Readonly<Record<PaperName, readonly [width: number, height: number]>> = {
  F4: [215, 330],
  A4: [210, 297],
};

/** Pixels of one mm. */
export const pixelsOfMm = 96 / 25.4;

/** Room that printers leave white, and a hole punch, px. */
export const edge = 12 * pixelsOfMm;

/** Paper as it lies, and the room on it. */
export interface Page {
  readonly widthMm: number;
  readonly heightMm: number;
  /** Of the whole paper, px. */
  readonly width: number;
  readonly height: number;
  /** Within its edges, px. */
  readonly room: { readonly width: number; readonly height: number };
}

/** Paper that lies in a way. */
export function pageOf(paper: PaperName, orientation: Orientation): Page {
  const [short, long] = sizes[paper];
  const [widthMm, heightMm] = orientation === 'portrait' ? [short, long] : [long, short];
  const [width, height] = [widthMm * pixelsOfMm, heightMm * pixelsOfMm];
  const room = { width: width - 2 * edge, height: height - 2 * edge };
  return { widthMm, heightMm, width, height, room };
}
