import { expect, test } from 'vitest';
import { openChromium } from './chromium.ts';

test('a real browser renders and measures a page', async () => {
  const browser = await openChromium();
  const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
  await page.setContent(
    '<meta name="viewport" content="width=device-width"><h1 style="width: 50vw">Halo</h1>',
  );
  expect(await page.getByRole('heading').boundingBox()).toMatchObject({ width: 180 });
  await browser.close();
});
