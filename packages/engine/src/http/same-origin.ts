/** Methods that change nothing, so another site gains nothing by making a browser send them. */
const safe: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request that a cookie signs in was meant by who holds the cookie. Browsers say which page made them send it, in
 * `Sec-Fetch-Site` and `Origin`, and no page can write either; a write that has neither comes from no browser of today.
 *
 * @param origins - that may write; the origin of the request itself when absent
 */
export function isOwnRequest(request: Request, origins?: readonly string[]): boolean {
  if (safe.has(request.method)) return true;
  if (request.headers.get('sec-fetch-site') === 'same-origin') return true;
  const origin = request.headers.get('origin');
  return origin !== null && (origins ?? [new URL(request.url).origin]).includes(origin);
}
