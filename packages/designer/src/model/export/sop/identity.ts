// The first sheet of an operating procedure: its identity (Permenpan RB 35/2012). What a flow does not know stays empty, to be filled
// in by hand.

import { isObject } from '../../change/change.ts';
import type { FlowDocument } from '../../document/document.ts';
import { graphOf } from '../../graph/flow-graph.ts';
import { element } from '../../svg/element.ts';
import { light } from '../../svg/style.ts';
import { saying } from '../../words/language.ts';
import { speakerOf } from '../../words/speaker.ts';
import type { Heading, Printing } from '../heading.ts';
import { edge, type Page } from '../paper.ts';
import { written, writtenAll } from '../writing.ts';

const padding = 6;
const size = 11;

/** What stands on the first sheet. */
export function identityMarkup(
  document: FlowDocument,
  {
    heading,
    page,
    printing,
  }: {
    readonly heading: Heading;
    readonly page: Page;
    readonly printing: Printing;
  },
): string {
  const say = saying(heading.lang);
  const { width } = page.room;
  const half = width / 2;
  const box = boxAt;
  const facts = [
    [say('Nomor SOP', 'Number'), ''],
    [say('Tanggal pembuatan', 'Written on'), ''],
    [say('Tanggal revisi', 'Revised on'), ''],
    [say('Tanggal efektif', 'In force from'), ''],
    [say('Disahkan oleh', 'Approved by'), ''],
    [say('Nama SOP', 'Procedure'), `${heading.title} (${heading.version})`],
  ] as const;
  const heights = [24, 24, 24, 24, 86, 44];
  const top = heights.reduce((sum, height) => sum + height, 0);
  let y = edge;
  const right = facts.map(([label, value], index) => {
    const height = heights[index] ?? 24;
    const at = y;
    y += height;
    return (
      box(edge + half, at, 150, height, [label]) +
      box(edge + half + 150, at, half - 150, height, [value], { isBold: index === 5 })
    );
  });
  const left =
    element('rect', { x: edge, y: edge, width: half, height: top, ...lines }) +
    written(heading.issuer ?? '', {
      x: edge + half / 2,
      y: edge + 60,
      width: half - 24,
      size: 15,
      lines: 3,
      isBold: true,
      isCentred: true,
    }).markup +
    written(say('STANDAR OPERASIONAL PROSEDUR', 'STANDARD OPERATING PROCEDURE'), {
      x: edge + half / 2,
      y: edge + 140,
      width: half - 24,
      size: 13,
      isBold: true,
      isCentred: true,
    }).markup;
  const parts = [
    [say('Dasar hukum', 'Legal basis'), numbered(heading.basis)],
    [say('Kualifikasi pelaksana', 'Who may perform it'), []],
    [say('Keterkaitan', 'Related procedures'), numbered(relatedTo(document, printing))],
    [say('Peralatan/perlengkapan', 'Equipment'), []],
    [say('Peringatan', 'Warnings'), []],
    [say('Pencatatan dan pendataan', 'Records'), []],
  ] as const;
  const rest = page.room.height - top;
  // The legal basis is what may be long: its row gets what the others leave.
  const rows = [rest - 2 * 110, 110, 110];
  const below = parts.map(([label, items], index) => {
    const row = Math.floor(index / 2);
    const at = edge + top + rows.slice(0, row).reduce((sum, height) => sum + height, 0);
    return box(edge + (index % 2) * half, at, half, rows[row] ?? 0, [`${label}:`, ...items], {
      isList: true,
    });
  });
  return left + right.join('') + below.join('');
}

const lines = { fill: 'none', stroke: light.ink, 'stroke-width': 0.8 } as const;

function boxAt(
  x: number,
  y: number,
  width: number,
  height: number,
  texts: readonly string[],
  { isBold = false, isList = false }: { readonly isBold?: boolean; readonly isList?: boolean } = {},
): string {
  const at = { x: x + padding, width: width - 2 * padding, size, isBold };
  const most = Math.max(1, Math.floor((height - 2 * padding) / (size * 1.28)));
  const [first = '', ...others] = texts;
  const head = written(first, { ...at, y: y + padding, isBold: isBold || isList, lines: most });
  const room = Math.max(0, most - 1);
  // Each entry has its lines as long as there is room; the last says what is left out.
  const each = others.length === 0 ? 1 : Math.max(1, Math.floor(room / others.length));
  const shown = others.length > room ? [...others.slice(0, Math.max(0, room - 1)), '…'] : others;
  const list = writtenAll(shown, {
    ...at,
    isBold: false,
    y: y + padding + head.height,
    lines: each,
  });
  return element('rect', { x, y, width, height, ...lines }) + head.markup + list.markup;
}

function numbered(items: readonly string[]): readonly string[] {
  return items.map((item, index) => `${index + 1}. ${item}`);
}

/** Flows that this one starts or hears of. */
function relatedTo(document: FlowDocument, printing: Printing): readonly string[] {
  const names = [...graphOf(document).steps.values()].flatMap(({ state, exits }) => {
    const { each } = state;
    const started = isObject(each) && typeof each['flow'] === 'string' ? [each['flow']] : [];
    const heard = exits.flatMap(({ name }) => /^flow:([^.]+)/.exec(name)?.[1] ?? []);
    return [...started, ...heard];
  });
  const speaker = speakerOf(document, printing);
  return [...new Set(names)].map((name) => speaker.name('flow', name));
}
