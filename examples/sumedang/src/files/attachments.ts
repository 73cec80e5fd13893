import type { Json } from '@alir/engine/core';

/** The fields in which letters, dispositions, reports and travels keep ids of files. */
export const attachmentFields: ReadonlySet<string> = new Set([
  'berkas',
  'lampiranLaporan',
  'bukti',
  'lampiran',
  'buktiTerima',
  'foto',
  'buktiBayar',
  'buktiSetor',
]);

/** Ids of the files that a value names. An id written anywhere else is a text, and gives nobody the file. */
export function attachmentsIn(value: Json | undefined): readonly string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([field, part]: [string, Json]) =>
    typeof part === 'string'
      ? part.trim() !== '' && attachmentFields.has(field)
        ? [part]
        : []
      : attachmentsIn(part),
  );
}
