import { useState } from 'preact/hooks';
import { m } from '../i18n';
import { useCommand } from '../kit/command';
import { Modal, Radio, TextArea, TextField } from '../kit/controls';
import { Foot } from '../kit/Editable';
import { ask, Problem } from '../kit/http';
import { useRefresh } from '../kit/query';
import { Outcome } from '../kit/states';
import { say } from '../kit/status';
import { endOf } from './days';
import { type Access, handOver, settle } from './grants';
import { ofPassword, TemporaryPassword } from './TemporaryPassword';

type Way = 'now' | 'later' | 'temporary';
type Wish = { way: Way; message: string; until: string; password: string };
const ways: Way[] = ['now', 'later', 'temporary'];

/**
 * Turns login on, with an invitation now or later (T8, T9), or with a password to hand over beside the invitation (S19,
 * S23). Whoever has a password already needs none. Where login is on and waits, that password is what is left to give.
 */
export function GiveAccess({ access: { grant, contact, address }, accountId, onClose }: { access: Access; accountId: string; onClose: () => void }) {
  const [way, setWay] = useState<Way>(grant.login ? 'temporary' : 'now');
  const [typed, setTyped] = useState({ password: '', again: '' });
  const [message, setMessage] = useState('');
  const [until, setUntil] = useState('');
  const refresh = useRefresh();
  const path = { accountId, emailId: grant.emailId };
  const give = useCommand(async (wish: Wish, key) => {
    const ends = !grant.login && (wish.until || grant.until) ? { until: endOf(wish.until) } : {};
    if (wish.way === 'temporary') {
      if ('until' in ends) await settle(accountId, grant.emailId, ends);
      return (await handOver(accountId, grant.emailId, wish.password, wish.message || null)).activated;
    }
    const given = await settle(accountId, grant.emailId, { login: true, ...ends });
    // login is on by now, whatever becomes of the mail
    void refresh('/api/accounts/{accountId}/grants');
    if (wish.way === 'now' && !given.activated) await ask('post', '/api/accounts/{accountId}/grants/{emailId}/invitations', { path, key, body: { message: wish.message || null } });
    return given.activated;
  }, async (activated, wish) => { await refresh('/api/accounts'); say((activated ? m.access.given : { now: m.access.invited, later: m.access.givenLater, temporary: m.access.handedOver }[wish.way])(contact.name)); onClose(); });
  const notNew = give.failure instanceof Problem && give.failure.kind === 'login-not-new';
  return <Modal title={(grant.login ? m.access.temporaryTo : m.access.giveTo)(contact.name)} onClose={onClose}><form class="stack" onSubmit={(e) => { e.preventDefault(); void give.run({ way, message, until, password: way === 'temporary' ? typed.password : '' }); }}>
    <p>{m.access.giveText(address)}</p>
    {!grant.login && <fieldset><legend class="sr">{m.access.invite}</legend>{ways.map((each) => <Radio key={each} name="invitation" label={m.access[each]} note={m.access[`${each}Note`]} checked={way === each} onChange={() => { give.forget(); setWay(each); }} />)}</fieldset>}
    {way === 'temporary' && <TemporaryPassword typed={typed} failure={give.failure} onChange={setTyped} />}
    {way !== 'later' && <TextArea rows={3} label={m.access.message} hint={m.access.messageHint} value={message} onChange={setMessage} />}
    {grant.login ? <p>{m.access.oldLink}</p> : <TextField type="date" label={m.access.until} hint={m.access.untilHint} value={until} onChange={setUntil} />}
    {notNew ? <div class="note warn" role="alert"><p>{m.access.notNew}</p></div> : !ofPassword(give.failure) && <Outcome of={give} />}
    <Foot of={give} save={m.access.give} idle={way === 'temporary' && (typed.password === '' || typed.password !== typed.again)} cancel={onClose} /></form></Modal>;
}
