import { AlirError } from '../core/errors.ts';
import type { AttachmentOptions, FileToJudge, ScanAnswer } from '../ports/attachments.ts';

/** What the host's scanner says. @throws AlirError ATTACHMENT_SCAN_FAILED when it says nothing that we know */
export async function scanned(
  scan: NonNullable<AttachmentOptions['scan']>,
  file: FileToJudge,
): Promise<ScanAnswer> {
  const answer = await asked(scan, file);
  if (answer === 'clean' || answer === 'infected' || answer === 'pending') return answer;
  // A scanner that says nothing has not said that the file is clean.
  throw new AlirError('ATTACHMENT_SCAN_FAILED', { answer: String(answer) });
}

async function asked(
  scan: NonNullable<AttachmentOptions['scan']>,
  file: FileToJudge,
): Promise<unknown> {
  try {
    return await scan(file);
  } catch (cause) {
    throw new AlirError('ATTACHMENT_SCAN_FAILED', {}, { cause });
  }
}
