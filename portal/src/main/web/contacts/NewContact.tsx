import { useState } from 'preact/hooks';
import { own, staff } from '../boot';
import { m } from '../i18n';
import { ComboField } from '../kit/ComboField';
import { useGet } from '../kit/query';
import { useSearch } from '../kit/routing';
import { Loaded } from '../kit/states';
import { AddedContact, type Added } from './AddedContact';
import { NewContactForm } from './NewContactForm';
import { NewPersonForm } from './NewPersonForm';

/** Adds a contact to an account, or for staff a person in none (S13); it gives no login (S14). */
export default function NewContact() {
  const [{ account: chosen }, setSearch] = useSearch();
  const [added, setAdded] = useState<Added | null>(null);
  const accountId = staff() ? chosen : own();
  const account = useGet('/api/accounts/{accountId}', { path: { accountId: accountId! } }, { when: Boolean(accountId) });
  return <><h1>{m.contacts.create}</h1>{added ? <AddedContact added={added} another={() => setAdded(null)} /> : <>
    {staff() && <ChooseAccount name={account.data?.data.name ?? ''} choose={(id) => setSearch({ account: id })} />}
    {accountId ? <Loaded of={account}>{({ data }) => <NewContactForm key={data.id} account={data} done={setAdded} />}</Loaded> : <NewPersonForm done={setAdded} />}</>}</>;
}

function ChooseAccount({ name, choose }: { name: string; choose: (id: string | undefined) => void }) {
  const [text, setText] = useState('');
  const found = useGet('/api/accounts', { query: { query: text.trim(), limit: 20 } }, { when: text.trim().length > 0 }).data?.data.items ?? [];
  return <div class="card sheet">{name && <p>{m.contacts.form.account}: <strong><bdi>{name}</bdi></strong></p>}<ComboField label={m.contacts.form.account} hidden={name !== ''} placeholder={m.contacts.form.accountHint} options={found} onSearch={setText} onChange={(account) => account && choose(account.id)} /></div>;
}
