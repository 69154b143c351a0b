import { m } from '../i18n';
import type { ChangeRequest, Role } from './model';
import { scopeNames } from './purchasers';

/** What a request that is decided had asked for; values of persons are not kept with it. */
export const Asked = ({ request, names, roles }: { request: ChangeRequest; names: Map<string, string>; roles: Map<string, Role> }) =>
  <ul class="plain">{request.operations.map((operation, i) => (operation.purchasers ? <li key={i}><strong>{m.purchasers.title}</strong>{' – '}{operation.purchasers.map((each) => `${names.get(each.accountId) ?? m.purchasers.another} (${scopeNames(each.scopes)})`).join(', ') || m.kit.none}</li> : <li key={i}><strong><bdi>{names.get(operation.contactId) || (operation.type === 'add-contact' ? m.manager.newPerson : m.manager.somebody)}</bdi></strong>{' – '}
    {m.manager.operation(m.manager.operations[operation.type] ?? operation.type, [...operation.roles.filter((id) => id !== 'member').map((id) => roles.get(id)?.name ?? id), ...operation.fields.map((field) => m.manager.fields[field] ?? field)].join(', '))}</li>))}</ul>;
