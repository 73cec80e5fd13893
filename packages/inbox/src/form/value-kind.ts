// What a value among the data stands for, so that people read a name or an amount: said by the form's widget, else by the usual
// names.

export type ValueKind = 'position' | 'unit' | 'money';

const byName: ReadonlyMap<string, ValueKind> = new Map([
  ['pemberi', 'position'],
  ['jabatan', 'position'],
  ['usulPenerima', 'position'],
  ['unit', 'unit'],
]);

export function kindOfValue(name: string, widget: string | null = null): ValueKind | null {
  if (widget === 'position' || widget === 'unit' || widget === 'money') return widget;
  return byName.get(name) ?? null;
}
