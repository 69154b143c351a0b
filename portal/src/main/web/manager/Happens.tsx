import type { ComponentChildren } from 'preact';
import { m } from '../i18n';
import { Problem } from '../kit/http';
import { Failed } from '../kit/states';
import { permissionWithin } from '../roles/naming';
import { Broken, type Fault } from './Broken';
import { type Draft, linesOf } from './draft';
import type { Person, Preview, Role } from './model';
import { naming, type Purchaser, purchaserLines, scopeChange, scopeNames } from './purchasers';
import type { Outlook } from './usePreview';

type Props = { outlook: Outlook; draft: Draft; people: Map<string, Person>; names: Map<string, string>; roles: Map<string, Role>; /** that the account has now */ purchasers?: Purchaser[] | undefined; title?: string; /** it is asked for already */ asked?: boolean; empty?: ComponentChildren; go?: (contact: string) => void };

/** What a draft or a request would do, worked out by the service: said politely whenever it is another. */
export function Happens({ outlook, title, empty, ...more }: Props) {
  const { preview, failure, fresh } = outlook;
  const idle = !preview && !failure;
  return <section class="card" aria-label={title ?? m.manager.happens}><h2>{title ?? m.manager.happens}</h2>
    <div class="stack" aria-live="polite" aria-busy={!fresh}>
      {!fresh && <p class="muted">{m.manager.working}</p>}
      {idle && fresh && empty}
      {failure && fresh && (failure instanceof Problem && failure.body.errors ? <Broken faults={said(failure, outlook)} {...more} /> : <Failed failure={failure} again={outlook.again} />)}
      {preview && <><Broken faults={brokenBy(preview, outlook, more.draft, more.people)} {...(more.asked ? { title: m.manager.noLonger } : {})} {...more} /><Effects outlook={outlook} preview={preview} {...more} /></>}
    </div></section>;
}

const at = (pointer: string | null | undefined, { plan }: Pick<Outlook, 'plan'>) => plan.contacts[Number(/^\/operations\/(\d+)/.exec(pointer ?? '')?.[1] ?? NaN)];
const said = (failure: Problem, outlook: Outlook): Fault[] => (failure.body.errors ?? []).map((error) => ({ text: error.detail ?? '', contact: at(error.pointer, outlook) }));

/** Each with whom it lies with: where the service names no operation, whoever loses or gets the role. */
export const brokenBy = (preview: Pick<Preview, 'broken'>, outlook: Pick<Outlook, 'plan'>, draft: Draft, people: Map<string, Person>): Fault[] => preview.broken.map(({ rule, role, detail, pointer }) => ({
  rule, role, text: detail, contact: at(pointer, outlook) ?? Object.keys(draft).find((id) => role && (rule === 'role-limit-exceeded' ? draft[id]!.roles[role] : draft[id]!.roles[role] === false || (draft[id]!.removed && people.get(id)?.roles.includes(role)))) }));

/** Access, mails, personal data and tickets, in this order. */
function Effects({ outlook, preview, draft, people, names, purchasers = [], asked }: Omit<Props, 'title' | 'empty'> & { preview: Preview }) {
  const nameFor = (contactId: string) => names.get(/^new-\d+$/.test(contactId) ? outlook.plan.contacts[Number(contactId.slice(4))] ?? '' : contactId) || m.manager.somebody;
  const of = (contactId: string) => '\u2068' + nameFor(contactId) + '\u2069'; // the direction of a name is its own
  const permissions = (ids: string[]) => ids.map(permissionWithin).join(', ');
  const access = preview.rights.flatMap(({ contactId, gains, loses, signIn }) => [signIn === 'INVITED' && m.manager.invited(of(contactId)), signIn === 'ENDS' && m.manager.ends(of(contactId)), gains.length > 0 && m.manager.gains(of(contactId), permissions(gains)), loses.length > 0 && m.manager.loses(of(contactId), permissions(loses))]).filter((each) => each !== false);
  const acting = preview.purchasers ? purchaserLines(purchasers, [naming(preview.purchasers)]).flatMap((line) => { const { gains, loses } = scopeChange(line); return [gains.length > 0 && m.purchasers.gains(of(line.contact), scopeNames(gains)), loses.length > 0 && (line.after ? m.purchasers.loses(of(line.contact), scopeNames(loses)) : m.purchasers.leaves(of(line.contact)))].filter((each) => each !== false); }) : [];
  const mails = [...preview.mails.filter(({ type }) => !asked || !type.startsWith('CHANGES_') && type !== 'TICKET_OPENED'), ...(asked ? [{ type: 'CHANGES_APPLIED', contactId: null, why: '' }] : [])].map((mail) => m.manager.mail(mail.contactId ? of(mail.contactId) : mail.type === 'TICKET_OPENED' ? m.manager.provider : m.manager.asker, m.manager.mailTypes[mail.type] ?? mail.why));
  const personal = Object.entries(draft).flatMap(([id, edit]) => {
    if (edit.brought) return [m.manager.stored(of(id))];
    if (edit.removed) return [preview.after.some((place) => place.contactId === id) ? m.manager.deactivated(of(id)) : m.manager.leaves(of(id))];
    const person = people.get(id);
    const fields = person ? linesOf(person, edit).map((line) => (line.kind === 'detail' ? m.manager.fields[line.of ?? ''] : ['added', 'replaced', 'dropped'].includes(line.kind) ? m.manager.email : '')).filter(Boolean) : [];
    return fields.length > 0 ? [m.manager.edited(of(id), [...new Set(fields)].join(', '))] : [];
  });
  return <>
    <Group title={m.manager.access} items={[...access, ...acting]} none={m.manager.noAccess} />
    <Group title={m.manager.mails} items={mails} none={m.manager.noMails} />
    <Group title={m.manager.personal} items={personal} none={m.manager.noPersonal} />
    <Group title={m.manager.tickets} items={[asked ? m.manager.ticketCloses : preview.needsApproval ? m.manager.ticketRaised : m.manager.noTicket]} none="" />
    <small>{m.manager.asOf(preview.asOf)}</small></>;
}

const Group = ({ title, items, none }: { title: string; items: string[]; none: string }) =>
  <div class="tight"><h3>{title}</h3>{items.length > 0 ? <ul class="effects">{items.map((item, i) => <li key={i}>{item}</li>)}</ul> : <p class="muted">{none}</p>}</div>;

