// Elements of SVG as text. Everything that comes from a flow passes here and is escaped.

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// What XML has no way to write, and lines that an attribute would not keep. Without the flag `u` halves of whole characters would be meant, too.
const unwritable = /[&<>"'\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** A text as it stands in a document. What XML cannot write is left out. */
export function escaped(text: string): string {
  return text.replace(unwritable, (character) => escapes[character] ?? '');
}

/** Attributes of an element. What is undefined or false is left out; numbers are written with two digits at most. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element around what is inside, which is markup already. */
export function element(name: string, attributes: Attributes, inside = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(
      ([key, value]) =>
        ` ${key}="${escaped(typeof value === 'number' ? digits(value) : String(value))}"`,
    )
    .join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

/** A number of a picture. */
export function digits(value: number): string {
  return String(Math.round(value * 100) / 100);
}
