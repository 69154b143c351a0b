import { m } from '../i18n';
import { Tag } from '../kit/Tag';

export const Active = ({ is }: { is: boolean }) => <Tag tone={is ? 'ok' : 'off'}>{is ? m.contacts.active : m.contacts.inactive}</Tag>;
