import type { Campaign } from './campaign.ts';
import { GOLDEN_SUPPLIER } from './suppliers.ts';

export const GOLDEN_ID = 'RENTREE';
const TESTED_ID = 'MB-PRINTEMPS';

/** Its leads, mails and orders are counted one by one in `golden-plan.ts`, not drawn. */
export const GOLDEN_CAMPAIGN: Campaign = {
  id: GOLDEN_ID, name: 'La Rentrée', supplier: GOLDEN_SUPPLIER, brand: 'Maison Belval', channel: 'email', objective: 'recruit',
  successFigure: 'cost_per_buyer', audience: 'broadcast', from: '2024-09-02', to: '2024-11-24',
};

const earning: readonly Campaign[] = [
  {
    id: 'CN-CARTABLE', name: 'Le juste prix du cartable', supplier: 'COMPARATEUR', brand: 'Petit Belval', channel: 'email', objective: 'recruit',
    successFigure: 'cost_per_buyer', audience: 'defined', from: '2024-09-01', to: '2024-12-15',
    recruiting: { gross: 4500, rejected: 0.02, cross: 0.03, own: 0.01, throwaway: 0.01, role: 0.004, invalid: 0.006, unproven: 0.02 },
    buying: { conversion: 0.035, again: 0.42, gapDays: 70, marginEur: 42 },
    mailing: { sends: 36_000, mailsPerPerson: 2, hard: 0.006, soft: 0.008, complaint: 0.0008, unsubscribe: 0.004, click: 0.03 },
  },
  {
    id: 'CN-FRANC', name: 'Comparer sans rougir', supplier: 'COMPARATEUR', brand: 'Maison Belval', channel: 'email', objective: 'recruit',
    successFigure: 'cost_per_buyer', audience: 'defined', from: '2025-02-15', to: '2025-06-15',
    recruiting: { gross: 4000, rejected: 0.02, cross: 0.02, own: 0.01, throwaway: 0.01, role: 0.004, invalid: 0.006, unproven: 0.02 },
    buying: { conversion: 0.034, again: 0.42, gapDays: 70, marginEur: 42 },
    mailing: { sends: 32_000, mailsPerPerson: 2, hard: 0.006, soft: 0.008, complaint: 0.0007, unsubscribe: 0.004, click: 0.03, asEvents: true },
  },
  {
    id: 'CN-AILLEURS', name: 'Vu ailleurs, mieux ici', supplier: 'COMPARATEUR', brand: 'Maison Belval', channel: 'display', objective: 'recruit',
    successFigure: 'conversion_rate', audience: 'broadcast', from: '2025-07-01', to: '2026-06-30',
    recruiting: { gross: 2500, rejected: 0.02, own: 0.01, throwaway: 0.02, unproven: 0.02 },
    buying: { conversion: 0.031, again: 0.4, gapDays: 70, marginEur: 41 },
  },
  {
    id: 'TR-JEUDI', name: 'La lettre du jeudi', supplier: 'RIVIERES', brand: 'Maison Belval', channel: 'email', objective: 'recruit',
    successFigure: 'margin_per_person_eur', audience: 'defined', from: '2024-09-01', to: '2025-06-14',
    recruiting: { gross: 5200, rejected: 0.01, own: 0.01, throwaway: 0.005, role: 0.01, invalid: 0.005, unproven: 0.03, proof: 'ledger' },
    buying: { conversion: 0.03, again: 0.76, gapDays: 44, marginEur: 36 },
    mailing: { sends: 36_000, mailsPerPerson: 3, hard: 0.005, soft: 0.006, complaint: 0.0005, unsubscribe: 0.003, click: 0.03 },
  },
  {
    id: 'TR-ETE', name: "Au fil de l'été", supplier: 'RIVIERES', brand: 'Maison Belval', channel: 'email', objective: 'recruit',
    successFigure: 'margin_per_person_eur', audience: 'defined', from: '2025-06-15', to: '2025-08-25',
    recruiting: { gross: 2000, rejected: 0.01, own: 0.01, throwaway: 0.005, invalid: 0.005, unproven: 0.03, proof: 'ledger' },
    buying: { conversion: 0.028, again: 0.76, gapDays: 44, marginEur: 36 },
    mailing: { sends: 10_000, mailsPerPerson: 3, hard: 0.005, soft: 0.006, complaint: 0.0005, unsubscribe: 0.003, click: 0.03 },
  },
  {
    id: 'TR-SOURCE', name: 'Revenir à la source', supplier: 'RIVIERES', brand: 'Petit Belval', channel: 'email', objective: 'sell',
    successFigure: 'repeat_rate', audience: 'defined', from: '2025-09-15', to: '2026-05-31',
    recruiting: { gross: 1800, rejected: 0.01, throwaway: 0.005, invalid: 0.005, unproven: 0.03 },
    buying: { conversion: 0.03, again: 0.76, gapDays: 44, marginEur: 36 },
    mailing: { sends: 9000, mailsPerPerson: 3, hard: 0.005, soft: 0.006, complaint: 0.0005, unsubscribe: 0.003, click: 0.03 },
  },
  {
    id: 'AC-CARNET', name: "Le carnet d'atelier", supplier: 'COLLINE', brand: 'Maison Belval', channel: 'email', objective: 'recruit',
    successFigure: 'roi', audience: 'defined', from: '2024-10-01', to: '2025-05-31',
    recruiting: { gross: 2600, rejected: 0.01, own: 0.005, throwaway: 0.002, role: 0.01, unproven: 0.01 },
    buying: { conversion: 0.057, again: 0.36, gapDays: 85, marginEur: 58 },
    mailing: { sends: 14_000, mailsPerPerson: 2, hard: 0.003, soft: 0.005, complaint: 0.0003, unsubscribe: 0.002, click: 0.04 },
  },
  {
    id: 'AC-MAIN', name: 'Fait main, lu lentement', supplier: 'COLLINE', brand: 'Maison Belval', channel: 'email', objective: 'recruit',
    successFigure: 'roi', audience: 'defined', targetAge: [35, 64], from: '2025-06-01', to: '2026-04-30',
    recruiting: { gross: 1400, rejected: 0.01, throwaway: 0.002, role: 0.01, unproven: 0.01 },
    buying: { conversion: 0.057, again: 0.36, gapDays: 85, marginEur: 58 },
    mailing: { sends: 8000, mailsPerPerson: 2, hard: 0.003, soft: 0.005, complaint: 0.0003, unsubscribe: 0.002, click: 0.04, alsoLeadsOf: ['AC-CARNET'] },
  },
];

