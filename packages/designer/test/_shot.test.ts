import { openChromium } from '@alir/testbed/chromium';
import { test } from 'vitest';
import { readFileSync } from 'node:fs';
test('shots', async () => {
  const browser = await openChromium();
  try {
    const spec = JSON.parse(readFileSync('/tmp/inspector/spec.json', 'utf8'));
    for (const {
      name,
      query,
      doc,
      step,
      open = [],
      scheme = 'light',
      viewport = { width: 1280, height: 800 },
      panel = true,
    } of spec) {
      const context = await browser.newContext({
        viewport,
        colorScheme: scheme,
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      page.on('pageerror', (e) => console.log('PAGEERROR', name, String(e).slice(0, 400)));
      page.on(
        'console',
        (m) => m.type() === 'error' && console.log('CONSOLE', name, m.text().slice(0, 400)),
      );
      await page.goto(`http://127.0.0.1:5392/editor.html?${query}`);
      await page.locator('.alir-designer').waitFor({ timeout: 60000 });
      if (doc)
        await page.evaluate(
          (d) => (window as any).alir.open({ ...(window as any).alir.editor.document, ...d }),
          doc,
        );
      await page
        .getByRole('button', { name: /Daftar langkah|List of steps|Outline/ })
        .first()
        .click();
      if (step) {
        const row = page.getByRole('row', { name: new RegExp(step) }).first();
        await row.focus();
        await page.keyboard.press('Enter');
        await page.locator('.alir-inspector').waitFor();
      }
      for (const one of open)
        await page.locator('.alir-more summary', { hasText: one }).first().click();
      await page
        .locator('.alir-weeks')
        .first()
        .waitFor({ timeout: 8000 })
        .catch(() => {});
      if (panel) {
        const side = page.locator('.alir-side');
        await side.evaluate((e) => {
          e.style.height = 'max-content';
          e.style.overflow = 'visible';
          for (let p = e.parentElement; p; p = p.parentElement) {
            p.style.height = 'max-content';
            p.style.overflow = 'visible';
            p.style.minHeight = '0';
          }
        });
        await side.screenshot({ path: `/tmp/inspector/${name}.png` });
      } else await page.screenshot({ path: `/tmp/inspector/${name}.png` });
      await context.close();
    }
  } finally {
    await browser.close();
  }
}, 240000);
