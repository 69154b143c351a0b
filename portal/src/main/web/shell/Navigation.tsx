import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { boot } from '../boot';
import { m } from '../i18n';
import { Disclosure } from '../kit/controls';
import { Link, usePlace } from '../kit/routing';

/** What screens are called; one that this portal does not know is left out. */
const nameOf = (id: string) => (m.shell.screens as Record<string, string>)[id];

/** The menu on one line: screens without room there stand behind a button; on small windows all of them do. */
export function Navigation() {
  const items = boot.menu?.items.filter((item) => nameOf(item.id)) ?? [];
  const line = useRef<HTMLUListElement>(null);
  const [room, setRoom] = useState(items.length);
  const { path } = usePlace();
  useLayoutEffect(() => {
    const measure = () => setRoom(fitting(line.current!));
    measure();
    // the font may come later
    const watch = new ResizeObserver(measure);
    for (const each of [line.current!, ...line.current!.children]) watch.observe(each);
    return () => watch.disconnect();
  }, []);
  const rest = items.slice(room);
  const label = room > 0 ? m.shell.more : m.shell.allScreens;
  return <nav aria-label={m.shell.menu}>
    <ul ref={line}>{items.map((item, i) => <li key={item.id} data-out={i >= room || undefined}><Link to={item.path}>{nameOf(item.id)}</Link></li>)}</ul>
    <div class="rest" data-idle={rest.length === 0 || undefined} data-current={rest.some((item) => item.path === path) || undefined}><Disclosure label={<>{label} <span aria-hidden="true">▾</span></>}><ul class="menu">{rest.map((item) => <li key={item.id}><Link to={item.path}>{nameOf(item.id)}</Link></li>)}</ul></Disclosure></div></nav>;
}

/** How many of a list that wraps stand on its first line; none where it is not shown. */
function fitting(list: HTMLElement) {
  if (getComputedStyle(list).display === 'none') return 0;
  const each = [...list.children] as HTMLElement[];
  return each.filter((item) => item.offsetTop === each[0]!.offsetTop).length;
}
