import { Scroll } from './scroll.tsx';

export interface Tabular {
  caption: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

/** The plain table behind a picture: same figures, in words and cells. */
export function DataTable({ table }: { table: Tabular }) {
  return (
    <Scroll label={table.caption}>
      <table className="tbl plain">
        <caption className="note">{table.caption}</caption>
        <thead>
          <tr>{table.head.map((cell) => <th key={cell} scope="col">{cell}</th>)}</tr>
        </thead>
        <tbody>
          {table.rows.map(([name = '', ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {table.head.slice(1).map((head, i) => <td key={head}>{cells[i]}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
