// Whether a text is well-formed XML of the kind that this package writes: elements, attributes, text. Strict where browsers are.

/** What is wrong with it; null where nothing is. */
export function faultOfXml(text: string): string | null {
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/u.test(text))
    return 'a character that XML has not';
  const open: string[] = [];
  let roots = 0;
  const part = /<(\/?)([a-z][\w-]*)((?:\s+[\w:-]+="[^"<>]*")*)\s*(\/?)>|([^<]+)|</gi;
  for (const [all, closing, name, attributes, alone, words] of text.matchAll(part)) {
    if (words !== undefined) {
      if (open.at(-1) === 'style') continue;
      const left = words.replaceAll(/&(amp|lt|gt|quot|#39);/g, '');
      if (left.includes('&') || left.includes('>')) return `in ${words.slice(0, 80)}`;
      if (open.length === 0 && left.trim() !== '') return 'a text outside';
    } else if (name === undefined)
      return `a tag that is none: ${text.slice(text.indexOf(all), 80)}`;
    else if (closing) {
      if (open.pop() !== name) return `</${name}> closes something else`;
    } else {
      const names = [...(attributes ?? '').matchAll(/([\w:-]+)="([^"]*)"/g)];
      if (new Set(names.map(([, one]) => one)).size < names.length)
        return `twice the same in ${all}`;
      if (names.some(([, , value]) => /&(?!(amp|lt|gt|quot|#39);)/.test(value ?? '')))
        return `in ${all}`;
      if (open.length === 0) roots += 1;
      if (!alone) open.push(name);
    }
  }
  if (open.length > 0) return `not closed: ${open.join(', ')}`;
  return roots === 1 ? null : `${roots} roots`;
}
