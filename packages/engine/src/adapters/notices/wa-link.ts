/**
 * Digits of a phone number with its country, as messengers name it: `0812-3456-789` becomes `628123456789`. Null: it is no
 * number.
 */
export function internationalNumber(phone: string): string | null {
  const written = phone.replaceAll(/[\s().-]/g, '');
  const digits = written.startsWith('+')
    ? written.slice(1)
    : written.startsWith('00')
      ? written.slice(2)
      : written.replace(/^0/, '62');
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
