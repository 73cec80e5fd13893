/**
 * Checks origins that the host sets: one that is written otherwise than browsers send it would never match, and nobody would
 * be told.
 *
 * @throws TypeError naming the option
 */
export function checkOrigins(option: string, origins: readonly string[]): void {
  for (const origin of origins) {
    if (isOrigin(origin)) continue;
    throw new TypeError(
      `${option}: ${JSON.stringify(origin)} is no origin as browsers send it, such as "https://app.example.go.id"`,
    );
  }
}

/** Scheme and host in lower case, the port only where it is not the usual one, nothing behind. */
function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, host } = new URL(text);
  // Not `URL.origin`, which is opaque for schemes such as `capacitor:`, though browsers of applications send them.
  return text === `${protocol}//${host}`;
}
