import { useState } from 'preact/hooks';
import { own } from '../boot';
import { m } from '../i18n';
import { isolate } from '../i18n/isolate';
import { useCommand } from '../kit/command';
import { Button, Modal, TextArea } from '../kit/controls';
import { ask, Problem } from '../kit/http';
import { Outcome } from '../kit/states';

type Whom = { accountId: string; contactId: string; name: string };

/** Lets staff see the portal as a customer's contact does, for a reason. */
export function ViewAs(whom: Whom) {
  const [open, setOpen] = useState(false);
  return <><Button onClick={() => setOpen(true)}>{m.viewing.open}</Button>{open && <Dialog {...whom} onClose={() => setOpen(false)} />}</>;
}

const least = 10;

function Dialog({ accountId, contactId, name, onClose }: Whom & { onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const short = reason.trim().length < least;
  const begin = useCommand((why: string, key) => ask('post', '/api/view-as', { body: { account: accountId, contact: contactId, reason: why }, key }),
    // a whole new page, for all that it shows is what the other sees
    ({ data }) => location.assign('/login?' + new URLSearchParams({ account: own(), 'view-as': data.id, to: '/' })));
  return <Modal title={m.viewing.title(isolate(name))} onClose={onClose}><form class="stack" noValidate onSubmit={(e) => { e.preventDefault(); setTried(true); if (!short) void begin.run(reason.trim()); }}>
    <p>{m.viewing.help}</p>
    <TextArea rows={3} label={m.viewing.reason} hint={m.viewing.reasonHint} value={reason} onChange={setReason} {...(tried && short ? { error: m.viewing.tooShort } : {})} />
    {begin.failure instanceof Problem && begin.failure.kind === 'no-login' ? <p class="error" role="alert">{m.viewing.noLogin}</p> : <Outcome of={begin} />}
    <div class="actions"><Button primary type="submit" busy={begin.busy}>{m.viewing.begin}</Button><Button onClick={onClose}>{m.kit.cancel}</Button></div></form></Modal>;
}
