import { Address } from './Address';
import { EndDate } from './EndDate';
import type { Asked } from './Info';
import { Invitations } from './Invitations';
import { LoginOff } from './LoginOff';
import { LoginOn } from './LoginOn';
import type { Grant } from './rows';
import { Unlink } from './Unlink';
import { UseAddress } from './UseAddress';

/** The dialog of what was begun with a row. */
export function Dialog({ what, row, onClose }: Asked & { onClose: () => void }) {
  const granted = row as typeof row & { grant: Grant };
  switch (what) {
    case 'invite': return <Invitations rows={[row]} onClose={onClose} />;
    case 'login-on': return <LoginOn row={granted} onClose={onClose} />;
    case 'login-off': return <LoginOff account={row.account} name={row.contact.name} address={row.email?.address ?? ''} grant={granted.grant} onClose={onClose} />;
    case 'replace-address': case 'add-address': return <Address row={row} replaces={what === 'replace-address'} onClose={onClose} />;
    case 'use-address': return <UseAddress row={row} onClose={onClose} />;
    case 'end-date': return <EndDate row={granted} onClose={onClose} />;
    case 'unlink': return <Unlink row={row} onClose={onClose} />;
  }
}
