import { boot, viewing } from '../boot';
import { m } from '../i18n';
import { isolate } from '../i18n/isolate';
import { when } from '../i18n/time';
import { back } from './back';

/** Says on every page that somebody of the staff sees it as a customer's contact; it goes when that ends. */
export function Banner() {
  const seen = viewing();
  if (!seen) return null;
  return <div class="viewing" role="region" aria-label={m.viewing.region}><strong>{m.viewing.banner(isolate(boot.me?.contact?.name ?? ''), isolate(boot.me?.account?.name ?? ''), when(seen.until, 'short'))}</strong>
    <span>{m.viewing.by(isolate(seen.by.name))}</span><a class="button push" href={back()}>{m.viewing.end}</a></div>;
}
