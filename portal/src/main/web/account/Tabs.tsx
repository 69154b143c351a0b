import { may } from '../boot';
import { m } from '../i18n';
import { Link } from '../kit/routing';

/** The pages of one account; each is shown to whom its permission lets read it. */
const tabs = [
  { id: 'info', path: '', permission: 'accounts.read' },
  { id: 'manager', path: '/contacts-manager', permission: 'contacts.read' },
  { id: 'tickets', path: '/tickets', permission: 'tickets.read-all' },
  { id: 'history', path: '/history', permission: 'contacts.read' },
  { id: 'rights', path: '/rights', permission: 'contacts.read' },
] as const;

/** The way between the pages of an account. */
export const Tabs = ({ id }: { id: string }) =>
  <nav aria-label={m.account.account}><ul class="tabs">{tabs.filter((tab) => may(tab.permission)).map((tab) => <li key={tab.id}><Link to={'/accounts/' + id + tab.path}>{m.account.tabs[tab.id]}</Link></li>)}</ul></nav>;
