// The legal basis of a flow, one law or decree on each line.

import type { ReactElement } from 'react';
import type { Json } from '@alir/engine/core/types';
import { isList } from '../../../model/change/change.ts';
import { textIn } from '../../../model/words/language.ts';
import { TextField } from '../field.tsx';
import { useDocument, useSession } from '../../session/session.tsx';

export function BasisField(): ReactElement {
  const { texts, lang } = useSession();
  const { flow } = useDocument();
  const entries = isList(flow['basis']) ? flow['basis'] : [];
  const lineOf = (entry: Json): string => textIn(entry, lang) ?? '';
  return (
    <TextField
      label={texts.export.basis}
      help={texts.export.basisHelp}
      value={entries.map(lineOf).join('\n')}
      place="basis"
      isLong
      command={(words) => {
        const lines = words.split('\n').map((line) => line.trim());
        // What is said in both languages stays so while its line stays.
        const basis = lines
          .filter((line) => line !== '')
          .map((line) => entries.find((entry) => lineOf(entry) === line) ?? line);
        return {
          type: 'set-property',
          step: null,
          at: ['basis'],
          ...(basis.length > 0 && { value: basis }),
        };
      }}
    />
  );
}
