import type { KindId } from '@e-respect/contract';

/** The same three costs (1 234,56 + 0,44 + 15,00 € = 1 250.00) or three leads as French offices and Excel write them: every row must load. */
export interface Variant { name: string; kind: KindId; bytes: Uint8Array<ArrayBuffer>; rows: number; spend?: number }

const bytesOf = (buffer: Buffer | string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(buffer as string));
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

const HEAD = 'campagne;jour;montant;nature;facture';
const line = (at: number, day: string, amount: string): string => `C1;${day};${amount};media;F${at}`;
const table = (end = '\n', amounts = ['1 234,56', '0,44', '15,00'], days = ['03/03/2025', '04/03/2025', '05/03/2025'], head = HEAD): string =>
  [head, ...amounts.map((amount, at) => line(at, days[at]!, amount))].join(end) + end;
const costs = (name: string, text: Buffer | string): Variant => ({ name, kind: 'costs', bytes: bytesOf(text), rows: 3, spend: 1250 });
const leads = (name: string, text: Buffer | string, rows: number): Variant => ({ name, kind: 'leads', bytes: bytesOf(text), rows });
const EURO = table('\r\n', ['1 234,56 €', '0,44 €', '15,00 €']);

export const FRENCH: readonly Variant[] = [
  costs('UTF-8, LF', table()),
  costs('UTF-8 with a mark, CRLF', `\uFEFF${table('\r\n')}`),
  costs('two marks', `\uFEFF\uFEFF${table('\r\n')}`),
  costs('CR only', table('\r')),
  costs('CR CR LF', table('\r\r\n')),
  costs('no line end at the end', table().trimEnd()),
  costs('blank lines everywhere', table('\n\n;;;;\n')),
  costs('Windows-1252 with €', latin1(EURO.replaceAll('€', '\x80'))),
  costs('ISO-8859-15 with €', latin1(EURO.replaceAll('€', '\xa4'))),
  costs('UTF-16 LE with a mark', Buffer.from(`\uFEFF${EURO}`, 'utf16le')),
  costs('UTF-16 BE with a mark', be(`\uFEFF${EURO}`)),
  costs('UTF-16 LE without mark', Buffer.from(EURO, 'utf16le')),
  costs('UTF-16 BE without mark', be(EURO)),
  costs('no-break spaces', table('\n', ['1\u00A0234,56', '0,44', '15,00'])),
  costs('narrow no-break spaces and €', table('\n', ['1\u202F234,56\u00A0€', '0,44\u202F€', '15,00 €'])),
  costs('no-break spaces of Windows-1252', latin1(table('\r\n', ['1\xa0234,56 \x80', '0,44 \x80', '15,00 \x80']))),
  costs('points for thousands', table('\n', ['1.234,56', '0,44', '15,00'])),
  costs('sep=;', `sep=;\r\n${table('\r\n')}`),
  costs('"sep=;" after a mark', `\uFEFF"sep=;"\r\n${table('\r\n')}`),
  costs('two preamble lines', `Export comptable du 21/11/2026\n\n${table()}`),
  costs('preamble lines of several cells', `Société;Maison Durand;;;\nÉdité le;21/11/2026;;;\n;;;;\n${table()}`),
  costs('a line of totals', `${table()}Total;;1 250,00;;\n`),
  costs('a line of totals of another width', `${table()}TOTAUX :;1 250,00\n`),
  costs('trailing delimiters', table('\n').replaceAll(/$/gm, ';;').replace(/;;$/, '')),
  costs('everything quoted', table('\r\n').replaceAll(/[^;\r\n]+/g, '"$&"')),
  costs('ISO days', table('\n', undefined, ['2025-03-03', '2025-03-04', '2025-03-05'])),
  costs('days of one digit', table('\n', undefined, ['3/3/2025', '4/3/2025', '5/3/2025'])),
  costs('capitals, spaces and no-break spaces in heads', table('\n', undefined, undefined, ' CAMPAGNE ;Jour; Montant\u00A0 HT ;NATURE; Facture ')),
  costs('tabs', table().replaceAll(';', '\t')),
  costs('bars', table().replaceAll(';', '|')),
  costs('commas and points', table('\n', ['1234.56', '0.44', '15.00']).replaceAll(';', ',')),
  costs('commas and quoted decimal commas', table('\n', ['"1 234,56"', '"0,44"', '"15,00"']).replaceAll(';', ',')),
  leads('accents decomposed in heads and values', 'lead;campagne;e-mail;recruté le;année de naissance\nL1;C1;hélène@free.fr;01/03/2025 10:00;1980\nL2;C1;élise@exemple.fr;01/03/2025;\n'.normalize('NFD'), 2),
  leads('accented heads in Windows-1252', latin1('lead;campagne;e-mail;recrut\xe9 le;motif de refus\r\nL1;C1;a@free.fr;01/03/2025 10:00:59;n\x92est pas s\xfbr\r\n'), 1),
  leads('œ in ISO-8859-15', latin1('lead;campagne;e-mail;recrut\xe9 le;motif de refus\r\nL1;C1;a@free.fr;01/03/2025 9:05;c\xbdur\r\n'), 1),
  leads('line feeds, delimiters and quotes within quotes', 'lead;campagne;e-mail;recruté le;motif de refus\nL1;C1;a@free.fr;01/03/2025;"deux\nlignes; ""et"" plus"\nL2;C1;b@free.fr;01/03/2025;\n', 2),
  leads('addresses of every shape', 'lead;campagne;e-mail;recruté le\nL1;C1; Jean.DUPONT+news@Example.COM ;01/03/2025\nL2;C1;contact@münchen.de;01/03/2025\nL3;C1;contact@xn--mnchen-3ya.de;01/03/2025\nL4;C1;"""jean dupont""@free.fr";01/03/2025\nL5;C1;o\'neil@free.fr;01/03/2025\n', 5),
  leads('20 000 rows and an accent at the very end', `lead;campagne;e-mail;recruté le;motif de refus\n${Array.from({ length: 20_000 }, (_, at) => `L${at};C1;p${at}@free.fr;01/03/2025;`).join('\n')}\nZ;C1;z@free.fr;01/03/2025;refusé\n`, 20_001),
  costs('UTF-16 LE with a mark, tabs and CR LF', Buffer.from(`\uFEFF${table('\r\n').replaceAll(';', '\t')}`, 'utf16le')),
  costs('UTF-16 BE with a mark and sep=', be(`\uFEFFsep=;\r\n${EURO}`)),
  costs('apostrophes around nothing: amounts as text', table('\n', ['"1 234,56"', '"0,44"', '"15,00"'])),
  costs('a plus sign', table('\n', ['+1 234,56', '+0,44', '+15,00'])),
  costs('EUR after the amount', table('\n', ['1 234,56 EUR', '0,44 EUR', '15,00 EUR'])),
  costs('€ before the amount', table('\n', ['€ 1 234,56', '€ 0,44', '€ 15,00'])),
  costs('amounts without cents', table('\n', ['1 234', '1', '15'])),
  costs('a preamble, a blank line, totals and a last blank line', `Dépenses par campagne\n\n${table()}Total général;;1 250,00;;\n\n`),
  costs('a preamble in Windows-1252 with CR LF', latin1(`Relev\xe9 de d\xe9penses\r\n\r\n${table('\r\n')}`)),
  leads('instants of the day, of the minute and of the second', 'lead;campagne;e-mail;recruté le\nL1;C1;a@free.fr;01/03/2025\nL2;C1;b@free.fr;01/03/2025 09:05\nL3;C1;c@free.fr;01/03/2025 09:05:59\nL4;C1;d@free.fr;2025-03-01 09:05\nL5;C1;e@free.fr;2025-03-01T09:05:59+01:00\n', 5),
  leads('the hours that summer time skips and repeats', 'lead;campagne;e-mail;recruté le\nL1;C1;a@free.fr;30/03/2025 02:30\nL2;C1;b@free.fr;26/10/2025 02:30\n', 2),
  leads('words for yes, no, man and woman', 'lead;campagne;e-mail;recruté le;sexe;incité;statut\nL1;C1;a@free.fr;01/03/2025;Homme;Oui;Accepté\nL2;C1;b@free.fr;01/03/2025;Femme;Non;Refusé\nL3;C1;c@free.fr;01/03/2025;F;vrai;accepted\nL4;C1;d@free.fr;01/03/2025;m;0;\n', 4),
];
