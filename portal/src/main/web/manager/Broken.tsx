import { m } from '../i18n';
import { Button } from '../kit/controls';
import type { Role } from './model';

export type Fault = { rule?: string; role?: string | null | undefined; text: string; /** whom it lies with */ contact?: string | undefined };

/** Rules that a change breaks, all at once, each with the way to the row it lies in (Q17). */
export function Broken({ faults, names, roles, go, title }: { faults: Fault[]; names: Map<string, string>; roles: Map<string, Role>; go?: ((contact: string) => void) | undefined; title?: string }) {
  if (faults.length === 0) return null;
  return <div class="note bad"><strong>{title ?? m.manager.broken}</strong><ul class="plain">{faults.map((fault, i) => <li key={i}>
    {fault.contact && !fault.rule && <><bdi>{names.get(fault.contact)}</bdi>: </>}{m.manager.rules[fault.rule ?? '']?.(roles.get(fault.role ?? '')?.name ?? fault.role ?? '') ?? fault.text}
    {fault.contact && go && <> <Button link onClick={() => go(fault.contact!)}>{m.manager.show(names.get(fault.contact) ?? '')}</Button></>}</li>)}</ul></div>;
}
