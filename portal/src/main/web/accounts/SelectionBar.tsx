import { useState } from 'preact/hooks';
import { may } from '../boot';
import { m } from '../i18n';
import { useCommand } from '../kit/command';
import { Button } from '../kit/controls';
import { Outcome } from '../kit/states';
import { say } from '../kit/status';
import type { Account } from './columns';
import { InviteAccounts } from './InviteAccounts';
import { allMatching, type Query, type useSelection } from './selection';

type Props = { selection: ReturnType<typeof useSelection>; query: Query; shown: Account[]; /** whether there is more than is shown */ more: boolean; /** how many match */ count: { value: number; exact: boolean } | null };

/** How many accounts are ticked, how to tick all that match, and what can be done with them. */
export function SelectionBar({ selection, query, shown, more, count }: Props) {
  const [inviting, setInviting] = useState(false);
  const all = useCommand((asked: Query) => allMatching(asked), (found) => selection.set(found, true));
  const accounts = [...selection.chosen.values()];
  const missing = more || shown.some((account) => !selection.has(account));
  const copy = () => navigator.clipboard.writeText(accounts.map((account) => `${account.name}\t${location.origin}/accounts/${account.id}`).join('\n')).then(() => say(m.accounts.copiedList(accounts.length)), () => say(m.accounts.copyRefused));
  return <><div class="actions selection"><span role="status">{accounts.length > 0 ? m.accounts.selected(accounts.length) : shown.length > 0 && (count ? m.accounts.found(count.value, count.exact) : m.accounts.shown(shown.length, more))}</span>
    {accounts.length > 0 && <>{missing && <Button link busy={all.busy} onClick={() => all.run(query)}>{count?.exact ? m.accounts.selectMatchingCount(count.value) : more ? m.accounts.selectMatching : m.accounts.selectMatchingCount(shown.length)}</Button>}
      <Button link onClick={() => { selection.clear(); document.querySelector<HTMLElement>('main table input')?.focus(); }}>{m.accounts.clear}</Button>
      {may('access.manage') && <Button onClick={() => setInviting(true)}>{m.accounts.invite}</Button>}<Button onClick={copy}>{m.accounts.copyList}</Button></>}</div>
    <Outcome of={all} />{inviting && <InviteAccounts accounts={accounts} onClose={() => setInviting(false)} />}</>;
}
