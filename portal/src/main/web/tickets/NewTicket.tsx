import { useState } from 'preact/hooks';
import type { Schemas } from '../api';
import { own, staff } from '../boot';
import { m } from '../i18n';
import { useCommand } from '../kit/command';
import { Button, Choice } from '../kit/controls';
import { fieldErrors } from '../kit/form';
import { ask } from '../kit/http';
import { useGet } from '../kit/query';
import { useGo, useSearch, useUnsaved } from '../kit/routing';
import { Loaded, Outcome } from '../kit/states';
import { AccountField } from './AccountField';
import { FormField } from './FormField';
import { formWords } from './words';

type Form = Schemas['TicketFormResource'];

/** A ticket by one of the forms that the caller may use (S6, S7, S16). */
export default function NewTicket() {
  const [{ form: id = 'GENERAL' }, search] = useSearch();
  const forms = useGet('/api/ticket-forms');
  return <><h1>{m.tickets.submit}</h1><Loaded of={forms}>{({ data: { items } }) => {
    const form = items.find((each) => each.id === id) ?? items[0];
    return form && <>{items.length > 1 && <Choice label={m.tickets.about} value={form.id} options={items.map((each) => ({ id: each.id, text: formWords(each.id).title }))} onChange={(next) => search({ form: next })} />}<Fill key={form.id} form={form} /></>;
  }}</Loaded></>;
}

function Fill({ form }: { form: Form }) {
  const [{ account, contact }, search] = useSearch();
  const [values, setValues] = useState<Record<string, string>>(contact && form.fields.some((field) => field.id === 'contact') ? { contact } : {});
  const go = useGo();
  const words = formWords(form.id);
  const accountId = staff() ? account ?? '' : own();
  useUnsaved(Object.entries(values).some(([field, value]) => value !== '' && field !== 'contact'));
  const open = useCommand<Record<string, string>, Schemas['TicketResource']>(async (fields, key) => (await ask('post', '/api/tickets', { body: { form: form.id, fields, ...(staff() ? { accountId } : {}) }, key })).data,
    (ticket) => go('/tickets/' + ticket.id, { saved: true }));
  const errors = fieldErrors(open.failure);
  return <form class="card" noValidate onSubmit={(e) => { e.preventDefault(); void open.run(values); }}>
    {words.help && <p class="muted">{words.help}</p>}{staff() && <AccountField error={errors.accountId} onChange={(chosen) => search({ account: chosen })} />}
    {form.fields.map((field) => <FormField key={field.id} field={field} label={words.fields[field.id] ?? field.id} account={accountId} value={values[field.id] ?? ''} error={errors['fields.' + field.id]} onChange={(value) => setValues({ ...values, [field.id]: value })} />)}
    <Outcome of={open} /><div class="actions"><Button type="submit" primary busy={open.busy}>{m.tickets.submitNow}</Button></div></form>;
}
