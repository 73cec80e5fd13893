// Ids of attachments: `instance/number/name`. The instance says whose it is, so an id opens nothing by itself; the name at
// its end is for those who have only the id before them, such as a form that shows a field.

/** Characters of the name in an id; a field takes ids of 200. */
const MAX_NAME = 80;

/** @param seq - of the event that adds it */
export function attachmentId(instance: string, seq: number, name: string): string {
  return `${instance}/${seq}/${plain(name)}`;
}

/** The instance that an id speaks of; null when it is no id. */
export function instanceOfAttachment(id: string): string | null {
  return /^(?<instance>.+)\/\d+\/[^/]+$/.exec(id)?.groups?.['instance'] ?? null;
}

/** Printable ASCII without spaces, with the ending kept. */
function plain(name: string): string {
  const letters = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._()]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  if (letters.length <= MAX_NAME) return letters === '' ? 'file' : letters;
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(letters)?.[0] ?? '';
  return letters.slice(0, MAX_NAME - ending.length) + ending;
}
