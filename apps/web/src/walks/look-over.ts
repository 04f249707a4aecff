import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { settled } from './walk-bench.ts';

/** What no page may do at any width or in any theme: be wider than the screen, or shut somebody out. */
export async function faultsOf(page: Page): Promise<string[]> {
  return [...(await overflowOf(page)), ...(await barriersOf(page))];
}

const PATIENCE = 15;

/** A chart learns its new width a moment after the page has it, so a page that is too wide gets a second and a half to settle. */
export async function overflowOf(page: Page): Promise<string[]> {
  let wide = 0;
  for (let look = 0; look < PATIENCE; look += 1) {
    wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide <= 0) return [];
    await page.waitForTimeout(100);
  }
  return [`${wide} px wider than the screen`];
}

/** Violations found by axe, as `rule: the elements`. Evaluated, for the page's own policy lets no foreign script in. */
async function barriersOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).slice(0, 4).join(' | ')}`);
}

/** A page lets everybody in, wide and narrow, light and dark, and is never wider than the screen. */
export async function lookAround(page: Page): Promise<void> {
  for (const [width, colorScheme] of [[1440, 'light'], [1440, 'dark'], [390, 'light']] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await settled(page);
    expect(await faultsOf(page), `${width} ${colorScheme}`).toEqual([]);
  }
  for (const width of [360, 820, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    await settled(page);
    expect(await overflowOf(page), `${width}`).toEqual([]);
  }
}
