import { columns, label, type Kind } from './kind.ts';

export const CHANNELS = ['email', 'sms', 'phone', 'facebook', 'instagram', 'linkedin', 'x', 'youtube', 'tiktok', 'search', 'display', 'affiliate', 'postal', 'event'] as const;
export const OBJECTIVES = ['recruit', 'sell', 'loyalty', 'image', 'hiring'] as const;
export const PRICE_MODELS = ['cpl', 'cpm', 'cpc', 'cpa', 'fixed'] as const;
export const ACCEPT_RULES = ['duplicate_cross', 'duplicate_own', 'throwaway', 'role', 'invalid', 'no_proof'] as const;

export const suppliers = {
  label: label('Fournisseurs', 'Suppliers'),
  key: ['supplier_id'],
  columns: {
    supplier_id: { type: 'text', required: true, label: label('fournisseur', 'supplier_id'), heads: ['id fournisseur', 'fournisseur_id', 'supplier'] },
    name: { type: 'text', required: true, label: label('nom', 'name'), heads: ['nom du fournisseur', 'supplier name'] },
    kind: { type: 'choice', of: ['agency', 'publisher', 'network', 'in_house', 'platform'], label: label('type', 'kind') },
    country: { type: 'text', label: label('pays', 'country') },
  },
} as const satisfies Kind;

export const campaigns = {
  label: label('Campagnes', 'Campaigns'),
  key: ['campaign_id'],
  columns: {
    campaign_id: columns.campaign,
    name: { type: 'text', required: true, label: label('nom', 'name'), heads: ['nom de la campagne', 'campaign name'] },
    supplier_id: { type: 'text', required: true, label: label('fournisseur', 'supplier_id'), heads: ['id fournisseur', 'fournisseur_id', 'supplier'] },
    brand: { type: 'text', label: label('marque', 'brand') },
    channel: { type: 'choice', of: CHANNELS, required: true, label: label('canal', 'channel') },
    objective: { type: 'choice', of: OBJECTIVES, label: label('objectif', 'objective') },
    success_figure: { type: 'text', label: label('chiffre de succès', 'success_figure') },
    audience: { type: 'choice', of: ['defined', 'broadcast'], label: label('audience', 'audience') },
    target_gender: { type: 'choice', of: ['f', 'm'], label: label('sexe visé', 'target_gender') },
    target_age_min: { type: 'count', label: label('âge visé min', 'target_age_min') },
    target_age_max: { type: 'count', label: label('âge visé max', 'target_age_max') },
    incentive: { type: 'text', label: label('incitation', 'incentive') },
    starts_on: { type: 'day', label: label('début', 'starts_on'), heads: ['date de début', 'start date'] },
    ends_on: { type: 'day', label: label('fin', 'ends_on'), heads: ['date de fin', 'end date'] },
  },
} as const satisfies Kind;

export const contracts = {
  label: label('Contrats', 'Contracts'),
  key: ['contract_id'],
  waitsForCampaign: true,
  columns: {
    contract_id: { type: 'text', required: true, label: label('contrat', 'contract_id'), heads: ['id contrat', 'contract'] },
    supplier_id: { type: 'text', required: true, label: label('fournisseur', 'supplier_id'), heads: ['id fournisseur', 'fournisseur_id', 'supplier'] },
    campaign_id: { type: 'text', label: label('campagne', 'campaign_id'), heads: ['id campagne', 'campagne_id', 'campaign'] },
    promised_leads: { type: 'count', label: label('leads promis', 'promised_leads') },
    price_model: { type: 'choice', of: PRICE_MODELS, required: true, label: label('modèle de prix', 'price_model') },
    unit_price: { type: 'money', min: 0, required: true, label: label('prix unitaire', 'unit_price') },
    currency: columns.currency,
    starts_on: { type: 'day', required: true, label: label('début', 'starts_on'), heads: ['date de début', 'start date'] },
    ends_on: { type: 'day', label: label('fin', 'ends_on'), heads: ['date de fin', 'end date'] },
    duplicate_window_days: { type: 'count', label: label('fenêtre de doublon (jours)', 'duplicate_window_days') },
    accept_rules: { type: 'choices', of: ACCEPT_RULES, label: label('règles de refus', 'accept_rules') },
  },
} as const satisfies Kind;

export const costs = {
  label: label('Coûts', 'Costs'),
  key: ['cost_id'],
  otherwise: ['campaign_id', 'day', 'starts_on', 'ends_on', 'kind'],
  waitsForCampaign: true,
  columns: {
    cost_id: { type: 'text', label: label('coût', 'cost_id'), heads: ['id coût', 'facture'] },
    campaign_id: columns.campaign,
    day: { type: 'day', label: label('jour', 'day'), heads: ['date'] },
    starts_on: { type: 'day', label: label('début', 'starts_on'), heads: ['date de début', 'start date'] },
    ends_on: { type: 'day', label: label('fin', 'ends_on'), heads: ['date de fin', 'end date'] },
    amount: { type: 'money', min: 0, required: true, label: label('montant', 'amount'), heads: ['montant ht'] },
    currency: columns.currency,
    kind: { type: 'choice', of: ['media', 'lead_fee', 'routing', 'creative', 'incentive', 'time', 'other'], required: true, label: label('nature', 'kind'), heads: ['type'] },
  },
} as const satisfies Kind;

export const rates = {
  label: label('Taux de change', 'Exchange rates'),
  key: ['currency', 'day'],
  columns: {
    currency: { type: 'currency', required: true, label: label('devise', 'currency'), heads: ['monnaie'] },
    day: { type: 'day', required: true, label: label('jour', 'day'), heads: ['date'] },
    eur: { type: 'number', min: 0, required: true, label: label('euros', 'eur') },
  },
} as const satisfies Kind;
