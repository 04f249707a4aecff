/** SQL texts by file name, in the order of their numbers; bundled, so that nothing is looked up at run time. */
const migrationTexts = import.meta.glob<string>('../sql/migrations/*.sql', { query: '?raw', import: 'default', eager: true });
const snapshotTexts = import.meta.glob<string>('../sql/snapshot/*.sql', { query: '?raw', import: 'default', eager: true });
const rollupTexts = import.meta.glob<string>('../sql/rollups/*/*.sql', { query: '?raw', import: 'default', eager: true });
const checkTexts = import.meta.glob<string>('../sql/checks/*.sql', { query: '?raw', import: 'default', eager: true });

export interface SqlFile { name: string; text: string }

const inOrder = (texts: Record<string, string>): SqlFile[] =>
  Object.entries(texts)
    .map(([path, text]) => ({ name: path.slice(path.lastIndexOf('/') + 1), text }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));

export const migrations = inOrder(migrationTexts);
export const snapshotSteps = inOrder(snapshotTexts);
export const checks = inOrder(checkTexts);

/** What only some pages read is added to a snapshot when it is first asked for: by name, the steps of its folder. */
export type Rollup = 'handling' | 'pressure' | 'provider-days';
export const rollupSteps = (rollup: Rollup): SqlFile[] => inOrder(Object.fromEntries(Object.entries(rollupTexts).filter(([path]) => path.includes(`/${rollup}/`))));
