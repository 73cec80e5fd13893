// The words of the form editor in the language of the session.

import { useSession } from '../session/session.tsx';
import { type FormEditorTexts, formEditorTexts } from '../texts/form-editor.ts';

/** The words of the form editor. */
export function useFormTexts(): FormEditorTexts {
  return formEditorTexts(useSession().lang);
}
