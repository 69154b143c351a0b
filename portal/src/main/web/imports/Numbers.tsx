import type { Schemas } from '../api';
import { m } from '../i18n';

type Result = Schemas['ImportResult'] | Schemas['ImportResource'];

/** What an import makes, in numbers. */
export const Numbers = ({ of }: { of: Result }) => <dl>
  {of.format && <><dt>{m.imports.format}</dt><dd>{m.imports.formats[of.format] ?? of.format}</dd></>}
  <dt>{m.imports.rows}</dt><dd>{of.rows}</dd><dt>{m.imports.accountsCreated}</dt><dd>{of.accountsCreated}</dd><dt>{m.imports.contactsCreated}</dt><dd>{of.contactsCreated}</dd>
  <dt>{m.imports.linksCreated}</dt><dd>{of.linksCreated}</dd><dt>{m.imports.rejected}</dt><dd>{of.rejectedRows}</dd></dl>;
