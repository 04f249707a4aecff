import { DomainError, type AssumptionSet, type GivenAssumptions } from '@e-respect/contract';
import { allRows, firstRow, inTransaction, type Row, type Warehouse } from '@e-respect/warehouse';

/** What is assumed where nobody said otherwise: benchmarks, and what the data tell. */
export const DEFAULT_SET: AssumptionSet = { id: 'default', version: 1, name: 'e-Respect', given: {}, saved_at: null, saved_by: null };

const LATEST = 'SELECT * FROM assumption_sets QUALIFY row_number() OVER (PARTITION BY set_id ORDER BY version DESC) = 1 ORDER BY name, set_id';

/** Sets of assumptions by name. A change is a new version; the default set is never changed. */
export class AssumptionShelf {
  private readonly warehouse: Warehouse;
  private readonly now: () => Date;

  constructor(warehouse: Warehouse, now: () => Date) {
    this.warehouse = warehouse;
    this.now = now;
  }

  /** The latest version of each set, the default first. */
  async list(): Promise<AssumptionSet[]> {
    return [DEFAULT_SET, ...(await this.warehouse.read((c) => allRows(c, LATEST))).map(setOf)];
  }

  async current(): Promise<string> {
    const found = await this.warehouse.read((c) => firstRow(c, 'SELECT set_id FROM current_assumptions'));
    return found ? String(found['set_id']) : DEFAULT_SET.id;
  }

  /** `reference` is `set`, its latest version, or `set@version`; without one, the current set. */
  async find(reference?: string): Promise<AssumptionSet> {
    const [id = '', version] = (reference ?? await this.current()).split('@');
    if (id === DEFAULT_SET.id) return DEFAULT_SET;
    const versions = await this.versions(id);
    const found = version === undefined ? versions[0] : versions.find((each) => String(each.version) === version);
    if (!found) throw unknownSet();
    return found;
  }

  /** Every version of a set, newest first. */
  async versions(id: string): Promise<AssumptionSet[]> {
    if (id === DEFAULT_SET.id) return [DEFAULT_SET];
    const rows = await this.warehouse.read((c) => allRows(c, 'SELECT * FROM assumption_sets WHERE set_id = $id ORDER BY version DESC', { id }));
    return rows.map(setOf);
  }

  async save(id: string, { name, given, by }: { name: string; given: GivenAssumptions; by: string }): Promise<AssumptionSet> {
    if (id === DEFAULT_SET.id) throw new DomainError('conflict', { fr: 'Le jeu d’origine ne se change pas.', en: 'The original set cannot be changed.' }, { fr: 'Enregistrez sous un autre nom.', en: 'Save it under another name.' }, 'id');
    const saved = await this.warehouse.write((connection) => firstRow(connection,
      `INSERT INTO assumption_sets SELECT $id, coalesce(max(version), 0) + 1, $name, $given, CAST($at AS TIMESTAMP), $by FROM assumption_sets WHERE set_id = $id RETURNING *`,
      { id, name, given: JSON.stringify(given), at: this.now().toISOString().replace('Z', ''), by }));
    return setOf(saved!);
  }

  async use(id: string): Promise<void> {
    const { id: known } = await this.find(id);
    await this.warehouse.write((connection) => inTransaction(connection, async () => {
      await connection.run('DELETE FROM current_assumptions');
      await connection.run('INSERT INTO current_assumptions VALUES ($known)', { known });
    }));
  }

  /** Forgets a set with its versions; the default takes its place where it was in use. */
  async forget(id: string): Promise<void> {
    if ((await this.versions(id)).length === 0 || id === DEFAULT_SET.id) throw unknownSet();
    await this.warehouse.write((connection) => inTransaction(connection, async () => {
      await connection.run('DELETE FROM assumption_sets WHERE set_id = $id', { id });
      await connection.run('DELETE FROM current_assumptions WHERE set_id = $id', { id });
    }));
  }
}

const setOf = (row: Row): AssumptionSet => ({
  id: String(row['set_id']), version: Number(row['version']), name: String(row['name']), given: JSON.parse(String(row['given'])) as GivenAssumptions,
  saved_at: String(row['saved_at']), saved_by: String(row['saved_by']),
});

const unknownSet = (): DomainError => new DomainError('not_found', { fr: 'Ce jeu d’hypothèses n’existe pas.', en: 'There is no such set of assumptions.' },
  { fr: 'Choisissez-en un autre parmi les hypothèses de la page Réputation ; l’interface les liste à /api/v1/assumptions.', en: 'Choose another among the assumptions of the Reputation page; the interface lists them at /api/v1/assumptions.' }, 'assumptions_id');

/** What caches know a set by: a name that was forgotten and given again starts at version 1 again. */
export const keyOf = (set: AssumptionSet): string => `${referenceOf(set)} ${JSON.stringify(set.given)}`;

/** How a set is named in answers. */
export const referenceOf = ({ id, version }: AssumptionSet): string => `${id}@${version}`;
