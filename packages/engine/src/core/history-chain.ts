// The history of an instance is a chain: each event's hash covers its text and the hash before it, so that a changed,
// dropped or reordered event is found. The hash function is given, since browsers and servers have different ones.

/** Hash before the first event. */
export const CHAIN_START = '';

/** What is hashed for one event. `text` is the event's JSON, exactly as it is stored. */
export function chainInput(previous: string, text: string): string {
  return `alir:event:1\n${previous}\n${text}`;
}
