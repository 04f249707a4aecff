import { measure, ratio, text } from '../define.ts';

export const consent = [
  measure({ domain: 'consent', id: 'leads_without_proof', fact: 'leads', sql: 'count(*) FILTER (WHERE l.accepted AND NOT l.proved)', unit: 'leads', better: 'lower', label: text('Leads acceptés sans preuve', 'Accepted leads without proof'),
    explain: text('Quel que soit leur autre motif.', 'Whatever else stands against them.') }),
  ratio({ domain: 'consent', id: 'proof_coverage', formula: '({leads_accepted} - {leads_without_proof}) / {leads_accepted}', unit: 'rate', better: 'higher', interval: 'wilson', minimum: { of: 'leads_accepted', n: 30 }, label: text('Couverture de preuve', 'Proof coverage'),
    explain: text('Part des leads acceptés dont le consentement est prouvé.', 'Share of accepted leads whose consent is proved.'), example: { given: { leads_accepted: 100_000, leads_without_proof: 10_000 }, gives: 0.9 } }),
];
