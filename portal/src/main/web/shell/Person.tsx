import { boot, viewing } from '../boot';
import { choose, locale, locales, m } from '../i18n';
import { isolate } from '../i18n/isolate';
import { Button, Choice, Disclosure } from '../kit/controls';
import { Link } from '../kit/routing';
import { signOut } from './signOut';
import { themes, type Theme, wear, worn } from './theme';

/** Who is signed in and for whom; language, theme, other accounts, the way out. */
export function Person() {
  const account = boot.me?.account;
  const name = boot.me?.contact?.name || m.shell.person;
  return <Disclosure name={m.shell.personMenu(name, account?.name ?? '')} label={<span class="who-am-i" title={[name, account?.name].filter(Boolean).join('\n')}><bdi>{name}</bdi>{account && <small> <bdi>{account.name}</bdi></small>}</span>}>
    <div class="stack">
      <p class="tight"><strong><bdi>{name}</bdi></strong>{account && <span><bdi>{account.name}</bdi>{account.via && <small> {m.shell.through(isolate(account.via.name))}</small>}</span>}</p>
      {!viewing() && <ul class="menu"><li><Link to="/choose">{m.shell.switch}</Link></li><li><Link to="/me/sessions">{m.shell.sessions}</Link></li><li><a href="/auth/security">{m.shell.security}</a></li></ul>}
      <Choice label={m.shell.language} value={locale} options={locales.map((id) => ({ id, text: m.shell.languages[id] }))} onChange={(next) => choose(next as typeof locale)} />
      <Choice label={m.shell.theme} value={worn()} options={themes.map((id) => ({ id, text: m.shell.themes[id] }))} onChange={(next) => wear(next as Theme)} />
      <Button onClick={signOut}>{m.shell.signOut}</Button>
    </div></Disclosure>;
}
