import type { KindId, Text } from '@e-respect/contract';
import type { Input } from '@e-respect/metrics';
import type { Covering } from '@e-respect/warehouse';

/** An input as users read it: what it is, what it should cover, and what to bring when it does not. */
export interface InputWords {
  id: Covering;
  kind: KindId;
  label: Text;
  of: Text;
  advice: Text;
  /** Said instead while there is nothing it could cover. */
  first?: Text;
  figures?: Input;
}

const t = (fr: string, en: string): Text => ({ fr, en });
const SENDS = t('des envois', 'of the sends');
const OUTCOME_ADVICE = (fr: string, en: string): Text => t(
  `Ajoutez la colonne ${fr} au fichier d’envois, ou déposez l’export ou les webhooks de votre service d’envoi.`,
  `Add the column ${en} to the file of sends, or drop the export or connect the webhooks of your sending service.`);

export const READINESS_INPUTS: readonly InputWords[] = [
  { id: 'suppliers', kind: 'suppliers', label: t('Noms des fournisseurs', 'Supplier names'), of: t('des campagnes ont un fournisseur nommé', 'of the campaigns have a named supplier'),
    advice: t('Déposez la liste des fournisseurs : leurs noms remplaceront leurs codes.', 'Drop the list of suppliers: their names will replace their codes.') },
  { id: 'campaigns', kind: 'campaigns', label: t('Campagnes', 'Campaigns'), of: t('des campagnes citées sont décrites', 'of the campaigns named are described'),
    advice: t('Déposez la liste des campagnes : les lignes qui les attendent compteront aussitôt.', 'Drop the list of campaigns: the rows waiting for them will count at once.') },
  { id: 'sends', kind: 'sends', figures: 'sends', label: t('Envois', 'Sends'), of: t('des campagnes d’e-mail et de SMS ont leurs envois', 'of the e-mail and SMS campaigns have their sends'),
    advice: t('Demandez au routeur la liste des envois, ou au moins des totaux par jour.', 'Ask the sender for the list of sends, or at least totals by day.') },
  { id: 'delivered', kind: 'sends', figures: 'delivered', label: t('Remises', 'Deliveries'), of: SENDS, advice: OUTCOME_ADVICE('delivered_at', 'delivered_at') },
  { id: 'bounces', kind: 'sends', figures: 'bounces', label: t('Erreurs', 'Bounces'), of: SENDS, advice: OUTCOME_ADVICE('bounced_at', 'bounced_at') },
  { id: 'opens', kind: 'sends', figures: 'opens', label: t('Ouvertures', 'Opens'), of: SENDS, advice: OUTCOME_ADVICE('opened_at', 'opened_at') },
  { id: 'clicks', kind: 'sends', figures: 'clicks', label: t('Clics', 'Clicks'), of: SENDS, advice: OUTCOME_ADVICE('clicked_at', 'clicked_at') },
  { id: 'unsubscribes', kind: 'sends', figures: 'unsubscribes', label: t('Désabonnements', 'Unsubscribes'), of: SENDS, advice: OUTCOME_ADVICE('unsubscribed_at', 'unsubscribed_at') },
  { id: 'complaints', kind: 'sends', figures: 'complaints', label: t('Plaintes', 'Complaints'), of: SENDS,
    advice: t('Déposez les rapports de plainte reçus par e-mail, ou connectez les webhooks : sans eux le taux de plainte reste inconnu.', 'Drop the complaint reports received by mail, or connect the webhooks: without them the complaint rate stays unknown.') },
  { id: 'outcomes', kind: 'outcomes', label: t('Suites rattachées', 'Outcomes matched'), of: t('des suites ont trouvé leur envoi', 'of the outcomes found their send'),
    first: t('Déposez les rapports de plainte et d’erreur, les exports d’évènements, ou connectez les webhooks de votre service d’envoi.', 'Drop complaint and bounce reports, exports of events, or connect the webhooks of your sending service.'),
    advice: t('Des suites attendent leur envoi : déposez le fichier d’envois qui porte leurs identifiants.', 'Outcomes wait for their send: drop the file of sends that carries their ids.') },
  { id: 'leads', kind: 'leads', figures: 'leads', label: t('Leads', 'Leads'), of: t('des campagnes ont leurs leads', 'of the campaigns have their leads'),
    advice: t('Déposez les leads livrés par chaque fournisseur.', 'Drop the leads that each supplier delivered.') },
  { id: 'contracts', kind: 'contracts', figures: 'contracts', label: t('Contrats', 'Contracts'), of: t('des leads acceptés ont un contrat', 'of the accepted leads have a contract'),
    advice: t('Déposez les contrats : prix, fenêtre de doublon et règles de refus.', 'Drop the contracts: price, duplicate window and rules of refusal.') },
  { id: 'spend', kind: 'costs', figures: 'spend', label: t('Dépense', 'Spend'), of: t('des leads acceptés ont un coût', 'of the accepted leads have a cost'),
    advice: t('Déposez les coûts, ou l’export de vos régies publicitaires.', 'Drop the costs, or the export of your advertising platforms.') },
  { id: 'proof', kind: 'consents', figures: 'proof', label: t('Preuves de consentement', 'Proofs of consent'), of: t('des leads acceptés sont prouvés', 'of the accepted leads are proved'),
    advice: t('Demandez la date, le texte et le lieu du consentement de chaque lead.', 'Ask for the date, the text and the place of each lead’s consent.') },
  { id: 'traits', kind: 'leads', figures: 'traits', label: t('Sexe et âge', 'Gender and age'), of: t('des personnes recrutées sont connues', 'of the people recruited are known'),
    advice: t('Ajoutez gender et birth_year aux leads : les envois hors cible deviennent visibles.', 'Add gender and birth_year to the leads: mismatched sends become visible.') },
  { id: 'orders', kind: 'orders', figures: 'orders', label: t('Commandes', 'Orders'), of: t('des commandes sont rattachées à un lead', 'of the orders are credited to a lead'),
    advice: t('Déposez l’export des commandes de la boutique, avec l’e-mail ou la référence du client.', 'Drop the shop’s export of orders, with the customer’s e-mail or reference.') },
  { id: 'margin', kind: 'orders', figures: 'margin', label: t('Marge', 'Margin'), of: t('des commandes ont une marge', 'of the orders have a margin'),
    advice: t('Ajoutez la colonne margin aux commandes : sans elle, aucun retour sur dépense.', 'Add the column margin to the orders: without it there is no return on spend.') },
  { id: 'rates', kind: 'rates', label: t('Taux de change', 'Exchange rates'), of: t('des montants en devise ont leur taux', 'of the amounts in other currencies have their rate'),
    advice: t('Déposez les taux des jours manquants : ces montants attendent.', 'Drop the rates of the missing days: those amounts wait.') },
  { id: 'touches', kind: 'touches', label: t('Chemins avant l’achat', 'Paths before a purchase'), of: t('des points de contact', 'of the touches'),
    advice: t('Déposez les clics et visites connus de votre outil d’analyse.', 'Drop the clicks and visits your analytics know.') },
  { id: 'assignments', kind: 'assignments', label: t('Tests', 'Experiments'), of: t('des répartitions', 'of the assignments'),
    advice: t('Déposez qui était dans quel bras de chaque test.', 'Drop who was in which arm of each test.') },
  { id: 'social', kind: 'social', label: t('Réseaux sociaux', 'Social networks'), of: t('des relevés', 'of the readings'),
    advice: t('Déposez l’export de vos pages LinkedIn, Meta ou X.', 'Drop the export of your LinkedIn, Meta or X pages.') },
  { id: 'reputation_feed', kind: 'reputation_feed', label: t('Réputation vue par les messageries', 'Reputation as providers see it'), of: t('des relevés', 'of the readings'),
    advice: t('Déposez les rapports DMARC, Google Postmaster ou Microsoft SNDS.', 'Drop the DMARC, Google Postmaster or Microsoft SNDS reports.') },
];
