// Sheets as a page that a printer takes: one sheet of paper each, of exact size, nothing around it.

import { element, escaped } from '../svg/element.ts';
import type { Language } from '../words/language.ts';
import { digits } from '../svg/element.ts';
import type { Sheet } from './paper.ts';

/** An HTML document with one page of paper for each sheet. */
export function printPage(
  sheets: readonly Sheet[],
  { title, lang }: { readonly title: string; readonly lang: Language },
): string {
  const sizes = [...new Set(sheets.map(sizeOf))];
  const rules = [
    'html,body{margin:0;background:#fff}',
    'svg{display:block;break-after:page;break-inside:avoid}svg:last-child{break-after:auto}',
    ...sizes.map(
      (size, index) => `@page p${index}{size:${size};margin:0}.p${index}{page:p${index}}`,
    ),
  ];
  const body = sheets.map((sheet) =>
    sheet.svg.replace('<svg ', `<svg class="p${sizes.indexOf(sizeOf(sheet))}" `),
  );
  return `<!doctype html>${element(
    'html',
    { lang },
    `<head><meta charset="utf-8"/>${element('title', {}, escaped(title))}<style>${rules.join('')}</style></head><body>${body.join('')}</body>`,
  )}`;
}

function sizeOf({ widthMm, heightMm }: Sheet): string {
  return `${digits(widthMm)}mm ${digits(heightMm)}mm`;
}
