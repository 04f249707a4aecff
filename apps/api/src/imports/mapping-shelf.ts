import { DomainError, type Mapping, type SavedMapping } from '@e-respect/contract';
import { allRows, type Warehouse } from '@e-respect/warehouse';

/** Mappings kept by name; a file with the same heads is read by them without asking. */
export class MappingShelf {
  private readonly warehouse: Warehouse;

  constructor(warehouse: Warehouse) {
    this.warehouse = warehouse;
  }

  async list(): Promise<SavedMapping[]> {
    const rows = await this.warehouse.read((c) => allRows(c, 'SELECT name, saved_at, heads, mapping FROM mappings ORDER BY saved_at DESC, name'));
    return rows.map((row) => ({
      name: String(row['name']), saved_at: String(row['saved_at']), heads: JSON.parse(String(row['heads'])) as string[], mapping: JSON.parse(String(row['mapping'])) as Mapping,
    }));
  }

  async save({ name, heads, mapping, saved_at }: SavedMapping): Promise<void> {
    await this.warehouse.write(async (connection) => {
      await connection.run('INSERT OR REPLACE INTO mappings VALUES ($name, CAST($savedAt AS TIMESTAMP), $heads, $mapping)', {
        name, savedAt: saved_at.replace('Z', ''), heads: JSON.stringify(heads), mapping: JSON.stringify(mapping),
      });
    });
  }

  async forget(name: string): Promise<void> {
    const known = (await this.list()).some((each) => each.name === name);
    if (!known) throw new DomainError('not_found', { fr: 'Cette correspondance n’existe pas.', en: 'There is no such mapping.' }, { fr: 'Voyez la liste.', en: 'See the list.' });
    await this.warehouse.write(async (connection) => { await connection.run('DELETE FROM mappings WHERE name = $name', { name }); });
  }
}
