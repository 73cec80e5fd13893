// Which files the house takes: scans and photographs, by what their bytes show.

import { fileTypeFromStream } from 'file-type';
import { memoryAttachments, type AttachmentOptions } from '@alir/engine';
import { fileAttachments } from '@alir/engine/files';

/** @param folder - where they are kept; absent: in memory */
export function takenFiles(folder: string | undefined): AttachmentOptions {
  return {
    store: folder === undefined ? memoryAttachments() : fileAttachments(folder),
    mediaType: async (file) => (await fileTypeFromStream(await file.open()))?.mime ?? null,
    types: ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'],
    maxBytes: 10_000_000,
  };
}
