import { readFile } from 'node:fs/promises';
import type { ImportAnswer } from '@e-respect/contract';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { faultsOf } from './look-over.ts';
import { describeWalks, settled, type WalkBench } from './walk-bench.ts';

const HEAD = 'lead_id,campaign_id,email,acquired_at,consent_at,consent_text_id,consent_url';
const lead = (id: string, at: string): string => `${id},A1,${id}@free.fr,${at},2025-03-01T08:00:00Z,t1,https://form.example/1`;

/** Lets a file fall on the page, as a hand does. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(([file, content]) => {
    const held = new DataTransfer();
    held.items.add(new File([content ?? ''], file ?? '', { type: 'text/csv' }));
    return held;
  }, [name, text]);
  await page.locator('.drop').dispatchEvent('drop', { dataTransfer });
  await page.locator('.queue').getByText(name).waitFor();
}

const grossLeads = async (bench: WalkBench): Promise<number | null | undefined> =>
  (await bench.ask({ figures: ['leads_gross'], period: { from: '2025-01-01', to: '2026-12-31' } })).totals.figures.leads_gross?.value;

const verdictOf = async (bench: WalkBench): Promise<string> => (await bench.visit('/')).locator('h1').innerText();

describeWalks('an import', 'worked', (bench) => {
  it('is checked, loaded, accounted for, mended from its rejects, and undone', async () => {
    const before = await verdictOf(bench());
    const page = await bench().visit('/data');
    await drop(page, 'two-leads.csv', [HEAD, lead('N1', '2025-03-05T10:00:00Z'), lead('N2', '31/02/2025')].join('\n'));
    const item = page.locator('.queue li').first();
    expect(await item.locator('select').inputValue()).toBe('leads');

    await item.getByRole('button', { name: 'Vérifier sans charger' }).click();
    await item.getByRole('heading', { name: 'Ce que ce fichier changerait' }).waitFor();
    expect(await grossLeads(bench())).toBe(38);

    await item.getByRole('button', { name: 'Charger', exact: true }).click();
    await item.getByRole('heading', { name: 'Ce que l’import a donné' }).waitFor();
    expect(await item.locator('.result').innerText()).toContain('2 lues = 1 chargée + 0 en double + 0 corrigée + 0 en attente + 1 refusée. La somme tombe juste.');
    await item.locator('.fold summary').click();
    const [line, column] = await item.locator('.fold tbody td').allInnerTexts();
    expect([line, column]).toEqual(['3', 'recruté le']);
    expect(await faultsOf(page)).toEqual([]);
    expect(await grossLeads(bench())).toBe(39);
    expect(await verdictOf(bench())).not.toBe(before);

    const [saved] = await Promise.all([page.waitForEvent('download'), item.getByRole('link', { name: 'Télécharger les refus' }).click()]);
    expect(saved.suggestedFilename()).toBe('rejects.csv');
    expect(await readFile(await saved.path(), 'utf8')).toMatch(/two-leads\.csv,3,acquired_at,invalid_instant/);

    await page.getByRole('button', { name: 'Défaire two-leads.csv' }).click();
    await page.getByRole('button', { name: 'Défaire l’import' }).click();
    await page.getByRole('button', { name: 'Défaire two-leads.csv' }).waitFor({ state: 'detached' });
    expect(await grossLeads(bench())).toBe(38);
    expect(await verdictOf(bench())).toBe(before);
  });

  it('says in the words of the API which head it does not know', async () => {
    const page = await bench().visit('/data');
    await drop(page, 'odd.csv', `${HEAD},truc\n${lead('N3', '2025-03-05T10:00:00Z')},1`);
    await page.locator('.queue').getByRole('button', { name: 'Vérifier sans charger' }).click();
    await page.locator('.queue [role=alert]').waitFor();
    const [latest] = ((await page.evaluate(async () => (await fetch('/api/v1/imports')).json())) as { imports: ImportAnswer[] }).imports;
    const said = await page.locator('.queue [role=alert]').innerText();
    expect(latest?.error?.message.fr).toContain('truc');
    expect(said).toContain(latest?.error?.message.fr);
    expect(said).toContain(latest?.error?.hint.fr);
  });
});

describeWalks('an empty workspace', 'empty', (bench) => {
  it.each(['/', '/suppliers', '/suppliers/S1', '/campaigns', '/campaigns/A1', '/reports'])('%s names the files it waits for and offers their templates', async (path) => {
    const page = await bench().visit(path);
    const notice = page.locator('.notice');
    expect(await notice.innerText()).toMatch(/campagnes et les leads/);
    const template = notice.getByRole('link', { name: 'Modèle Campagnes' });
    const { status, text } = await page.evaluate(async (href) => {
      const response = await fetch(href ?? '');
      return { status: response.status, text: await response.text() };
    }, await template.getAttribute('href'));
    expect([status, text.split(/[;\r]/).length > 3]).toEqual([200, true]);
    expect(await faultsOf(page)).toEqual([]);
  });

  it('the data page says what each file would open, with its template', async () => {
    const page = await bench().visit('/data');
    await settled(page);
    expect(await page.locator('h1').innerText()).toContain('Rien n’est chargé');
    expect(await page.getByRole('link', { name: /^Modèle / }).count()).toBe(10);
  });
});
