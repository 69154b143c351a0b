import type { Schemas } from '../api';
import { m } from '../i18n';
import { Check } from '../kit/controls';
import { Link } from '../kit/routing';
import { holders } from '../roles/naming';

type Props = { legend: string; account: { side: string; programme: string }; roles: Schemas['RoleResource'][]; chosen: string[]; onChange: (chosen: string[]) => void };

/** The roles that contacts of an account may have, the required ones first (Q16); the one that everybody has is no choice. */
export function RoleChecks({ legend, account, roles, chosen, onChange }: Props) {
  const offered = roles.filter((role) => role.id !== 'member' && role.side === account.side && (!role.programme || role.programme === account.programme));
  return <fieldset><legend>{legend}</legend>{offered.map((role) => <Check key={role.id} label={role.name} note={[role.minHolders > 0 || role.maxHolders != null ? holders(role) : '', role.audience ?? ''].filter(Boolean).join(' · ')} checked={chosen.includes(role.id)} onChange={(on) => onChange(on ? [...chosen, role.id] : chosen.filter((id) => id !== role.id))} />)}
    <p><Link to="/roles">{m.contacts.allRoles}</Link></p></fieldset>;
}
