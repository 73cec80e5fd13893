// The page of a link: what it is for, and a button. It needs no script and no sign-in, and loads nothing from anywhere.

import type { Language } from '../runtime/shell.ts';

/** What stands on it. */
export interface LinkPage {
  readonly status: number;
  readonly heading: string;
  readonly lines: readonly string[];
  /** What the button says; null: there is nothing to press. */
  readonly button: string | null;
}

const style = `body{font:1.125rem/1.5 system-ui,sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
h1{font-size:1.5rem}button{font:inherit;min-height:3rem;padding:.5rem 1.5rem;border:0;border-radius:.25rem;color:#fff;background:#0b5394}
button:focus-visible{outline:3px solid #f5a623;outline-offset:2px}`;

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The form goes to the page's own address, under whatever prefix a proxy shows it. */
export function linkResponse(
  { status, heading, lines, button }: LinkPage,
  language: Language,
): Response {
  const body = [
    '<!doctype html>',
    `<html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">',
    `<title>${escaped(heading)}</title><style>${style}</style></head><body><main>`,
    `<h1>${escaped(heading)}</h1>`,
    ...lines.map((line) => `<p>${escaped(line)}</p>`),
    ...(button === null
      ? []
      : [`<form method="post"><button type="submit">${escaped(button)}</button></form>`]),
    '</main></body></html>',
  ].join('\n');
  return new Response(body, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': language,
      'content-security-policy': policy,
      // The address acts: no other site may learn it.
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    },
  });
}

export const words = {
  id: {
    ask: (outcome: string) => `Anda akan memilih “${outcome}”`,
    task: (task: string, flow: string) => `Tugas: ${task} (${flow})`,
    person: (name: string) => `Atas nama: ${name}`,
    warn: 'Belum ada yang dilakukan. Tekan tombol di bawah ini bila Anda memang menghendakinya.',
    done: 'Sudah dilakukan',
    thanks: (outcome: string, task: string) => `“${outcome}” untuk tugas “${task}” sudah dicatat.`,
    once: 'Tautan ini hanya berlaku sekali. Halaman ini boleh ditutup.',
    refused: 'Tautan ini tidak dapat dipakai',
    open: 'Buka aplikasi untuk melihat tugas Anda.',
  },
  en: {
    ask: (outcome: string) => `You are about to choose “${outcome}”`,
    task: (task: string, flow: string) => `Task: ${task} (${flow})`,
    person: (name: string) => `In the name of: ${name}`,
    warn: 'Nothing has been done yet. Press the button below if this is what you want.',
    done: 'It is done',
    thanks: (outcome: string, task: string) => `“${outcome}” was recorded for the task “${task}”.`,
    once: 'This link acts once only. You may close this page.',
    refused: 'This link cannot be used',
    open: 'Open the application to see your tasks.',
  },
} as const;

const entities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities.get(sign) ?? '');
}
