import { m } from '../i18n';
import { when } from '../i18n/time';
import { usePages } from '../kit/query';
import { More } from '../kit/table';
import { Person, useAccount } from '../people/names';

/** Who accepted which terms for an account, and when; nothing where nobody did. */
export function Acceptances({ accountId }: { accountId: string }) {
  const accepted = usePages('/api/accounts/{accountId}/terms-acceptances', { path: { accountId } });
  const { nameOf } = useAccount(accountId);
  return accepted.items.length === 0 ? null : <section class="card"><h2>{m.terms.title}</h2>
    <ul class="plain">{accepted.items.map((each) => <li key={each.contactId + each.version}>{m.terms.acceptedOn(each.version, when(each.at))} <Person id={each.contactId} name={nameOf(each.contactId)} /></li>)}</ul><More of={accepted} /></section>;
}
