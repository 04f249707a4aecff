import { CAMPAIGNS } from './campaigns.ts';
import { CONTRACTS } from './contracts.ts';
import { line } from './csv.ts';
import { SUPPLIERS } from './suppliers.ts';

export const SUPPLIER_HEAD = 'supplier_id,name,kind,country';
export const CAMPAIGN_HEAD = 'campaign_id,name,supplier_id,brand,channel,objective,success_figure,audience,target_gender,target_age_min,target_age_max,incentive,starts_on,ends_on';
export const CONTRACT_HEAD = 'contract_id,supplier_id,campaign_id,promised_leads,price_model,unit_price,currency,starts_on,ends_on,duplicate_window_days,accept_rules';

export function* supplierRows(): Generator<string> {
  for (const { id, name, kind, country } of SUPPLIERS) yield line(id, name, kind, country);
}

export function* campaignRows(): Generator<string> {
  for (const it of CAMPAIGNS) {
    yield line(it.id, it.name, it.supplier, it.brand, it.channel, it.objective, it.successFigure, it.audience, it.targetGender,
      it.targetAge?.[0], it.targetAge?.[1], it.incentive ?? 'none', it.from, it.to);
  }
}

export function* contractRows(scale: number): Generator<string> {
  for (const { id, supplier, campaign, promised, model, priceEur, from, to, windowDays, acceptRules } of CONTRACTS) {
    const promisedLeads = promised === undefined ? undefined : Math.round(promised * scale);
    // A fixed price buys the whole campaign, so it shrinks with it; a unit price does not.
    const price = model === 'fixed' ? priceEur * scale : priceEur;
    yield line(id, supplier, campaign, promisedLeads, model, price.toFixed(2), 'EUR', from, to, windowDays, acceptRules);
  }
}
