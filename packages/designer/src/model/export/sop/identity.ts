// The first sheet of an operating procedure: its identity (Permenpan RB 35/2012). What a flow does not know stays empty, to be filled
// in by hand.

import { isObject } from '../../change/change.ts';
import type { FlowDocument } from '../../document/document.ts';
import { graphOf } from '../../graph/flow-graph.ts';
import type { Box } from '../../layout/picture.ts';
import { element } from '../../svg/element.ts';
import { light } from '../../svg/style.ts';
import { saying } from '../../words/language.ts';
import { speakerOf } from '../../words/speaker.ts';
import type { Heading, Printing } from '../heading.ts';
import { edge, type Page } from '../paper.ts';
import { lineHeight, written, writtenAll } from '../writing.ts';

const padding = 6;
const size = 11;

/** What the first sheet is made of. */
interface Identity {
  readonly document: FlowDocument;
  readonly heading: Heading;
  readonly page: Page;
  readonly printing: Printing;
}

/** Heights of the rows beside the name of the office, and all together. */
const factHeights = [24, 24, 24, 24, 86, 44] as const;
const top = factHeights.reduce<number>((sum, height) => sum + height, 0);

/** What stands on the first sheet. */
export function identityMarkup(identity: Identity): string {
  return officeMarkup(identity) + factsMarkup(identity) + partsMarkup(identity);
}

function officeMarkup({ heading, page }: Identity): string {
  const say = saying(heading.lang);
  const half = page.room.width / 2;
  const how = { x: edge + half / 2, width: half - 24, isBold: true, isCentred: true };
  const name = say('STANDAR OPERASIONAL PROSEDUR', 'STANDARD OPERATING PROCEDURE');
  return (
    element('rect', { x: edge, y: edge, width: half, height: top, ...lines }) +
    written(heading.issuer ?? '', { ...how, y: edge + 60, size: 15, lines: 3 }).markup +
    written(name, { ...how, y: edge + 140, size: 13 }).markup
  );
}

function factsMarkup({ heading, page }: Identity): string {
  const say = saying(heading.lang);
  const half = page.room.width / 2;
  const facts = [
    [say('Nomor SOP', 'Number'), ''],
    [say('Tanggal pembuatan', 'Written on'), ''],
    [say('Tanggal revisi', 'Revised on'), ''],
    [say('Tanggal efektif', 'In force from'), ''],
    [say('Disahkan oleh', 'Approved by'), ''],
    [say('Nama SOP', 'Procedure'), `${heading.title} (${heading.version})`],
  ] as const;
  let y = edge;
  const drawn = facts.map(([label, value], index) => {
    const height = factHeights[index] ?? 24;
    const at = y;
    y += height;
    const [left, right] = [
      { x: edge + half, y: at, width: 150, height },
      { x: edge + half + 150, y: at, width: half - 150, height },
    ];
    return boxMarkup(left, label) + boxMarkup(right, value, { isBold: true });
  });
  return drawn.join('');
}

function partsMarkup({ document, heading, page, printing }: Identity): string {
  const say = saying(heading.lang);
  const half = page.room.width / 2;
  const parts = [
    [say('Dasar hukum', 'Legal basis'), heading.basis],
    [say('Kualifikasi pelaksana', 'Who may perform it'), []],
    [say('Keterkaitan', 'Related procedures'), relatedTo(document, printing)],
    [say('Peralatan/perlengkapan', 'Equipment'), []],
    [say('Peringatan', 'Warnings'), []],
    [say('Pencatatan dan pendataan', 'Records'), []],
  ] as const;
  // The legal basis is what may be long: its row gets what the others leave.
  const heights = [page.room.height - top - 2 * 110, 110, 110];
  const drawn = parts.map(([label, items], index) => {
    const row = Math.floor(index / 2);
    const above = heights.slice(0, row).reduce((sum, height) => sum + height, 0);
    const box = {
      x: edge + (index % 2) * half,
      y: edge + top + above,
      width: half,
      height: heights[row] ?? 0,
    };
    return boxMarkup(box, `${label}:`, { isBold: true, items: numbered(items) });
  });
  return drawn.join('');
}

const lines = { fill: 'none', stroke: light.ink, 'stroke-width': 0.8 } as const;

/** A frame with a text in it, and entries below that. */
function boxMarkup(
  box: Box,
  text: string,
  {
    isBold = false,
    items = [],
  }: { readonly isBold?: boolean; readonly items?: readonly string[] } = {},
): string {
  const at = { x: box.x + padding, width: box.width - 2 * padding, size };
  const y = box.y + padding;
  const most = Math.max(1, Math.floor((box.height - 2 * padding) / (size * lineHeight)));
  const head = written(text, { ...at, y, isBold, lines: most });
  const room = most - 1;
  // Each entry has its lines as long as there is room; the last says that some are left out.
  const each = Math.max(1, Math.floor(room / Math.max(1, items.length)));
  const shown = items.length > room ? [...items.slice(0, Math.max(0, room - 1)), '…'] : items;
  const list = writtenAll(shown, { ...at, y: y + head.height, lines: each });
  return element('rect', { ...box, ...lines }) + head.markup + list.markup;
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
