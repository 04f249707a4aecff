import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { faultsOf } from './look-over.ts';
import { describeWalks, settled } from './walk-bench.ts';

const address = (page: Page): Record<string, string> => Object.fromEntries(new URL(page.url()).searchParams);
const pressed = (page: Page): Promise<string[]> => page.locator('.tools [aria-pressed=true]').allInnerTexts();

/** Each way to change the view, and what the address then says. */
const CHANGES: readonly (readonly [string, (page: Page) => Promise<unknown>, Record<string, string>])[] = [
  ['the horizon', (page) => page.getByLabel('Horizon').selectOption('90'), { horizon: '90' }],
  ['the y axis', (page) => page.getByRole('button', { name: 'plaintes', exact: true }).click(), { horizon: '90', y: 'complaints' }],
  ['gross leads', (page) => page.getByRole('button', { name: 'brut', exact: true }).click(), { horizon: '90', y: 'complaints', volume: 'gross' }],
  ['the comparison, by its key', (page) => page.keyboard.press('x'), { horizon: '90', y: 'complaints', volume: 'gross', compare: 'previous' }],
];

describeWalks('the view of a page', 'worked', (bench) => {
  it('stands in the address; a reload keeps it and Back takes each change away', async () => {
    const page = await bench().visit('/');
    await page.locator('.signature .disc').first().waitFor();
    for (const [what, change, expected] of CHANGES) {
      await change(page);
      await expect.poll(() => address(page), { message: what }).toEqual(expected);
    }
    await page.reload();
    await settled(page);
    await page.locator('.signature .disc').first().waitFor();
    expect(await page.getByLabel('Horizon').inputValue()).toBe('90');
    expect(await page.getByLabel('Comparaison').inputValue()).toBe('previous');
    expect(await pressed(page)).toEqual(['plaintes', 'brut']);
    for (const [, , before] of [...CHANGES].reverse().slice(1)) {
      await page.goBack();
      await expect.poll(() => address(page)).toEqual(before);
    }
    await page.goBack();
    await expect.poll(() => address(page)).toEqual({});
    await expect.poll(() => pressed(page)).toEqual(['conversion', 'net']);
    expect(await page.getByLabel('Horizon').inputValue()).toBe('365');
  });

  it('takes a period and the calendar basis, and the figures follow', async () => {
    const page = await bench().visit('/campaigns');
    const total = page.locator('.comparison tr.sum .cell').first();
    expect(await total.innerText()).toBe('916\u00a0€');
    await page.locator('.sentence .word-button').click();
    await page.locator('.period [name=from]').fill('2025-03-01');
    await page.locator('.period [name=to]').fill('2025-03-31');
    await page.getByRole('button', { name: 'Appliquer' }).click();
    await expect.poll(() => total.innerText()).toBe('584\u00a0€');
    await page.getByLabel('Base').selectOption('calendar');
    await expect.poll(() => address(page)).toEqual({ from: '2025-03-01', to: '2025-03-31', basis: 'calendar' });
    await expect.poll(() => total.innerText()).toBe('427\u00a0€');
    await page.getByRole('button', { name: 'Période suivante' }).click();
    await expect.poll(() => address(page)).toMatchObject({ from: '2025-04-01', to: '2025-04-30' });
    await page.goBack();
    await page.goBack();
    await expect.poll(() => total.innerText()).toBe('584\u00a0€');
  });

  it('drills from a supplier to its campaign and comes back by the breadcrumb', async () => {
    const page = await bench().visit('/?horizon=90');
    await page.locator('.comparison').getByRole('link', { name: 'Alpha', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Alpha' }).waitFor();
    await page.locator('.comparison').getByRole('link', { name: /^Alpha one/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Alpha one' }).waitFor();
    expect([new URL(page.url()).pathname, address(page)]).toEqual(['/campaigns/A1', { horizon: '90' }]);
    await page.locator('.crumb').getByRole('link', { name: 'Alpha', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /^Alpha(?! one)/ }).waitFor();
    await page.locator('.crumb').getByRole('link', { name: 'Fournisseurs' }).click();
    await page.getByRole('heading', { level: 1, name: 'Qui garder' }).waitFor();
    expect([new URL(page.url()).pathname, address(page)]).toEqual(['/suppliers', { horizon: '90' }]);
  });

  it('is worked by keys: the list, the palette, the dialog of a figure', async () => {
    const page = await bench().visit('/');
    const dialog = page.locator('dialog[open]');
    await page.keyboard.press('?');
    await dialog.getByText('chercher un fournisseur').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    const figure = page.locator('.figs button').nth(1);
    await figure.focus();
    await page.keyboard.press('Enter');
    await dialog.getByText('Formule').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(await dialog.locator('h2').innerText()).toMatch(/leads nets par euro/i);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await figure.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('/');
    await page.keyboard.type('gam');
    expect(await dialog.locator('input').inputValue()).toBe('gam');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Gamma' }).waitFor();
  });
});
