// An SVG as pixels, painted by the browser.

/** The longest side that browsers paint, px. */
const most = 8_192;

/** How large something is drawn, px. */
interface Drawn {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** A canvas with an SVG on it, `scale` times its size, or as large as browsers paint. */
export async function painted(
  { svg, width, height }: Drawn,
  scale: number,
): Promise<HTMLCanvasElement> {
  const by = Math.min(scale, most / width, most / height);
  const image = new Image();
  image.width = Math.round(width * by);
  image.height = Math.round(height * by);
  image.src = dataUrl(svg);
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser paints no pictures');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** An SVG as an address. */
export function dataUrl(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

/** A canvas as a PNG file. */
export function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('The picture is too large for this browser'));
      else resolve(blob);
    }, 'image/png');
  });
}
