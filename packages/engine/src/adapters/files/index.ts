// @alir/engine/files: attachments in a folder.

export { fileAttachments } from './file-attachments.ts';
