import type { Schemas } from '../api';
import { m } from '../i18n';
import { Table } from '../kit/table';

/** What is the matter with which line. */
export const Rows = ({ title, rows }: { title: string; rows: Schemas['RowError'][] }) => (rows.length === 0 ? null : <section class="stack"><h2>{title}</h2>
  <Table caption={title} items={rows.map((row, i) => ({ ...row, i }))} id={(row) => String(row.i)} columns={[
    { id: 'line', title: m.imports.line, cell: (row) => row.line },
    { id: 'column', title: m.imports.column, cell: (row) => row.column ?? '–' },
    { id: 'message', title: m.imports.message, cell: (row) => row.message },
  ]} /></section>);
