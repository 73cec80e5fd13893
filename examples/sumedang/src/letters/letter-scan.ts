// The scan of a letter: one page of F4 paper, drawn from what the letter says. The same letter gives the same bytes, so
// scans need not be kept; they are drawn when somebody looks at them.

import { PDFDocument, StandardFonts, degrees, rgb, type PDFFont, type PDFPage } from 'pdf-lib';
import sifat from '../../letters/sifat.json' with { type: 'json' };
import type { Letter } from './letter.ts';

/** F4, 215 × 330 mm, in points. */
const paper = { width: 609.4, height: 935.4 };
const margin = 64;
const size = 11.5;
const leading = 17;
const grey = rgb(0.72, 0.72, 0.72);
const stampInk = rgb(0.16, 0.25, 0.6);

/** Draws a letter as PDF. @throws RangeError for a letter that may not be scanned */
export async function letterScan(letter: Letter): Promise<Uint8Array> {
  if (!letter.scan) throw new RangeError(`${letter.id} is registered by its envelope only`);
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const written = new Date(`${letter.tanggalSurat}T00:00:00Z`);
  pdf.setTitle(letter.perihal);
  pdf.setCreationDate(written);
  pdf.setModificationDate(written);
  const sheet = new Sheet(
    pdf.addPage([paper.width, paper.height]),
    await pdf.embedFont(StandardFonts.TimesRoman),
    await pdf.embedFont(StandardFonts.TimesRomanBold),
  );
  drawLetter(sheet, letter);
  return pdf.save();
}

function drawLetter(sheet: Sheet, letter: Letter): void {
  sheet.watermark('DATA CONTOH, BUKAN RESMI');
  sheet.letterhead(letter.pengirim);
  sheet.right(longDate(letter.tanggalSurat));
  sheet.pairs([
    ['Nomor', letter.nomorSurat],
    ['Sifat', nameIn(sifat.urgensi, letter.urgensi)],
    ['Lampiran', letter.ringkasan === undefined ? '-' : '1 (satu) berkas'],
    ['Hal', letter.perihal],
  ]);
  sheet.skip();
  sheet.paragraph(`Yth. ${letter.tujuan}`);
  sheet.paragraph('di Tempat');
  sheet.skip();
  for (const text of letter.isi) sheet.paragraph(text, 36);
  if (letter.acaraMulai !== undefined) {
    sheet.pairs([
      ['Hari, tanggal', longDate(letter.acaraMulai.slice(0, 10), true)],
      ['Pukul', `${letter.acaraMulai.slice(11, 16).replace(':', '.')} WIB`],
      ['Tempat', letter.acaraTempat ?? '-'],
    ]);
  }
  sheet.signature(letter.penandatangan);
  if (letter.keamanan !== 'biasa') sheet.stamp(nameIn(sifat.keamanan, letter.keamanan));
}

/** A page that is written from top to bottom. */
class Sheet {
  private readonly page: PDFPage;
  private readonly plain: PDFFont;
  private readonly bold: PDFFont;
  private y = paper.height - margin;

  constructor(page: PDFPage, plain: PDFFont, bold: PDFFont) {
    this.page = page;
    this.plain = plain;
    this.bold = bold;
  }

  letterhead(sender: string): void {
    for (const line of wrap(sender.toUpperCase(), { font: this.bold, size: 15 }, this.width)) {
      const x = (paper.width - this.bold.widthOfTextAtSize(line, 15)) / 2;
      this.page.drawText(line, { x, y: this.y, size: 15, font: this.bold });
      this.y -= 20;
    }
    for (const [gap, thickness] of [
      [2, 2],
      [6, 0.6],
    ] as const) {
      const y = this.y + 10 - gap;
      this.page.drawLine({
        start: { x: margin, y },
        end: { x: paper.width - margin, y },
        thickness,
      });
    }
    this.y -= 2 * leading;
  }

  paragraph(text: string, indent = 0): void {
    wrap(text, { font: this.plain, size }, this.width, indent).forEach((line, index) =>
      this.line(line, margin + (index === 0 ? indent : 0)),
    );
    this.skip(0.4);
  }

  /** Labels and values in two columns. */
  pairs(rows: readonly (readonly [label: string, value: string])[]): void {
    for (const [label, value] of rows) {
      this.page.drawText(label, { x: margin, y: this.y, size, font: this.plain });
      this.page.drawText(':', { x: margin + 78, y: this.y, size, font: this.plain });
      for (const line of wrap(value, { font: this.plain, size }, this.width - 90))
        this.line(line, margin + 90);
    }
    this.skip(0.6);
  }

  right(text: string): void {
    this.line(text, paper.width - margin - this.plain.widthOfTextAtSize(text, size));
    this.skip(0.6);
  }

  signature(post: string): void {
    this.skip(1.5);
    const x = paper.width / 2 + 20;
    this.page.drawText(`${post},`, { x, y: this.y, size, font: this.bold });
    this.skip(4);
    this.page.drawText('(ditandatangani pemangku jabatan)', {
      x,
      y: this.y,
      size: 10,
      font: this.plain,
    });
  }

  stamp(text: string): void {
    const label = text.toUpperCase();
    const width = this.bold.widthOfTextAtSize(label, 14) + 20;
    const place = { x: margin, y: margin + 20 };
    this.page.drawRectangle({
      ...place,
      width,
      height: 28,
      borderColor: stampInk,
      borderWidth: 1.5,
      rotate: degrees(4),
    });
    this.page.drawText(label, {
      x: place.x + 9,
      y: place.y + 9,
      size: 14,
      font: this.bold,
      color: stampInk,
      rotate: degrees(4),
    });
  }

  watermark(text: string): void {
    this.page.drawText(text, {
      x: 90,
      y: 240,
      size: 34,
      font: this.bold,
      color: grey,
      opacity: 0.45,
      rotate: degrees(52),
    });
  }

  skip(lines = 1): void {
    this.y -= leading * lines;
  }

  private get width(): number {
    return paper.width - 2 * margin;
  }

  private line(text: string, x: number): void {
    this.page.drawText(text, { x, y: this.y, size, font: this.plain });
    this.y -= leading;
  }
}

/** Breaks a text into lines; the first begins further in. */
function wrap(
  text: string,
  type: { readonly font: PDFFont; readonly size: number },
  width: number,
  indent = 0,
): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trimStart();
    const room = lines.length <= 1 ? width - indent : width;
    if (lines.length > 0 && type.font.widthOfTextAtSize(longer, type.size) <= room)
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function longDate(date: string, weekday = false): string {
  return new Intl.DateTimeFormat('id-ID', {
    dateStyle: weekday ? 'full' : 'long',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));
}

function nameIn(
  list: readonly { readonly kode: string; readonly nama: { readonly id: string } }[],
  kode: string,
): string {
  return list.find((one) => one.kode === kode)?.nama.id ?? kode;
}
