// What an id among the data stands for, so that people read a name: said by the form's widget, else by the usual names.

export type IdKind = 'position' | 'unit';

const byName: ReadonlyMap<string, IdKind> = new Map([
  ['pemberi', 'position'],
  ['jabatan', 'position'],
  ['usulPenerima', 'position'],
  ['unit', 'unit'],
]);

export function idKindOf(name: string, widget: string | null = null): IdKind | null {
  if (widget === 'position' || widget === 'unit') return widget;
  return byName.get(name) ?? null;
}
