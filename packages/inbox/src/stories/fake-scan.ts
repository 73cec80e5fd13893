// A scanned letter, drawn: no file to load and nobody's letter.

export function scanOf(sender: string, number: string, subject: string): string {
  const lines = Array.from({ length: 14 }, (_, line) => {
    const width = line % 5 === 4 ? 220 : 420;
    return `<rect x="90" y="${400 + line * 26}" width="${width}" height="8" rx="2" fill="#c9ced6"/>`;
  }).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 850" font-family="serif">
<rect width="600" height="850" fill="#fdfcf8"/>
<circle cx="110" cy="90" r="38" fill="none" stroke="#8a94a3" stroke-width="3"/>
<text x="320" y="80" text-anchor="middle" font-size="21" font-weight="700">${escaped(sender.toUpperCase()).slice(0, 38)}</text>
<text x="320" y="110" text-anchor="middle" font-size="14">Jalan Contoh No. 1 · data contoh, bukan resmi</text>
<rect x="60" y="145" width="480" height="3" fill="#222"/>
<text x="90" y="200" font-size="15">Nomor : ${escaped(number)}</text>
<text x="90" y="226" font-size="15">Hal      : ${escaped(subject).slice(0, 46)}</text>
<text x="90" y="300" font-size="15">Yth. Bupati Contoh</text><text x="90" y="322" font-size="15">di tempat</text>
${lines}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
