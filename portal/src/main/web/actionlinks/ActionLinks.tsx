import { useState } from 'preact/hooks';
import type { Schemas } from '../api';
import { m } from '../i18n';
import { isolate } from '../i18n/isolate';
import { when } from '../i18n/time';
import { useCommand } from '../kit/command';
import { Button } from '../kit/controls';
import { ask } from '../kit/http';
import { usePages, useRefresh } from '../kit/query';
import { Loaded, Outcome } from '../kit/states';
import { say } from '../kit/status';
import { More, Table } from '../kit/table';
import { Tag } from '../kit/Tag';
import { Mint } from './Mint';

type Link = Schemas['ActionLinkResource'];

const path = '/api/accounts/{accountId}/action-links';

/** The links by which contacts of an account do one thing without signing in: sent, and taken back, by staff (T10, D11). */
export function ActionLinks({ account }: { account: Schemas['AccountResource'] }) {
  const [minting, setMinting] = useState(false);
  const links = usePages(path, { path: { accountId: account.id } });
  const refresh = useRefresh();
  const takeBack = useCommand((link: Link) => ask('delete', `${path}/{linkId}`, { path: { accountId: account.id, linkId: link.id } }), async (_, { subject }) => { await refresh(path); say(m.actionlinks.takenBack(isolate(subject.title))); });
  const nameOf = ({ contactId }: Link) => account.contacts.find((contact) => contact.contactId === contactId)?.name ?? m.actionlinks.unknown;
  return <section class="card"><div class="head"><h2>{m.actionlinks.list}</h2><div class="push"><Button onClick={() => setMinting(true)}>{m.actionlinks.mint}</Button></div></div>
    <p class="muted">{m.actionlinks.listHelp}</p><Outcome of={takeBack} />
    <Loaded of={links} rows={2}>{() => (links.items.length === 0 ? <p role="status">{m.actionlinks.none}</p> : <Table caption={m.actionlinks.list} items={links.items} id={({ id }) => id} columns={[
      { id: 'contact', title: m.actionlinks.contact, cell: (link) => <bdi>{nameOf(link)}</bdi> },
      { id: 'action', title: m.actionlinks.action, cell: ({ action, subject }) => <>{m.actionlinks.actions[action]}: <bdi>{subject.title}</bdi></> },
      { id: 'sent', title: m.actionlinks.sent, cell: ({ mintedAt }) => when(mintedAt) }, { id: 'until', title: m.actionlinks.until, cell: ({ until }) => when(until) },
      { id: 'state', title: m.actionlinks.state, cell: (link) => <State {...link} /> },
      { id: 'end', title: m.actionlinks.takeBack, cell: (link) => (link.standing ? '–' : <Button link busy={takeBack.busy} aria-label={m.actionlinks.takeBackName(link.subject.title, nameOf(link))} onClick={() => takeBack.run(link)}>{m.actionlinks.takeBack}</Button>) }]} />)}</Loaded>
    <More of={links} />{minting && <Mint account={account} onClose={() => setMinting(false)} />}</section>;
}

function State({ standing, usedAt }: Link) {
  if (!standing) return <Tag tone="ok">{m.actionlinks.open}</Tag>;
  if (standing === 'USED') return <Tag tone="info">{m.actionlinks.used(when(usedAt ?? ''))}</Tag>;
  return <div class="tight"><span><Tag tone="off">{m.actionlinks.ended}</Tag></span><small>{m.actionlinks.why[standing]}</small></div>;
}
