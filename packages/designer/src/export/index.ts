// @alir/designer/export: flows on paper and in files, without a screen: the picture, the table of an operating procedure, and the flow
// itself. Runs in browsers and on servers.

export { flowFile, readFlowFile } from '../model/export/flow-file.ts';
export type { Printing } from '../model/export/heading.ts';
export type { Orientation, PaperName, Sheet } from '../model/export/paper.ts';
export { type PictureFile, pictureFile } from '../model/export/picture-file.ts';
export { pictureSheets, type PrintOptions } from '../model/export/picture-sheets.ts';
export { printPage } from '../model/export/print-page.ts';
export { sopSheets } from '../model/export/sop/sop-sheets.ts';
export { sopTable, type SopRow, type SopTable, type SopWay } from '../model/export/sop/table.ts';
