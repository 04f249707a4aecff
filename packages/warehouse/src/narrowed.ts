import type { Period, Scope } from '@e-respect/contract';
import type { Parameters } from './rows.ts';

/** Rows of a supplier, a campaign or a channel where the question is narrowed to one; `of` is the alias of the columns of those names, with its point. */
export const inScope = (of = ''): string => ['supplier', 'campaign', 'channel'].map((name) => `($${name} IS NULL OR ${of}${name} = $${name})`).join(' AND ');
export const IN_SCOPE = inScope();

export const scoped = ({ from, to }: Period, { supplier, campaign, channel }: Scope): Parameters => ({ from, to, supplier, campaign, channel });
