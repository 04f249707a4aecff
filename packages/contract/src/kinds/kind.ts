import type { Text } from '../text.ts';

/** How a cell is read. `money` and `number` are exact decimals; `instant` is stored in UTC; `reference` names another kind's key. */
export type ColumnType =
  | { type: 'text' }
  | { type: 'address' }
  | { type: 'person_ref' }
  | { type: 'instant' }
  | { type: 'day' }
  | { type: 'money'; min?: 0 }
  | { type: 'number'; min?: number; max?: number }
  | { type: 'count' }
  | { type: 'year' }
  | { type: 'flag' }
  | { type: 'currency' }
  /** One of a list; where `open`, another word is kept as it is written. */
  | { type: 'choice'; of: readonly string[]; open?: true }
  | { type: 'choices'; of: readonly string[] }
  /** A message's own id, angle brackets or not. */
  | { type: 'message' }
  /** A share of 1, or a percentage. */
  | { type: 'share' }
  /** Kept as a keyed fingerprint only. */
  | { type: 'pseudonym' }
  /** A user agent: what is kept is what kind of reader it tells of. */
  | { type: 'agent' }
  /** Read by nobody after the import step. */
  | { type: 'dropped' };

export type Column = ColumnType & { required?: true; label: Text; heads?: readonly string[] };

/** A canonical kind of row: its columns in the order of the template, and what makes a row the same row again. */
export interface Kind {
  readonly label: Text;
  readonly columns: Readonly<Record<string, Column>>;
  /** The key: named columns, or, where `otherwise` is given and the first is empty, those. */
  readonly key: readonly string[];
  readonly otherwise?: readonly string[];
  /** Rows wait as pending until the campaign named here is known. */
  readonly waitsForCampaign?: true;
  /** A row may name nobody. */
  readonly personOptional?: true;
}

export const label = (fr: string, en: string): Text => ({ fr, en });

const required = { required: true } as const;
export const columns = {
  person: {
    email: { type: 'address', label: label('e-mail', 'email'), heads: ['adresse', 'adresse e-mail', 'courriel', 'mail', 'e-mail', 'email address'] },
    person_ref: { type: 'person_ref', label: label('référence client', 'person_ref'), heads: ['reference client', 'client', 'id client', 'customer id', 'customer_id'] },
  },
  campaign: { type: 'text', ...required, label: label('campagne', 'campaign_id'), heads: ['id campagne', 'campagne_id', 'campaign'] },
  currency: { type: 'currency', label: label('devise', 'currency'), heads: ['monnaie'] },
} as const satisfies Record<string, Column | Record<string, Column>>;
