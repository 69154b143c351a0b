import { useState } from 'preact/hooks';
import { may } from '../boot';
import { m } from '../i18n';
import { Switch } from '../kit/controls';
import { GiveAccess } from './GiveAccess';
import type { Access } from './grants';
import { TakeAccess } from './TakeAccess';

/** Login on or off (T3); both are asked about first, for mails go out or sessions end. */
export function LoginSwitch({ access, account }: { access: Access; account: { id: string; name: string } }) {
  const [asked, setAsked] = useState<boolean | null>(null);
  const { grant, contact, address } = access;
  const close = () => setAsked(null);
  return <><Switch label={m.access.login(contact.name, address)} checked={grant.login} disabled={!may('access.manage') || (!grant.login && !(grant.known && grant.current))} onChange={setAsked} />
    {asked === true && <GiveAccess access={access} accountId={account.id} onClose={close} />}{asked === false && <TakeAccess access={access} account={account} onClose={close} />}</>;
}
