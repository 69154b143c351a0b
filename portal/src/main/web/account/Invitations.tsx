import { useEffect, useRef, useState } from 'preact/hooks';
import { m } from '../i18n';
import { unknown, useCommand } from '../kit/command';
import { Button, Modal, TextArea } from '../kit/controls';
import { NoAnswer, Problem } from '../kit/http';
import { useRefresh } from '../kit/query';
import { Tag } from '../kit/Tag';
import { say } from '../kit/status';
import { invite } from './grants';
import { type Row, standing } from './rows';

type Sent = 'sent' | string;
const idOf = (row: Row) => `${row.account.id}/${row.email?.emailId}`;

/** Sends invitations (again), one after the other; what became of each stands at it, and the refused ones can be tried again (T8, T48). */
export function Invitations({ rows, onClose, several, note }: { rows: Row[]; onClose: () => void; /** whether they are of several accounts */ several?: boolean; /** what was left out */ note?: string | undefined }) {
  const refresh = useRefresh();
  const [listed] = useState(rows);
  const [message, setMessage] = useState('');
  const [results, setResults] = useState<Record<string, Sent>>({});
  // an invitation whose answer was lost is sent again under its key, and so goes out once
  const keys = useRef(new Map<string, string>());
  // whoever leaves wants no more of them sent
  const left = useRef(false);
  useEffect(() => () => { left.current = true; }, []);
  const open = listed.filter((row) => results[idOf(row)] !== 'sent');
  const command = useCommand(async (wanted: { rows: Row[]; message: string }) => {
    let refused = 0;
    for (const row of wanted.rows) {
      if (left.current) break;
      const id = idOf(row);
      const key = keys.current.get(id) ?? crypto.randomUUID();
      keys.current.set(id, key);
      const became = await invite(row.account.id, row.email?.emailId ?? '', wanted.message, key).then(() => 'sent', (failure: Error) => { if (!(failure instanceof Problem || failure instanceof NoAnswer)) throw failure; if (!unknown(failure)) keys.current.delete(id); return reason(failure); });
      if (became !== 'sent') refused++;
      setResults((before) => ({ ...before, [id]: became }));
    }
    return refused;
  }, async (refused, wanted) => {
    await refresh('/api/accounts');
    if (refused > 0 || left.current) return;
    say([m.account.invitedMany(wanted.rows.length), note].filter(Boolean).join(' '));
    onClose();
  });
  const done = Object.keys(results).length;
  const again = listed.some((row) => row.grant && standing(row.grant) !== 'deferred');
  return <Modal title={m.account.inviteTitle(listed.length)} onClose={onClose}>{note && <p>{note}</p>}<form class="stack" onSubmit={(e) => { e.preventDefault(); if (open.length > 0) void command.run({ rows: open, message }); }}>
    <ul class="plain">{listed.map((row) => <li key={idOf(row)} class="head"><span><bdi>{row.contact.name}</bdi> <small><bdi>{row.email?.address}</bdi>{several && <> · <bdi>{row.account.name}</bdi></>}</small></span>{results[idOf(row)] && <Result of={results[idOf(row)]!} />}</li>)}</ul>
    <TextArea label={m.account.message} hint={m.account.messageHint} value={message} onChange={setMessage} />
    <div class="note info"><strong>{m.account.effect}</strong><ul><li>{m.account.effectMails(open.length)}</li>{again && <li>{m.account.effectOlderDead}</li>}</ul></div>
    {command.busy && <p role="status">{m.account.sending(done, listed.length)}</p>}
    {!command.busy && done > 0 && open.length > 0 && <div class="note warn" role="alert"><strong>{m.account.someRefused(open.length)}</strong></div>}
    <div class="actions"><Button onClick={onClose}>{command.busy ? m.account.stop : done > 0 ? m.kit.close : m.kit.cancel}</Button>{open.length > 0 && <Button type="submit" primary busy={command.busy}>{done > 0 && !command.busy ? m.kit.again : m.account.send(open.length)}</Button>}</div></form></Modal>;
}

const Result = ({ of }: { of: Sent }) => (of === 'sent' ? <Tag tone="ok">{m.account.sentTag}</Tag> : <span class="error">{of}</span>);

function reason(failure: Problem | NoAnswer): string {
  if (unknown(failure)) return m.kit.unknown;
  return failure instanceof Problem && failure.status === 429 ? m.kit.busy(failure.retryAfter ?? 60) : failure.message;
}
