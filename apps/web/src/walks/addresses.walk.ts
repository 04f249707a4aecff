import { formatEuros, formatNumber } from '@e-respect/figures';
import { expect, it } from 'vitest';
import { lookAround } from './look-over.ts';
import { describeWalks, settled } from './walk-bench.ts';

const SPAN = { from: '2025-02-10', to: '2026-04-10' };
const LEADS = ['leads_net', 'leads_throwaway', 'paid_twice_eur'];

describeWalks('addresses', 'worked', (bench) => {
  const values = async (): Promise<(number | null | undefined)[]> => {
    const { totals } = await bench().ask({ figures: LEADS, period: SPAN });
    return LEADS.map((id) => totals.figures[id]?.value);
  };

  it('let everybody in, and so does a person', async () => {
    const page = await bench().visit('/addresses');
    await lookAround(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.locator('a[href*="/people/"]').first().click();
    await page.waitForURL(/\/people\/-?\d+/);
    await settled(page);
    expect(await page.locator('.timeline tbody tr').count()).toBeGreaterThan(1);
    expect(await page.locator('main').innerText()).not.toContain('@');
    await lookAround(page);
  });

  it('show the same euros paid twice as the figures', async () => {
    const page = await bench().visit('/addresses?lang=en');
    const [, , paidTwice] = await values();
    await expect.poll(() => page.locator('main').innerText()).toContain(`sold again and paid ${formatEuros(paidTwice ?? null, 'en')} a second time`);
    await page.locator('.matrix').waitFor();
    const cells = await page.locator('.matrix tbody td').allInnerTexts();
    expect(cells.reduce((sum, text) => sum + (Number(text.replace(',', '')) || 0), 0)).toBeCloseTo(paidTwice ?? 0, -1);
  });

  it('follow a decision on a domain, and its undoing', async () => {
    const page = await bench().visit('/addresses?lang=en');
    const before = await values();
    await page.getByLabel('Domain').fill('somebody@EXEMPLE.fr');
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.getByText('Decision on exemple.fr applied.').waitFor();
    const [net, throwaway] = await values();
    expect(net).toBeLessThan(before[0] ?? 0);
    expect(throwaway).toBeGreaterThan(before[1] ?? 0);
    await page.getByText(`${formatNumber(throwaway ?? 0, 'en')} leads paid`).or(page.getByText('your additions')).first().waitFor();
    await page.getByRole('button', { name: 'Take back exemple.fr' }).click();
    await page.getByText('Decision on exemple.fr taken back.').waitFor();
    expect(await values()).toEqual(before);
  });
});
