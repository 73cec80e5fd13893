// Which other sites' pages may use the API from a browser. Without it: none.

/** Which pages of other origins may ask, and with what. */
export interface CorsOptions {
  /** Origins of such pages, exactly as browsers send them: `https://app.example.go.id`. */
  readonly origins: readonly string[];
  /** Let them send cookies. Default false. */
  readonly credentials?: boolean;
  /** How long a browser may remember the answer to its preflight, in seconds. Default 600. */
  readonly maxAgeS?: number;
}

/** Headers for the answer to a page of this origin. */
export function corsHeaders(
  request: Request,
  cors: CorsOptions | undefined,
): Record<string, string> {
  if (cors === undefined) return {};
  const origin = request.headers.get('origin');
  // The answer differs by origin even where it has none, so caches must know.
  if (origin === null || !cors.origins.includes(origin)) return { vary: 'origin' };
  return {
    vary: 'origin',
    'access-control-allow-origin': origin,
    'access-control-expose-headers': 'location, retry-after',
    ...(cors.credentials === true ? { 'access-control-allow-credentials': 'true' } : {}),
  };
}

/** More for a preflight: what such a page may send. */
export function preflightHeaders(
  request: Request,
  cors: CorsOptions | undefined,
  methods: readonly string[],
): Record<string, string> {
  const headers = corsHeaders(request, cors);
  if (headers['access-control-allow-origin'] === undefined) return headers;
  return {
    ...headers,
    'access-control-allow-methods': methods.join(', '),
    'access-control-allow-headers': 'accept-language, authorization, content-type, idempotency-key',
    'access-control-max-age': String(cors?.maxAgeS ?? 600),
  };
}
