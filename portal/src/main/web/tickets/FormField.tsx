import type { Schemas } from '../api';
import { m } from '../i18n';
import { Choice, TextArea, TextField } from '../kit/controls';
import { useAccount } from '../people/names';

type Props = { field: Schemas['FormFieldResource']; label: string; account: string; value: string; error?: string | undefined; onChange: (value: string) => void };

/** One field of a form, by its type. */
export function FormField({ field, account, ...rest }: Props) {
  const control = { ...rest, name: field.id, required: field.required };
  switch (field.type) {
    case 'TEXT': return <TextArea {...control} />;
    case 'DATE': return <TextField type="date" {...control} />;
    case 'CONTACT': return <ContactField account={account} {...control} />;
    default: return <TextField {...control} />;
  }
}

/** One of the account's own people. */
function ContactField({ account, ...control }: Omit<Props, 'field'> & { name: string; required: boolean }) {
  const people = useAccount(account).account.data?.data.contacts ?? [];
  return <Choice {...control} options={[{ id: '', text: m.tickets.choose }, ...people.map((person) => ({ id: person.contactId, text: person.name }))]} />;
}
