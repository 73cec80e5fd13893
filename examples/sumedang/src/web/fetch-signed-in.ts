/** Asks the server; a session that has ended leads to the sign-in, and from there back to this page. Drafts stay. */
export async function fetchSignedIn(...asked: Parameters<typeof fetch>): Promise<Response> {
  const answer = await fetch(...asked);
  if (answer.status === 401) window.location.assign(`/masuk${window.location.hash}`);
  return answer;
}
