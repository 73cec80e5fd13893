import { isBlankText } from '../core/blank.ts';

/** What somebody wrote, without spaces around it; null: nothing that can be read. */
export const legible = (text: string | undefined): string | null =>
  text === undefined || isBlankText(text) ? null : text.trim();
