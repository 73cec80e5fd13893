import type { Handler } from '@alir/engine/http';

export interface Gate {
  readonly handler: Handler;
  /** From now on requests are answered by this. */
  open(handler: Handler): void;
}

const waiting = `<!doctype html>
<html lang="id"><meta charset="utf-8"><meta http-equiv="refresh" content="2">
<title>Sedang disiapkan</title><p style="font:1.1rem system-ui;margin:3rem">Sedang disiapkan. Halaman ini terbuka sendiri sebentar lagi.</p></html>`;

/** Holds the port while the office is being opened, and asks whoever comes to wait. */
export function gate(): Gate {
  let inside: Handler | null = null;
  return {
    handler: async (request) =>
      inside === null
        ? new Response(waiting, {
            status: 503,
            headers: { 'content-type': 'text/html; charset=utf-8', 'retry-after': '2' },
          })
        : inside(request),
    open(handler) {
      inside = handler;
    },
  };
}
