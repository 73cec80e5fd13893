/**
 * Digits of a phone number with its country, as messengers name it: `0812-3456-789` becomes `628123456789`, and so does
 * `8123456789`, which a spreadsheet has taken the zero from. Null: it is no number.
 */
export function internationalNumber(phone: string): string | null {
  // Written `+62 (0)812`: the zero is for who calls within the country.
  const written = phone.replaceAll(/[\s().\-\u2010-\u2015]/g, '').replace(/^(\+|00)?620/, '$162');
  const digits = written.startsWith('+')
    ? written.slice(1)
    : written.startsWith('00')
      ? written.slice(2)
      : written.replace(/^(?:0|(?=8))/, '62');
  return /^[1-9]\d{6,14}$/.test(digits) ? digits : null;
}

/**
 * A link that opens WhatsApp with a message to somebody, for sending it by hand; without a number WhatsApp asks to whom. A
 * number without a country is of Indonesia.
 *
 * @throws TypeError for what is no phone number
 */
export function waLink(message: { readonly phone?: string; readonly text: string }): string {
  const { phone, text } = message;
  const number = phone === undefined ? '' : internationalNumber(phone);
  if (number === null) throw new TypeError(`not a phone number: ${JSON.stringify(phone)}`);
  return `https://wa.me/${number}?text=${encodeURIComponent(text)}`;
}
