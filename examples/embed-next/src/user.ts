/** Who asks. A real application reads its session here. */
export function userOf(request: Request): string {
  return request.headers.get('x-user') ?? '';
}
