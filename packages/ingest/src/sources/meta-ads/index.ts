import type { ColumnSource } from '@e-respect/contract';
import { currencyIn, type Heads } from '../../mapping/heads.ts';
import { dayUnder, firstOf, given, idOf } from '../columns.ts';
import type { Source, SourceTable } from '../source.ts';

const SPENT = ['Amount spent (¤)', 'Montant dépensé (¤)', 'Amount spent', 'Montant dépensé'];
const CAMPAIGN = ['Campaign name', 'Nom de la campagne'];
const CAMPAIGN_ID = idSpellings('Campaign ID', 'la campagne', 'campagne');
const DAY = ['Day', 'Jour'];
const STARTS = ['Reporting starts', 'Début des rapports'];
const ENDS = ['Reporting ends', 'Fin des rapports'];

/** What tells one row from another, beside its campaign and its days: the account, the level, the breakdowns. */
const DETAILS: readonly (readonly (readonly string[])[])[] = [
  [idSpellings('Account ID', 'le compte', 'compte'), ['Account name', 'Nom du compte']],
  [idSpellings('Ad set ID', 'l’ensemble de publicités', 'ensemble de publicités'), ['Ad set name', 'Nom de l’ensemble de publicités']],
  [idSpellings('Ad ID', 'la publicité', 'publicité'), ['Ad name', 'Nom de la publicité']],
  ...[
    ['Age', 'Âge'], ['Gender', 'Sexe', 'Genre'], ['Country', 'Pays'], ['Region', 'Région'], ['DMA region', 'Région DMA'],
    ['Platform', 'Plateforme'], ['Placement', 'Placement'], ['Device platform', 'Plateforme de l’appareil'], ['Impression device', 'Appareil d’impression'],
    ['Media type', 'Type de média'], ['Objective', 'Objectif'], ['Time of day (ad account time zone)'], ['Time of day (viewer’s time zone)'],
  ].map((spellings) => [spellings]),
];

/** French files write `ID de la campagne`, `Nº de campagne` and the like. */
function idSpellings(english: string, ...french: string[]): string[] {
  return [english, ...french.flatMap((what) => ['ID de', 'N° de', 'Nº de', 'Numéro de', 'Identifiant de'].map((start) => `${start} ${what}`.replace('de le ', 'du ')))];
}

/** Files differ in how fine they are; without an id of its own, a campaign's rows of one day would contradict each other. */
const costId = (heads: Heads, campaign: readonly (string | undefined)[], days: readonly (string | undefined)[]): ColumnSource =>
  idOf('meta', [campaign, ...DETAILS.map((part) => part.map((spellings) => heads.find(...spellings))), ...days.map((day) => [day])]);

function currencyOf(heads: Heads, spent: string): ColumnSource | undefined {
  const constant = currencyIn(spent);
  return constant === undefined ? heads.find('Currency', 'Devise') : { constant };
}

const spend: SourceTable = {
  id: 'spend',
  label: { fr: 'Dépenses (gestionnaire de publicités)', en: 'Spend (Ads Manager)' },
  kinds: ['costs'],
  signs: [SPENT, [...CAMPAIGN, ...CAMPAIGN_ID], [...DAY, ...STARTS]],
  mapping(heads) {
    const spent = heads.find(...SPENT)!;
    const campaign = [heads.find(...CAMPAIGN_ID), heads.find(...CAMPAIGN)];
    const day = heads.find(...DAY);
    const [starts, ends] = [heads.find(...STARTS), heads.find(...ENDS)];
    return {
      note: 'Conversions that the platform attributes to itself are not read: orders come from the shop.',
      kinds: [{
        kind: 'costs',
        where: [{ column: heads.find(...CAMPAIGN) ?? campaign[0]!, is_not: [''] }, { column: spent, is_not: [''] }],
        columns: given({
          cost_id: costId(heads, campaign, day === undefined ? [starts, ends] : [day]),
          campaign_id: firstOf(...campaign), ...(day === undefined ? { starts_on: dayUnder(starts), ends_on: dayUnder(ends) } : { day: dayUnder(day) }),
          amount: spent, currency: currencyOf(heads, spent), kind: { constant: 'media' },
        }),
      }],
    };
  },
};

export const metaAds: Source = { id: 'meta-ads', also: ['meta', 'facebook-ads', 'facebook'], label: { fr: 'Meta Ads', en: 'Meta Ads' }, tables: [spend] };
