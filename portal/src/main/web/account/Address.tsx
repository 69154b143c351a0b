import { useState } from 'preact/hooks';
import { m } from '../i18n';
import { isolate } from '../i18n/isolate';
import { useCommand } from '../kit/command';
import { TextField } from '../kit/controls';
import { fieldErrors } from '../kit/form';
import { useRefresh } from '../kit/query';
import { say } from '../kit/status';
import { change, type Operation } from './changes';
import { Confirm } from './Confirm';
import { Effects, useEffects } from './Effects';
import { type Row, standing } from './rows';

/** One more address of a contact (T44), or another in the place of one (T49–T51, C13). */
export function Address({ row, replaces, onClose }: { row: Row; replaces: boolean; onClose: () => void }) {
  const refresh = useRefresh();
  const [address, setAddress] = useState('');
  const [missing, setMissing] = useState(false);
  const { account, contact, email, grant } = row;
  const operation: Operation = replaces && email ? { type: 'replace-address', contactId: contact.contactId, emailId: email.emailId, address: address.trim() } : { type: 'add-address', contactId: contact.contactId, address: address.trim() };
  const effects = useEffects(account.id, /.@.+\../.test(address) ? operation : null);
  const command = useCommand((asked: Operation, key: string) => change(account.id, asked, key), async (made) => {
    await refresh('/api/accounts', '/api/contacts');
    say(made.status === 'APPLIED' ? m.account.addressSaid(isolate(address.trim())) : m.account.requestedSaid(made.number));
  });
  const errors = fieldErrors(command.failure);
  const old = grant && standing(grant);
  return <Confirm title={replaces ? m.account.replaceTitle(isolate(contact.name)) : m.account.addAddressTitle(isolate(contact.name))} action={replaces ? m.account.replaceAddress : m.account.addAddress}
    command={{ ...command, run: async (asked) => { setMissing(!address.trim()); return address.trim() ? command.run(asked) : false; } }} argument={operation} disabled={(effects?.broken.length ?? 0) > 0} onClose={onClose}
    effect={<Effects of={effects}>{!replaces ? <><li>{m.account.effectAdded}</li><li>{m.account.effectNoLogin}</li></> : old === 'activated' ? <li>{m.account.effectRetained(isolate(email?.address ?? ''))}</li> : old === 'none' || !old ? <li>{m.account.effectReplaced}</li> : <li>{m.account.effectSuperseded}</li>}</Effects>}>
    {replaces && <p><bdi>{email?.address}</bdi></p>}
    <TextField type="email" name="address" label={m.account.newAddress} required value={address} onChange={setAddress} error={missing && !address.trim() ? m.account.addressMissing : errors['operations.0.address']} /></Confirm>;
}
