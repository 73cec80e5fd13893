// The formats that data may have. `decimal`, `attachment`, `versioned-text` and `phone` are ours; `time` is local wall time, because that is
// what a time input gives and what an office means. The others are ajv-formats', made strict and bounded in length
// (its e-mail expression is quadratic).

import { fullFormats } from 'ajv-formats/dist/formats.js';

type Test = (text: string) => boolean;
type FormatName = 'date' | 'date-time' | 'email' | 'uri' | 'uuid';

/** Without leap seconds: the clocks of computers have none, so nothing could be reckoned from one. */
const dateTimeShape = /^\d{4}-\d\d-\d\dT\d\d:\d\d:[0-5]\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;

/** Format name to test. None takes long on any text. */
export const valueFormats = {
  /** `2026-08-22`, a day that exists. */
  date: standard('date', 10),
  /** RFC 3339 with seconds and offset: `2026-08-22T08:30:00+07:00`. */
  'date-time': both(matches(dateTimeShape), standard('date-time', 40)),
  /** `08:30` or `08:30:00`, without a zone. */
  time: matches(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/),
  /** `-?`, up to 15 digits, then up to 6 decimals: `12.50`. A string, so that arithmetic can be exact. */
  decimal: matches(/^-?\d{1,15}(\.\d{1,6})?$/),
  /** An opaque id that the host's file store gave: at most 200 printable characters, no white space. */
  attachment: matches(/^[\x21-\x7e]{1,200}$/),
  /** Any text; its versions are kept and compared. */
  'versioned-text': () => true,
  email: standard('email', 254),
  uri: standard('uri', 2_000),
  uuid: standard('uuid', 45),
  /** `+62 812-3456-789`, `(0261) 201234`: 5 to 20 digits, spaces and `().-`. */
  phone: matches(/^\+?[\d(][\d ().-]{3,18}\d$/),
} as const;

function matches(pattern: RegExp): Test {
  return (text) => pattern.test(text);
}

function both(first: Test, second: Test): Test {
  return (text) => first(text) && second(text);
}

/** ajv-formats' test, for texts up to `limit` characters. */
function standard(name: FormatName, limit: number): Test {
  const format = fullFormats[name];
  const short: Test = (text) => text.length <= limit;
  if (format instanceof RegExp) return both(short, matches(format));
  if (typeof format === 'function') return both(short, (text) => format(text));
  if (typeof format === 'object' && typeof format.validate === 'function') {
    const { validate } = format;
    return both(short, (text) => Reflect.apply(validate, undefined, [text]) === true);
  }
  throw new TypeError(`ajv-formats has no test for ${name}`);
}