const hesitating: readonly Campaign[] = [
  {
    id: 'JM-MOYENNE', name: 'Ni trop, ni trop peu', supplier: 'JUSTE-MILIEU', brand: 'Maison Belval', channel: 'email', objective: 'recruit',
    successFigure: 'cost_per_lead_net', audience: 'broadcast', from: '2024-09-01', to: '2025-02-28',
    recruiting: { gross: 6500, rejected: 0.02, cross: 0.05, own: 0.02, throwaway: 0.03, role: 0.005, invalid: 0.02, unproven: 0.05 },
    buying: { conversion: 0.025, again: 0.4, gapDays: 70, marginEur: 42 },
    mailing: { sends: 55_000, mailsPerPerson: 3, hard: 0.012, soft: 0.012, complaint: 0.0013, unsubscribe: 0.005, click: 0.02 },
  },
  {
    id: 'JM-SAGES', name: "L'âge de raison", supplier: 'JUSTE-MILIEU', brand: 'Maison Belval', channel: 'email', objective: 'recruit',
    successFigure: 'cost_per_lead_net', audience: 'defined', targetAge: [55, 90], from: '2025-03-01', to: '2025-08-20',
    recruiting: { gross: 3500, rejected: 0.02, cross: 0.05, own: 0.02, throwaway: 0.02, role: 0.005, invalid: 0.02, unproven: 0.05 },
    buying: { conversion: 0.025, again: 0.4, gapDays: 70, marginEur: 42 },
    mailing: { sends: 30_000, mailsPerPerson: 3, hard: 0.012, soft: 0.012, complaint: 0.0013, unsubscribe: 0.005, click: 0.02, alsoLeadsOf: ['JM-MOYENNE'] },
  },
  {
    id: 'GV-PANIER', name: 'Le panier de la semaine', supplier: 'VERGER', brand: 'Petit Belval', channel: 'email', objective: 'recruit',
    successFigure: 'cost_per_buyer', audience: 'broadcast', from: '2024-10-01', to: '2025-08-15',
    recruiting: { gross: 5000, rejected: 0.02, own: 0.02, throwaway: 0.02, role: 0.005, unproven: 0.04 },
    buying: { conversion: 0.025, again: 0.4, gapDays: 65, marginEur: 42 },
  },
  {
    id: 'PP-ESSAI', name: 'Premier essai, beau papier', supplier: 'PLUME', brand: 'Maison Belval', channel: 'email', objective: 'recruit',
    successFigure: 'conversion_rate', audience: 'defined', from: '2025-03-03', to: '2025-04-30',
    recruiting: { gross: 200, own: 0.01, throwaway: 0.005, unproven: 0.005 },
    buying: { conversion: 0.025, again: 0.4, gapDays: 60, marginEur: 42 },
    mailing: { sends: 3000, mailsPerPerson: 2, hard: 0.004, soft: 0.005, complaint: 0.001, unsubscribe: 0.003, click: 0.03 },
  },
];

