// On what is confidential: who is looking at it, as what, and when, lightly over the whole of it. A picture of the screen or a
// print then says whose it was.

import type { ReactElement } from 'react';
import { useEnvironment } from '../session/environment.tsx';
import { chosenSeat, useSession } from '../session/session.tsx';
import { seatName } from '../story/capacity.ts';
import { formatShortMoment } from '../time/format-time.ts';
import { useNow } from '../time/use-now.ts';

/** @param secrecy - its degree, where the host tells one */
export function Watermark({
  confidential,
  secrecy,
}: {
  readonly confidential: boolean;
  readonly secrecy: string | undefined;
}): ReactElement | null {
  const { lang, texts, zone } = useEnvironment();
  const session = useSession();
  const now = useNow();
  if (!confidential) return null;
  const { me } = session;
  const seat = chosenSeat(session) ?? me.seats[0];
  const moment = formatShortMoment(new Date(now).toISOString(), lang, zone);
  const lines = [
    texts.word(secrecy ?? 'rahasia'),
    seat === undefined ? '' : seatName(seat),
    me.name,
    moment,
  ];
  const image = `url("data:image/svg+xml,${encodeURIComponent(pictureOf(lines))}")`;
  return <div className="alir-watermark" aria-hidden="true" style={{ backgroundImage: image }} />;
}

/** One tile of the pattern, readable on light and on dark grounds. */
function pictureOf(lines: readonly string[]): string {
  const texts = lines
    .filter((line) => line !== '')
    .map((line, index) => `<text y="${index * 18}">${escaped(line)}</text>`)
    .join('');
  const type = 'font-family="sans-serif" font-size="13" font-weight="600"';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="250" height="180"><g transform="translate(12 108) rotate(-24)" ${type} fill="#808890" fill-opacity=".28">${texts}</g></svg>`;
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
