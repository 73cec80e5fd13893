// Whether the series of a flow can write and count numbers at all.

import { givenWords } from '../../numbering/given-words.ts';
import { formatParts, writesNumber } from '../../numbering/number-format.ts';
import { escapePointer, type Compilation } from '../compilation.ts';

export function checkSeries(compilation: Compilation): void {
  for (const [name, series] of Object.entries(compilation.definition.series ?? {})) {
    const pointer = `/series/${escapePointer(name)}`;
    const { format = '{n}', by = [], reset = 'year', backdate } = series;
    checkFormat(compilation, format, `${pointer}/format`);
    for (const [index, field] of by.entries()) {
      if (givenWords.includes(field))
        compilation.report('NAME_RESERVED', `${pointer}/by/${index}`, { name: field });
    }
    if (typeof backdate === 'object' && reset !== 'year' && reset !== 'month')
      compilation.report('SERIES_BLOCK_RESET', `${pointer}/backdate`, { reset });
  }
}

function checkFormat(compilation: Compilation, format: string, pointer: string): void {
  const parts = formatParts(format);
  if ('wrong' in parts) {
    compilation.report('SERIES_FORMAT', pointer, { text: parts.wrong, placeholder: '{n}' });
    return;
  }
  if (!writesNumber(parts))
    compilation.report('SERIES_WITHOUT_NUMBER', pointer, { placeholder: '{n}' });
  for (const part of parts) {
    if (part.kind === 'placeholder' && givenWords.includes(part.name))
      compilation.report('NAME_RESERVED', pointer, { name: part.name });
  }
}
