import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const ARGS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none'];

async function executable(): Promise<string> {
  const system = SYSTEM.find((path) => existsSync(path));
  return system ?? (await import('@sparticuz/chromium')).default.executablePath();
}

/** A Chromium of the system or of an npm package; where neither runs, null and a notice, or a failure when one is required. */
export async function findBrowser(): Promise<Browser | null> {
  try {
    return await chromium.launch({ executablePath: await executable(), args: ARGS, headless: true });
  } catch (error) {
    if (process.env['ERESPECT_REQUIRE_BROWSER'] === '1') throw error;
    console.warn(`e-Respect : aucun navigateur ne démarre ici, ces parcours sont sautés. / no browser starts here, these walks are skipped. (${String(error).slice(0, 120)})`);
    return null;
  }
}
