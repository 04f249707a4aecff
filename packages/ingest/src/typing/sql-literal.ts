/** A text of ours (a column, a path, a zone, a list of the contract) as an SQL literal; values of users are never written into SQL. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
