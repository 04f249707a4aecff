import type { Address } from './address.ts';

/** A row that says who it is about. */
export interface Identified {
  readonly address: Address | null;
  readonly personRef: string;
  readonly at: number;
}

export type OwnerOf = ReadonlyMap<string, string>;

function claimsEarlier(claim: Identified, held: Identified | undefined): boolean {
  if (held === undefined || claim.at !== held.at) return held === undefined || claim.at < held.at;
  return claim.personRef < held.personRef;
}

/** An address belongs to the person_ref of its earliest row with both; the smallest of several at one instant. */
export function findOwners(rows: Iterable<Identified>): OwnerOf {
  const claims = new Map<string, Identified>();
  for (const row of rows) {
    if (row.address === null || row.personRef === '') continue;
    if (claimsEarlier(row, claims.get(row.address.text))) claims.set(row.address.text, row);
  }
  return new Map([...claims].map(([address, claim]) => [address, claim.personRef]));
}

export function personOf(row: Identified, owners: OwnerOf): string {
  const text = row.address?.text ?? '';
  const reference = row.personRef === '' ? owners.get(text) : row.personRef;
  return reference === undefined ? `address:${text}` : `ref:${reference}`;
}
