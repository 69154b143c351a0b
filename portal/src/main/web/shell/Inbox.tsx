import { may } from '../boot';
import { m } from '../i18n';
import { useGet } from '../kit/query';
import { Link } from '../kit/routing';

/** The way to the inbox, with how many items there are unread. */
export function Inbox() {
  const count = useGet('/api/inbox/count' as never, {}, { every: 30, when: !may('terms.accept') }).data?.data as { unread: number } | undefined;
  return <Link to="/inbox" class="counted" data-most={m.shell.inbox(99)}>{m.shell.inbox(count?.unread ?? 0)}</Link>;
}
