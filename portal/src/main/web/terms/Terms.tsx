import { useState } from 'preact/hooks';
import { may, own } from '../boot';
import { locale, m } from '../i18n';
import { when } from '../i18n/time';
import { useCommand } from '../kit/command';
import { Button } from '../kit/controls';
import { ask } from '../kit/http';
import { useGet } from '../kit/query';
import { useSearch } from '../kit/routing';
import { Loaded, Outcome } from '../kit/states';
import { Tag } from '../kit/Tag';
import { Publish } from './Publish';
import { Text } from './Text';

/** The terms in force: read, accepted by who is first at an account (M9), and published by staff. */
export default function Terms() {
  const terms = useGet('/api/terms');
  const [publishing, setPublishing] = useState(false);
  const texts = terms.data?.data.texts ?? {};
  return <><div class="head"><h1>{m.terms.title}</h1>{may('terms.publish') && terms.data && !publishing && <Button onClick={() => setPublishing(true)}>{m.terms.publish}</Button>}</div>
    {publishing && <Publish start={texts} close={() => setPublishing(false)} />}
    <Loaded of={terms}>{({ data }) => (data.version === 0 ? <p role="status">{m.terms.none}</p> : <div class="stack sheet">
      <p class="muted">{m.terms.version(data.version, when(data.publishedAt ?? ''))} {data.accepted && <Tag tone="ok">{m.terms.accepted}</Tag>}</p>
      {data.owed && <p class="note info">{m.terms.owed}</p>}
      <Text>{data.texts[locale] ?? data.texts.en ?? Object.values(data.texts)[0] ?? ''}</Text>
      {data.owed && <Accept version={data.version} />}</div>)}</Loaded></>;
}

/** What waited for it comes with the next token: one signs in for the same account anew, without being asked. */
function Accept({ version }: { version: number }) {
  const [{ to }] = useSearch();
  const accept = useCommand((_: null, key) => ask('put', '/api/terms/{version}/acceptance', { path: { version } as never, key }),
    () => location.assign(`/login?account=${encodeURIComponent(own())}&to=${encodeURIComponent(to ?? '/')}`));
  return <><Outcome of={accept} /><p><Button primary busy={accept.busy} onClick={() => accept.run(null)}>{m.terms.accept}</Button></p></>;
}
