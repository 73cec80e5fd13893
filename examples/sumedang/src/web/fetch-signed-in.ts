/** Asks the server; a session that has ended leads to the sign-in, and from there back to this page. Drafts stay. */
export async function fetchSignedIn(...asked: Parameters<typeof fetch>): Promise<Response> {
  const answer = await fetch(...asked);
  if (answer.status === 401) leave();
  return answer;
}

let isLeaving = false;
// The button that goes back may show this page as it was left.
window.addEventListener('pageshow', () => {
  isLeaving = false;
});

/** Once, however many requests are refused at a time: a second call would break off the first. */
function leave(): void {
  if (isLeaving) return;
  isLeaving = true;
  window.location.assign(`/masuk${window.location.hash}`);
}
