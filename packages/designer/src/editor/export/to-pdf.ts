// Sheets as a PDF of pages of exact size. Words stay words where the fonts that every reader of PDF has can write them; a sheet with
// other letters becomes a picture. The libraries are loaded when somebody wants a PDF, not before.

import { pixelsOfMm, type Sheet } from '../../model/export/paper.ts';
import { painted } from './paint.ts';

/** Pixels of a sheet that becomes a picture, for each of its own: 288 to the inch. */
const fineness = 3;

/** A PDF with a page for each sheet. */
export async function pdfOf(sheets: readonly Sheet[], title: string): Promise<Blob> {
  const [{ jsPDF }, { svg2pdf }] = await Promise.all([import('jspdf'), import('svg2pdf.js')]);
  const [first] = sheets;
  if (first === undefined) throw new Error('There is nothing to print');
  const pdf = new jsPDF({ ...pageOf(first), unit: 'mm', compress: true });
  pdf.setProperties({ title, creator: 'Alir' });
  for (const [index, sheet] of sheets.entries()) {
    const { widthMm: width, heightMm: height, svg } = sheet;
    if (index > 0) pdf.addPage(pageOf(sheet).format, pageOf(sheet).orientation);
    if (isWritable(svg)) {
      // The fonts are there plain and bold, and nothing between.
      const plain = svg.replaceAll('font-weight="600"', 'font-weight="700"');
      const drawn = new DOMParser().parseFromString(plain, 'image/svg+xml').documentElement;
      await svg2pdf(drawn, pdf, { width, height, loadImages: false });
    } else {
      const size = { width: width * pixelsOfMm, height: height * pixelsOfMm };
      const canvas = await painted({ svg, ...size }, fineness);
      pdf.addImage(canvas, 'PNG', 0, 0, width, height, undefined, 'FAST');
    }
  }
  return pdf.output('blob');
}

function pageOf({ widthMm, heightMm }: Sheet): {
  readonly format: [width: number, height: number];
  readonly orientation: 'portrait' | 'landscape';
} {
  return {
    format: [widthMm, heightMm],
    orientation: widthMm > heightMm ? 'landscape' : 'portrait',
  };
}

// What the standard fonts of PDF write: the code page Windows-1252.
const writable = /^[\n\x20-\x7E\u00A0-\u00FF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]*$/;

/** Whether all words of a sheet can be written with the fonts that every reader of PDF has. */
function isWritable(svg: string): boolean {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].every(([, text = '']) =>
    writable.test(text),
  );
}