const losing: readonly Campaign[] = [
  {
    id: 'CD-TAMBOUR', name: 'Tambour battant', supplier: 'CADENCE', brand: 'Maison Belval', channel: 'email', objective: 'sell',
    successFigure: 'orders', audience: 'broadcast', from: '2024-09-15', to: '2025-01-31',
    recruiting: { gross: 6000, rejected: 0.01, cross: 0.05, own: 0.04, throwaway: 0.03, invalid: 0.02, unproven: 0.05 },
    buying: { conversion: 0.016, again: 0.34, gapDays: 60, marginEur: 40 },
    mailing: { sends: 136_000, mailsPerPerson: 12, everyDays: 2.3, goldenPeople: 4000, hard: 0.008, soft: 0.015, complaint: 0.0042, unsubscribe: 0.008, click: 0.008 },
  },
  {
    id: 'CD-TOCTOC', name: "Toc toc, c'est encore nous", supplier: 'CADENCE', brand: 'Petit Belval', channel: 'sms', objective: 'sell',
    successFigure: 'orders', audience: 'defined', from: '2025-03-01', to: '2025-05-31',
    recruiting: { gross: 1000, own: 0.02, unproven: 0.05 },
    buying: { conversion: 0.016, again: 0.34, gapDays: 60, marginEur: 40 },
    mailing: { sends: 8000, mailsPerPerson: 2, hard: 0.01, soft: 0.01, complaint: 0.0006, unsubscribe: 0.01, click: 0.02, alsoLeadsOf: ['CD-TAMBOUR'] },
  },
  {
    id: 'OA-ECHO', name: "L'écho des bonnes affaires", supplier: 'ONDINE', brand: 'Maison Belval', channel: 'email', objective: 'recruit',
    successFigure: 'leads_net', audience: 'broadcast', from: '2024-09-01', to: '2025-01-31',
    recruiting: { gross: 7500, rejected: 0.01, cross: 0.44, own: 0.03, throwaway: 0.02, invalid: 0.01, unproven: 0.05, recycled: 0.04 },
    buying: { conversion: 0.014, again: 0.3, gapDays: 60, marginEur: 40 },
    mailing: { sends: 44_000, mailsPerPerson: 3, hard: 0.014, soft: 0.014, complaint: 0.002, unsubscribe: 0.007, click: 0.02 },
  },
  {
    id: 'OA-REFLET', name: 'Reflets de saison', supplier: 'ONDINE', brand: 'Maison Belval', channel: 'email', objective: 'recruit',
    successFigure: 'leads_net', audience: 'broadcast', from: '2025-02-20', to: '2025-08-25',
    recruiting: { gross: 4500, rejected: 0.01, cross: 0.38, own: 0.03, throwaway: 0.02, invalid: 0.01, unproven: 0.05, recycled: 0.08 },
    buying: { conversion: 0.013, again: 0.3, gapDays: 60, marginEur: 40 },
    mailing: { sends: 26_000, mailsPerPerson: 3, hard: 0.014, soft: 0.014, complaint: 0.002, unsubscribe: 0.007, click: 0.02 },
  },
  {
    id: 'MV-HORIZON', name: 'Vue imprenable', supplier: 'MIRADOR', brand: 'Maison Belval', channel: 'email', objective: 'recruit',
    successFigure: 'leads_per_eur_gross', audience: 'broadcast', from: '2024-09-01', to: '2025-01-12',
    recruiting: { gross: 11_000, rejected: 0.01, cross: 0.04, own: 0.03, throwaway: 0.09, role: 0.01, invalid: 0.06, unproven: 0.1 },
    buying: { conversion: 0.007, again: 0.25, gapDays: 60, marginEur: 39 },
    mailing: { sends: 95_000, mailsPerPerson: 3, hard: 0.03, soft: 0.02, complaint: 0.0046, unsubscribe: 0.009, click: 0.01 },
  },
  {
    id: 'MV-BOUDOIR', name: 'Le boudoir de Belval', supplier: 'MIRADOR', brand: 'Maison Belval', channel: 'email', objective: 'sell',
    successFigure: 'orders', audience: 'defined', targetGender: 'f', from: '2025-01-13', to: '2025-05-31',
    recruiting: { gross: 4500, rejected: 0.01, cross: 0.04, own: 0.03, throwaway: 0.08, role: 0.01, invalid: 0.05, unproven: 0.1 },
    buying: { conversion: 0.006, again: 0.25, gapDays: 60, marginEur: 39 },
    mailing: { sends: 50_000, mailsPerPerson: 3, hard: 0.03, soft: 0.02, complaint: 0.0048, unsubscribe: 0.009, click: 0.01, alsoLeadsOf: ['MV-HORIZON'] },
  },
  {
    id: 'MV-SOLDES', name: 'Tout doit partir', supplier: 'MIRADOR', brand: 'Maison Belval', channel: 'email', objective: 'sell',
    successFigure: 'orders', audience: 'broadcast', from: '2025-06-01', to: '2026-07-31',
    recruiting: { gross: 4500, rejected: 0.01, own: 0.03, throwaway: 0.08, role: 0.01, invalid: 0.05, unproven: 0.1 },
    buying: { conversion: 0.006, again: 0.25, gapDays: 60, marginEur: 39 },
    mailing: { sends: 45_000, mailsPerPerson: 3, hard: 0.03, soft: 0.02, complaint: 0.0048, unsubscribe: 0.009, click: 0.01 },
  },
  {
    id: 'JC-ROUE', name: 'La roue tourne', supplier: 'JACKPOT', brand: 'Petit Belval', channel: 'email', objective: 'recruit', incentive: 'tirage au sort',
    successFigure: 'leads_gross', audience: 'broadcast', from: '2024-09-01', to: '2025-02-28',
    recruiting: { gross: 7500, rejected: 0.01, own: 0.08, throwaway: 0.42, role: 0.01, invalid: 0.02, unproven: 0.04 },
    buying: { conversion: 0.006, again: 0.2, gapDays: 50, marginEur: 36 },
    mailing: { sends: 50_000, mailsPerPerson: 3, hard: 0.02, soft: 0.02, complaint: 0.0028, unsubscribe: 0.008, click: 0.03 },
  },
  {
    id: 'JC-GRATTE', name: 'Grattez, vous verrez', supplier: 'JACKPOT', brand: 'Petit Belval', channel: 'facebook', objective: 'recruit', incentive: 'bon de 10 €',
    successFigure: 'leads_gross', audience: 'broadcast', from: '2025-03-01', to: '2025-10-31',
    recruiting: { gross: 4500, rejected: 0.01, own: 0.08, throwaway: 0.4, role: 0.01, unproven: 0.04 },
    buying: { conversion: 0.006, again: 0.2, gapDays: 50, marginEur: 36 },
  },
  {
    id: 'PH-SERMENT', name: 'Croix de bois, croix de fer', supplier: 'PAROLE', brand: 'Maison Belval', channel: 'email', objective: 'recruit',
    successFigure: 'leads_net', audience: 'defined', from: '2024-11-01', to: '2025-06-30',
    recruiting: { gross: 6000, rejected: 0.01, own: 0.02, throwaway: 0.02, role: 0.02, invalid: 0.01, unproven: 0.7 },
    buying: { conversion: 0.022, again: 0.38, gapDays: 65, marginEur: 42 },
    mailing: { sends: 25_000, mailsPerPerson: 2, hard: 0.01, soft: 0.01, complaint: 0, unsubscribe: 0, click: 0 },
  },
  {
    id: 'VS-COEURS', name: 'Une pluie de cœurs', supplier: 'VITRINE', brand: 'Petit Belval', channel: 'facebook', objective: 'recruit',
    successFigure: 'buyers', audience: 'broadcast', targetGender: 'f', from: '2024-10-15', to: '2025-08-15',
    recruiting: { gross: 3000, own: 0.03, throwaway: 0.05, unproven: 0.08 },
    buying: { conversion: 0.011, again: 0.3, gapDays: 60, marginEur: 38 },
  },
  {
    id: 'VS-GALERIE', name: 'La galerie', supplier: 'VITRINE', brand: 'Maison Belval', channel: 'instagram', objective: 'image',
    successFigure: 'followers', audience: 'broadcast', from: '2025-02-01', to: '2025-07-31',
  },
  {
    id: 'VS-ATELIER', name: 'Et si vous veniez travailler ici ?', supplier: 'VITRINE', brand: 'Maison Belval', channel: 'linkedin', objective: 'hiring',
    successFigure: 'clicks_human', audience: 'defined', from: '2025-04-01', to: '2025-05-31',
  },
];

