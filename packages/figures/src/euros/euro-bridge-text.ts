import type { Language } from '@e-respect/contract';
import type { Noun } from '../format/number-format.ts';
import type { SpendKind } from '../overview-query.ts';

type Aside = 'claimable' | 'margin_excluded';
type BridgeText = Record<'title' | 'covers' | 'doesNotCover' | 'claim' | 'resultUnknown' | 'paid' | 'immaturePart' | 'margin' | 'result' | 'before' | 'reputation' | 'after' | 'roiNet' | 'range' | 'costUnknown' | 'costPartial' | 'colon' | 'separator' | Aside, string>
  & { kinds: Record<SpendKind, string>; details: Record<Aside, string>; notes: Record<Aside, string>; order: Noun; tableHead: string[] };

export const BRIDGE_TEXT: Record<Language, BridgeText> = {
  fr: {
    title: 'De l’euro payé à l’euro gagné', covers: 'La marge couvre la facture.', doesNotCover: 'La marge ne couvre pas la facture.',
    claim: 'Le contrat permet d’en récupérer une partie.', resultUnknown: 'Sans marge ni dépense connues, pas de résultat.',
    paid: 'Payé aux fournisseurs', immaturePart: '{amount} de plus sont trop récents pour être jugés', margin: 'Marge des acheteurs',
    result: 'Résultat', before: 'Résultat avant réputation', reputation: 'Coût de réputation', after: 'Résultat après réputation', roiNet: 'ROI net',
    range: 'de {low} à {high}, huit fois sur dix', costUnknown: 'inconnu\u00a0: il manque les plaintes, ou la valeur d’un contact', costPartial: 'flux incomplets',
    claimable: 'Réclamable sur contrat', margin_excluded: 'Marge sans lead net',
    details: { claimable: 'leads que les règles du contrat refusent', margin_excluded: 'personnes aux leads tous refusés' },
    notes: { claimable: 'non déduit', margin_excluded: 'non ajouté' },
    kinds: { contract: 'leads', media: 'média', lead_fee: 'frais par lead', routing: 'routage', creative: 'création', incentive: 'dotation', time: 'temps', other: 'autres' },
    order: { one: 'commande', other: 'commandes' }, colon: '\u00a0: ', separator: '\u00a0; ', tableHead: ['Ligne', 'Montant', 'Détail'],
  },
  en: {
    title: 'From the euro paid to the euro earned', covers: 'The margin covers the bill.', doesNotCover: 'The margin does not cover the bill.',
    claim: 'The contract allows part of it to be claimed back.', resultUnknown: 'No result without a known margin and spend.',
    paid: 'Paid to suppliers', immaturePart: '{amount} more is too recent to be judged', margin: 'Margin of the buyers',
    result: 'Result', before: 'Result before reputation', reputation: 'Reputation cost', after: 'Result after reputation', roiNet: 'Net ROI',
    range: '{low} to {high}, eight times in ten', costUnknown: 'unknown: complaints are missing, or the value of a contact', costPartial: 'incomplete feeds',
    claimable: 'Claimable under contract', margin_excluded: 'Margin without a net lead',
    details: { claimable: 'leads that the contract rules refuse', margin_excluded: 'people whose leads were all refused' },
    notes: { claimable: 'not deducted', margin_excluded: 'not added' },
    kinds: { contract: 'leads', media: 'media', lead_fee: 'lead fees', routing: 'routing', creative: 'creative', incentive: 'incentives', time: 'time', other: 'other' },
    order: { one: 'order', other: 'orders' }, colon: ': ', separator: '; ', tableHead: ['Row', 'Amount', 'Detail'],
  },
};
