// A file as it is sent. Nobody knows what is in it: browsers must neither guess its kind nor let it act as a page of ours.

import type { Attachment } from '../core/attachments/attachment.ts';
import type { ByteRange } from '../ports/attachments.ts';

/** Kinds that browsers show by themselves and that hold no program which runs as the page. */
const shownInBrowser: ReadonlySet<string> = new Set([
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/webp',
]);

export const etagOf = ({ hash }: Attachment): string => `"${hash}"`;

/**
 * @param content - the bytes, or those of `range`
 * @param saved - to be saved, not shown
 */
export function fileResponse(
  attachment: Attachment,
  content: ReadableStream<Uint8Array>,
  { range, saved }: { readonly range: ByteRange | null; readonly saved: boolean },
): Response {
  const { size, mediaType } = attachment;
  const { first, last } = range ?? { first: 0, last: size - 1 };
  return new Response(content, {
    status: range === null ? 200 : 206,
    headers: {
      'accept-ranges': 'bytes',
      'content-disposition': disposition(attachment, saved),
      'content-length': String(last - first + 1),
      'content-type': mediaType,
      etag: etagOf(attachment),
      ...(range === null ? {} : { 'content-range': `bytes ${first}-${last}/${size}` }),
      // Chrome shows no PDF in a sandbox. Its viewer is one itself.
      ...(mediaType === 'application/pdf' ? {} : { 'content-security-policy': sandbox }),
    },
  });
}

const sandbox = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** RFC 6266: a name in ASCII for all, and the true one as RFC 5987 writes it. */
function disposition({ name, mediaType }: Attachment, saved: boolean): string {
  const type = saved || !shownInBrowser.has(mediaType) ? 'attachment' : 'inline';
  const plain = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_');
  const exact = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${type}; filename="${plain}"; filename*=UTF-8''${exact}`;
}