const inHouse: readonly Campaign[] = [
  {
    id: 'MB-FIDELES', name: 'Aux fidèles de la maison', supplier: 'BELVAL', brand: 'Maison Belval', channel: 'email', objective: 'loyalty',
    successFigure: 'repeat_rate', audience: 'defined', from: '2024-09-01', to: '2026-08-25',
    mailing: { sends: 52_000, mailsPerPerson: 9, hard: 0, soft: 0.004, complaint: 0.0004, unsubscribe: 0.001, click: 0.06, to: 'customers' },
  },
  {
    id: TESTED_ID, name: 'Le printemps vous va bien', supplier: 'BELVAL', brand: 'Maison Belval', channel: 'email', objective: 'sell',
    successFigure: 'orders', audience: 'defined', from: '2025-03-17', to: '2025-03-30',
    mailing: { sends: 8000, mailsPerPerson: 2, hard: 0, soft: 0.004, complaint: 0.0008, unsubscribe: 0.002, click: 0.06, to: 'tested_customers' },
  },
];

export const OTHER_CAMPAIGNS: readonly Campaign[] = [...earning, ...hesitating, ...losing, ...inHouse];
export const CAMPAIGNS: readonly Campaign[] = [GOLDEN_CAMPAIGN, ...OTHER_CAMPAIGNS];
