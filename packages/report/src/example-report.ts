import { exampleAnswer, GOLDEN_COUNTS, goldenOverview, goldenSuppliers, type ExampleRow } from '@e-respect/figures/examples';
import type { Language, QueryAnswer } from '@e-respect/contract';
import { exampleCatalogue } from './example-catalogue.ts';
import { reportModel, type ReportInput, type ReportModel } from './report-model.ts';

/** The golden case as the report's input, for tests. */
export function exampleInput(lang: Language = 'fr', suppliers: QueryAnswer = goldenSuppliers()): ReportInput {
  return { lang, period: { from: '2024-09-01', to: '2024-10-31' }, overview: goldenOverview(), suppliers, catalogue: exampleCatalogue, workspaceName: 'Maison Belval' };
}

export function exampleReport(lang?: Language, suppliers?: QueryAnswer): ReportModel {
  return reportModel(exampleInput(lang, suppliers));
}

/** Suppliers of plausible sizes under the given names. */
export function namedSuppliers(names: readonly string[]): QueryAnswer {
  const rows = names.map((name, i): ExampleRow => {
    const gross = 1000 + ((i * 7919) % 20_000);
    const net = Math.round(gross * (0.5 + ((i * 37) % 45) / 100));
    const buyers = Math.round(net * (0.003 + ((i * 13) % 40) / 1000));
    return { id: `s${i}`, name, counts: { leads_gross: gross, leads_net: net, people_recruited: net, spend_eur: gross * (0.6 + ((i * 29) % 30) / 10), buyers, margin_eur: buyers * 67, delivered: gross * 20, complaints: gross / 50 } };
  });
  return exampleAnswer(rows, GOLDEN_COUNTS);
}
