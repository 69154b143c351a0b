import type { ComponentChildren } from 'preact';
import { boot, viewing } from '../boot';
import { m } from '../i18n';
import { Link } from '../kit/routing';
import { Banner } from '../viewing/Banner';
import { Acting } from './Acting';
import { Inbox } from './Inbox';
import { Navigation } from './Navigation';
import { Offline } from './Offline';
import { Person } from './Person';
import { Search } from './Search';
import { SignedOut } from './SignedOut';
import { StatusLine } from './StatusLine';

/** What stands around every page. */
export function Shell({ children }: { children: ComponentChildren }) {
  return <>
    <a class="skip" href="#main">{m.shell.skip}</a>
    <header class="top"><strong>{boot.logo ? <img src="/auth/brand/logo" alt={boot.product} /> : boot.product}</strong>
      <Navigation />
      <div class="who"><Search />{!viewing() && <Link to="/tickets/new" class="help">{m.shell.help}</Link>}<Inbox /><Person /></div></header>
    <Banner /><Acting /><Offline />
    <main id="main" tabIndex={-1}>{children}</main>
    <StatusLine /><SignedOut />
  </>;
}
