import { readFile } from 'node:fs/promises';
import { KIND_IDS } from '@e-respect/contract';
import type { Download, Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { faultsOf } from './look-over.ts';
import { describeWalks, settled, type WalkBench } from './walk-bench.ts';

type Given = readonly [name: string, text: string];

const CAMPAIGNS: Given = ['campagnes.csv', 'campagne;nom;fournisseur;canal;début\nW1;Walk one;S1;email;01/03/2025\n'];
const LEAD_HEAD = 'lead;campagne;e-mail;recruté le;consentement le;texte du consentement;page du consentement';
const lead = (id: string, at: string): string => `${id};W1;${id}@free.fr;${at};01/03/2025 08:00;t1;https://form.example/1`;
const LEADS: Given = ['leads-mars.csv', `${[LEAD_HEAD, lead('W1a', '05/03/2025 10:00'), lead('W1b', '31/02/2025 10:00')].join('\n')}\n`];
const SHOP: Given = ['boutique.csv', 'Numéro;Acheteur;Quand;Combien;Rayon\nW-1;W1a@free.fr;12/03/2025 14:05;49,90;livres\nW-2;W1b@free.fr;15/03/2025 18:00;120,00;jeux\n'];

/** Lets files fall on the page, as a hand does, and waits until the server has looked at each. */
async function drop(page: Page, ...files: Given[]): Promise<void> {
  const before = await page.locator('.arrival').count();
  const dataTransfer = await page.evaluateHandle((given) => {
    const held = new DataTransfer();
    for (const [name, text] of given) held.items.add(new File([text], name, { type: 'text/csv' }));
    return held;
  }, files);
  await page.locator('.drop').dispatchEvent('drop', { dataTransfer });
  await page.locator('.arrival .v').nth(before + files.length - 1).waitFor();
}

const fileOf = (page: Page, name: string): Locator => page.locator('.arrival').filter({ hasText: name });
const stateOf = (page: Page, name: string): Promise<string> => fileOf(page, name).locator('.arrival-state').innerText();
const counts = (page: Page): Promise<string> => page.locator('.account .sum').first().innerText();

const grossLeads = async (bench: WalkBench): Promise<number | null | undefined> =>
  (await bench.ask({ figures: ['leads_gross'], period: { from: '2025-01-01', to: '2026-12-31' } })).totals.figures.leads_gross?.value;

const verdictOf = async (bench: WalkBench): Promise<string> => (await bench.visit('/')).locator('h1').innerText();

async function mapByHand(page: Page): Promise<void> {
  const file = fileOf(page, 'boutique.csv');
  await file.getByRole('button', { name: 'Ouvrir' }).click();
  await file.getByLabel('Lire comme').selectOption('kind orders');
  expect(await file.innerText()).toMatch(/Il manque\s: commande, commandé le, chiffre d’affaires, e-mail ou référence client/);
  for (const [column, head] of [['commande', 'Numéro'], ['e-mail', 'Acheteur'], ['commandé le', 'Quand'], ['chiffre d’affaires', 'Combien']] as const) {
    await file.getByLabel(`${column} vient de`, { exact: true }).selectOption({ label: head });
  }
  expect(await file.locator('.columns code').allInnerTexts()).toEqual(['W-1', expect.stringMatching(/^W…@/), '12/03/2025 14:05', '49,90']);
  expect(await file.innerText()).toMatch(/En-têtes que rien ne lit\s: Rayon\./);
  await file.getByLabel('Nom de la correspondance').fill('Boutique');
  await file.getByRole('button', { name: 'Enregistrer cette correspondance' }).click();
  await file.getByText('Enregistrée.').waitFor();
}

async function mended(download: Download): Promise<Given> {
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toMatch(/leads-mars\.csv;3;recruté le;invalid_instant;/);
  return ['rejects.csv', text.replaceAll('31/02/2025', '28/02/2025')];
}

describeWalks('an import', 'worked', (bench) => {
  it('is dropped, mapped, previewed, loaded, accounted for, mended from its rejects, and undone', async () => {
    const before = await verdictOf(bench());
    const page = await bench().visit('/data');
    await drop(page, SHOP, LEADS, CAMPAIGNS);
    expect(await page.locator('.arrival-head > p:first-child b').allInnerTexts()).toEqual(['campagnes.csv', 'leads-mars.csv', 'boutique.csv']);
    expect([await stateOf(page, 'campagnes.csv'), await stateOf(page, 'leads-mars.csv'), await stateOf(page, 'boutique.csv')]).toEqual(['sûr', 'sûr', 'à vérifier']);
    await mapByHand(page);
    expect(await faultsOf(page)).toEqual([]);

    await page.getByRole('button', { name: 'Prévisualiser (3)' }).click();
    await page.getByRole('heading', { name: 'Ce que ces fichiers changeraient' }).waitFor();
    expect(await counts(page)).toBe('5 lues = 3 chargées + 0 corrigée + 0 en double + 1 en attente + 1 refusée. La somme tombe juste.');
    expect(await page.evaluate(() => document.activeElement?.classList.contains('account'))).toBe(true);
    expect(await faultsOf(page)).toEqual([]);
    expect(await grossLeads(bench())).toBe(38);

    await page.getByRole('button', { name: 'Charger (3)' }).click();
    await page.getByRole('heading', { name: '5 lignes lues : 4 chargées, 1 refusée. Aucune perdue.' }).waitFor();
    expect(await counts(page)).toBe('5 lues = 4 chargées + 0 corrigée + 0 en double + 0 en attente + 1 refusée. La somme tombe juste.');
    expect(await page.locator('.account .reasons').innerText()).toContain('31/02/2025');
    expect(await faultsOf(page)).toEqual([]);
    expect(await grossLeads(bench())).toBe(39);

    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Télécharger les refus leads-mars.csv' }).click()]);
    const [name, text] = await mended(download);
    await page.getByLabel('Lignes corrigées de leads-mars.csv').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
    await fileOf(page, 'rejects.csv').getByText('sûr').waitFor();
    await page.getByRole('button', { name: 'Charger (1)' }).click();
    await page.getByText('6 lues = 5 chargées + 0 corrigée + 0 en double + 0 en attente + 1 refusée. La somme tombe juste.').waitFor();
    expect(await grossLeads(bench())).toBe(40);
    expect(await verdictOf(bench())).not.toBe(before);

    for (const file of ['rejects.csv', 'boutique.csv', 'leads-mars.csv', 'campagnes.csv']) {
      await page.locator('.history').getByRole('button', { name: `Défaire ${file}` }).click();
      await page.getByRole('button', { name: 'Défaire l’import' }).click();
      await page.locator('.history').getByRole('button', { name: `Défaire ${file}` }).waitFor({ state: 'detached' });
    }
    await page.locator('.arrival').first().waitFor({ state: 'detached' });
    expect(await grossLeads(bench())).toBe(38);
    expect(await verdictOf(bench())).toBe(before);
  });

  it('reads by itself a file whose mapping was kept, on a phone too', async () => {
    const page = await bench().visit('/data', { width: 390 });
    await drop(page, SHOP);
    expect(await fileOf(page, 'boutique.csv').innerText()).toMatch(/Commandes\s+Correspondance «\sBoutique\s»\s+sûr/);
    await fileOf(page, 'boutique.csv').getByRole('button', { name: 'Ouvrir' }).click();
    await page.getByRole('button', { name: 'Prévisualiser (1)' }).click();
    await page.getByRole('heading', { name: 'Ce que ces fichiers changeraient' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Retirer boutique.csv' }).click();
    await page.getByRole('button', { name: 'Supprimer Boutique' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Supprimer', exact: false }).last().click();
    await page.getByText('Aucune encore.').waitFor();
  });

  it('says in the words of the API what it cannot read, and what to do', async () => {
    const page = await bench().visit('/data');
    await drop(page, ['photo.bin', '\0\u0001\u0002binary']);
    const { error } = await page.evaluate(async () => {
      const form = new FormData();
      form.append('file', new File(['\0\u0001\u0002binary'], 'photo.bin'));
      return (await (await fetch('/api/v1/uploads', { method: 'POST', body: form })).json()) as { error: { message: { fr: string }; hint: { fr: string } } };
    });
    expect(await stateOf(page, 'photo.bin')).toBe('illisible');
    expect((await page.getByRole('alert').innerText()).split(/\n+/)).toEqual([`✕ ${error.message.fr}`, error.hint.fr]);
    expect(await faultsOf(page)).toEqual([]);
    // A refused upload is an answer the browser notes as an error of its own.
    expect(bench().complaints().every((said) => said.includes('422'))).toBe(true);
  });

  it('gives a service its secret address, and takes it back', async () => {
    const page = await bench().visit('/data');
    await page.getByRole('button', { name: 'Brancher Mailgun' }).click();
    const address = await page.getByLabel('Adresse secrète à donner à Mailgun').inputValue();
    expect(address).toMatch(/^http:\/\/.*\/api\/v1\/hooks\/mailgun\/\S{16,}$/);
    const hook = page.locator('.hook').filter({ hasText: 'Mailgun' });
    expect(await hook.locator('.v').first().innerText()).toBe('à compléter');
    await hook.getByLabel('Clé de signature des webhooks').fill('key-of-the-walk');
    await hook.getByRole('button', { name: 'Enregistrer les réglages' }).click();
    await hook.getByText('écouté').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await hook.getByRole('button', { name: 'Débrancher Mailgun' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '✕ Débrancher' }).click();
    await hook.getByText('non branché').waitFor();
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
    expect(await page.getByRole('link', { name: /^Modèle / }).count()).toBe(KIND_IDS.length);
    expect(await faultsOf(page)).toEqual([]);
  });
});
