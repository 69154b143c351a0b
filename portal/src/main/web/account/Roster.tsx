import { may, staff } from '../boot';
import { m } from '../i18n';
import { useCommand } from '../kit/command';
import { Switch } from '../kit/controls';
import { EmailAddress } from '../kit/EmailAddress';
import { Menu, type MenuItem } from '../kit/Menu';
import { useRefresh } from '../kit/query';
import { Link } from '../kit/routing';
import { Outcome } from '../kit/states';
import { say } from '../kit/status';
import type { Asked } from './Info';
import { changeGrant } from './grants';
import { Portal } from './Portal';
import type { Contact, Grant, Row } from './rows';

/** Who acts for the account, with every address and what it may do (T3, T44). */
export function Roster({ rows, roles, onAsk }: { rows: Row[]; roles: Map<string, string>; onAsk: (asked: Asked) => void }) {
  const refresh = useRefresh();
  const signatory = useCommand<{ row: Row; grant: Grant; on: boolean }, Grant>(({ row, grant, on }) => changeGrant(row.account.id, grant, { signatory: on }), async (now, { row, on }) => {
    await refresh('/api/accounts/{accountId}/grants');
    say(m.account.signatorySaid(on, row.contact.name), () => void signatory.run({ row, grant: now, on: !on }));
  });
  const access = may('access.read');
  const manage = may('access.manage');
  return <><Outcome of={signatory} /><div class="scroll" role="region" aria-label={m.account.roster} tabIndex={0}><table class="roster"><caption class="sr">{m.account.roster}</caption>
    <thead><tr><th scope="col">{m.account.contact}</th><th scope="col">{m.account.address}</th>{access && <><th scope="col">{m.account.portal}</th><th scope="col" class="c">{m.account.login}</th><th scope="col" class="c">{m.account.signatory}</th></>}<th scope="col"><span class="sr">{m.account.more}</span></th></tr></thead>
    <tbody>{rows.map((row) => {
      const { contact, email, grant } = row;
      const name = (what: string) => m.account.named(what, contact.name, email?.address ?? '');
      const items = actions(row, onAsk);
      const fixed = !manage || !contact.active;
      return <tr key={contact.contactId + (row.first > 0 ? '' : email?.emailId)}>
        {row.first > 0 && <th scope="rowgroup" rowSpan={row.first}><Person contact={contact} account={row.account.id} roles={roles} /></th>}
        <td>{email && <EmailAddress of={email.address} />}</td>
        {access && <><td><Portal row={row} onInvite={manage ? () => onAsk({ what: 'invite', row }) : null} /></td>
          <td class="c">{grant && <Switch label={name(m.account.login)} checked={grant.login} disabled={fixed || (!grant.known && !grant.login)} onChange={(on) => onAsk({ what: on ? 'login-on' : 'login-off', row })} />}</td>
          <td class="c">{grant && <Switch label={name(m.account.signatory)} checked={grant.signatory} disabled={fixed} busy={signatory.busy} onChange={(on) => void signatory.run({ row, grant, on })} />}</td></>}
        <td class="c">{items.length > 0 && <Menu name={name(m.account.more)} items={items} />}</td></tr>;
    })}</tbody></table></div></>;
}

function Person({ contact, account, roles }: { contact: Contact; account: string; roles: Map<string, string> }) {
  return <div class="tight"><Link to={`/accounts/${account}/contacts/${contact.contactId}`}><bdi>{contact.name}</bdi></Link>
    {contact.title && <small><bdi>{contact.title}</bdi></small>}<small><bdi>{contact.roles.map((id) => roles.get(id) ?? id).join(', ')}</bdi></small>{contact.phones.length > 0 && <small>{contact.phones.join(' · ')}</small>}</div>;
}

/** What can be done with one row, by whoever may. */
function actions(row: Row, onAsk: (asked: Asked) => void): MenuItem[] {
  const { grant, email } = row;
  const item = (text: string, what: Asked['what']) => ({ text, onChoose: () => onAsk({ what, row }) });
  return [
    ...(may('contacts.manage') ? [
      ...(email ? [item(m.account.replaceAddress, 'replace-address')] : []), item(m.account.addAddress, 'add-address'),
      ...(grant && !grant.known ? [item(m.account.useAddress, 'use-address')] : [])] : []),
    ...(grant && may('access.manage') ? [item(m.account.endDate, 'end-date')] : []),
    // a customer’s own people take somebody out in the contacts manager, where it can be asked for
    ...(staff() && may('contacts.manage') ? [item(m.account.unlink, 'unlink')] : []),
  ];
}
