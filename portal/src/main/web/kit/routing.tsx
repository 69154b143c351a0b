import { type ComponentChildren, type ComponentType, createContext } from 'preact';
import { useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { boot } from '../boot';
import { m } from '../i18n';

export type Params = Record<string, string>;
export type Search = Record<string, string | undefined>;
export type Route = { path: string; load: () => Promise<{ default: ComponentType<{ params: Params }> }> };
type Found = { page: ComponentType<{ params: Params }>; params: Params; path: string };
type Place = { path: string; search: Search };
type Router = { place: Place; go: (to: string, options?: { replace?: boolean; /** what was changed here has been saved */ saved?: boolean }) => void; warm: (to: string) => void };

const RouterContext = createContext<Router>(null!);
const here = (): Place => ({ path: location.pathname, search: Object.fromEntries(new URLSearchParams(location.search)) });
const pattern = (path: string) => new RegExp('^' + path.replace(/:(\w+)/g, '(?<$1>[^/]+)') + '/?$');
/** Forms that are filled in and not saved. */
const unsaved = new Set<object>();

/** Whether somebody would rather not leave what is not saved, for another page. */
const stays = (other: string) => unsaved.size > 0 && other !== location.pathname && !confirm(m.kit.leave);

/** Shows the page of the address; its code is fetched when a link to it is pointed at or focused. */
export function Pages({ routes, missing: Missing, children }: { routes: Route[]; missing: ComponentType; children: (page: ComponentChildren) => ComponentChildren }) {
  const [place, setPlace] = useState(here);
  const [found, setFound] = useState<Found | null>();
  const patterns = useMemo(() => routes.map((route) => ({ route, regexp: pattern(route.path) })), [routes]);
  const match = (path: string) => { for (const { route, regexp } of patterns) { const hit = regexp.exec(path); if (hit) return { route, params: Object.fromEntries(Object.entries(hit.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)])) }; } return null; };
  const address = useRef(location.href);
  useEffect(() => { address.current = location.href; }, [place]);
  // the browser has gone already: staying means to come back
  useEffect(() => { const back = () => (stays(new URL(address.current).pathname) ? history.pushState(null, '', address.current) : setPlace(here())); addEventListener('popstate', back); return () => removeEventListener('popstate', back); }, []);
  useEffect(() => {
    let current = true;
    const hit = match(place.path);
    if (!hit) setFound(null);
    // after a new version the old one's pieces are gone
    else void hit.route.load().then((page) => { if (current) setFound({ page: page.default, params: hit.params, path: place.path }); }, () => location.reload());
    return () => { current = false; };
  }, [place.path]);
  const router: Router = { place, warm: (to) => void match(new URL(to, location.href).pathname)?.route.load().catch(() => undefined),
    go: (to, options) => {
      if (options?.saved) unsaved.clear();
      if (stays(new URL(to, location.href).pathname)) return;
      history[options?.replace ? 'replaceState' : 'pushState'](null, '', to);
      setPlace(here());
      if (!options?.replace) scrollTo(0, 0);
    } };
  return <RouterContext.Provider value={router}>{children(found ? <Focused key={found.path}><found.page params={found.params} /></Focused> : found === null ? <Focused key={place.path}><Missing /></Focused> : null)}</RouterContext.Provider>;
}

let first = true;

/** After a navigation the focus goes to the new page's heading, so that screen readers say where one is. */
function Focused({ children }: { children: ComponentChildren }) {
  useLayoutEffect(() => {
    const follow = () => { const heading = document.querySelector<HTMLElement>('main h1'); if (heading) document.title = heading.textContent + ' – ' + boot.product; return heading; };
    const heading = follow();
    if (heading && !first) { heading.tabIndex = -1; heading.focus({ preventScroll: true }); }
    first = false;
    // the heading may name what is still being read
    const watch = new MutationObserver(follow);
    watch.observe(document.querySelector('main')!, { subtree: true, childList: true, characterData: true });
    return () => watch.disconnect();
  }, []);
  return <>{children}</>;
}

type LinkProps = { to: string; class?: string; current?: boolean; children: ComponentChildren; 'aria-label'?: string };

export function Link({ to, current, children, ...more }: LinkProps) {
  const { place, go, warm } = useContext(RouterContext);
  const path = to.split('?')[0];
  return <a {...more} href={to} aria-current={current ?? place.path === path ? 'page' : undefined} onPointerEnter={() => warm(to)} onFocus={() => warm(to)}
    onClick={(e) => { if (e.metaKey || e.ctrlKey || e.shiftKey || e.altKey || e.button !== 0) return; e.preventDefault(); go(to); }}>{children}</a>;
}

export const useGo = () => useContext(RouterContext).go;
export const usePlace = () => useContext(RouterContext).place;

/** The page's state that belongs in its address: filters, columns, the time looked at. */
export function useSearch(): [Search, (next: Search, options?: { push?: boolean }) => void] {
  const { place, go } = useContext(RouterContext);
  return [place.search, (next, options) => {
    const all = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...here().search, ...next })) if (value) all.set(name, value);
    go(location.pathname + (all.size ? '?' + all : ''), { replace: !options?.push });
  }];
}

/** While true, leaving the page asks first. */
export function useUnsaved(dirty: boolean) {
  useEffect(() => {
    if (!dirty) return undefined;
    const form = {};
    unsaved.add(form);
    const ask = (e: BeforeUnloadEvent) => e.preventDefault();
    addEventListener('beforeunload', ask);
    return () => { unsaved.delete(form); removeEventListener('beforeunload', ask); };
  }, [dirty]);
}
