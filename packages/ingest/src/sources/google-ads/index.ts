import { currencyIn } from '../../mapping/heads.ts';
import { dayUnder, firstOf, given, idOf } from '../columns.ts';
import type { Source, SourceTable } from '../source.ts';

const DAY = ['Day', 'Jour', 'Date'];
const CAMPAIGN = ['Campaign', 'Campagne'];
const CAMPAIGN_ID = ['Campaign ID', 'ID de la campagne', 'ID de campagne', 'Nº de campagne', 'N° de campagne', 'Code de campagne'];
const COST = ['Cost', 'Coût', 'Cost (¤)', 'Coût (¤)'];

/** What tells one row of a campaign's day from another. */
const DETAILS: readonly (readonly (readonly string[])[])[] = [
  [['Customer ID', 'Numéro client'], ['Account name', 'Account', 'Nom du compte', 'Compte']],
  [['Ad group ID', 'ID du groupe d’annonces'], ['Ad group', 'Groupe d’annonces']],
  [['Ad ID', 'ID de l’annonce']],
  ...[
    ['Ad type', 'Type d’annonce'], ['Keyword', 'Search keyword', 'Mot clé', 'Mot clé pour le Réseau de Recherche'], ['Match type', 'Type de correspondance'],
    ['Search term', 'Terme de recherche'], ['Network', 'Réseau'], ['Network (with search partners)', 'Réseau (avec les partenaires du Réseau de Recherche)'],
    ['Device', 'Appareil'], ['Hour of the day', 'Heure de la journée'], ['Country/Territory', 'Pays/Territoire'], ['Landing page', 'Page de destination'],
  ].map((spellings) => [spellings]),
];

/** A title and a period stand before the head, sums after the rows: `Total: Account`, `Total : compte`. */
const spend: SourceTable = {
  id: 'spend',
  label: { fr: 'Rapport de campagnes par jour', en: 'Campaign report by day' },
  kinds: ['costs'],
  signs: [DAY, CAMPAIGN, COST, ['Impr.', 'Impr', 'Clicks', 'Clics', 'Currency code', 'Code de la devise']],
  mapping(heads) {
    const [day, campaign, cost] = [heads.find(...DAY)!, heads.find(...CAMPAIGN)!, heads.find(...COST)!];
    const named = [heads.find(...CAMPAIGN_ID), campaign];
    const currency = currencyIn(cost);
    return {
      note: 'Conversions that the platform attributes to itself are not read: orders come from the shop.',
      kinds: [{
        kind: 'costs',
        where: [
          ...[...new Set([heads.all[0]!, day, campaign])].map((column) => ({ column, begins_not: ['Total:', 'Totaux:'] })),
          { column: campaign, is_not: ['', '--'] }, { column: cost, is_not: ['', '--'] },
        ],
        columns: given({
          cost_id: idOf('google', [named, ...DETAILS.map((part) => part.map((spellings) => heads.find(...spellings))), [day]]),
          campaign_id: firstOf(...named), day: dayUnder(day), amount: cost,
          currency: currency === undefined ? heads.find('Currency code', 'Code de la devise', 'Currency', 'Devise') : { constant: currency },
          kind: { constant: 'media' },
        }),
      }],
    };
  },
};

export const googleAds: Source = { id: 'google-ads', also: ['adwords', 'google', 'googleads'], label: { fr: 'Google Ads', en: 'Google Ads' }, tables: [spend] };
