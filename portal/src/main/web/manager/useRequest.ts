import { useEffect, useMemo, useState } from 'preact/hooks';
import { useGet } from '../kit/query';
import { namesOf } from './Diff';
import { linesOf } from './draft';
import { nobody } from './model';
import { draftOf } from './operations';
import { type Purchaser, purchaserLines, stepOf, withPurchasers } from './purchasers';
import type { Outlook } from './usePreview';
import { useRoster } from './useRoster';

const none: Purchaser[] = [];

/** A request with the account as it is, and what it would change there, as the service keeps it. Repeats while it can change. */
export function useRequest(id: string, calm = 10) {
  const [every, setEvery] = useState(calm);
  const request = useGet('/api/change-requests/{requestId}', { path: { requestId: id } }, { every });
  const state = request.data?.data;
  const moving = state?.ticket?.state === 'RAISING' || state?.status === 'APPLYING';
  useEffect(() => setEvery(moving ? 2 : calm), [moving]);
  const read = useRoster(state?.accountId);
  const draft = useMemo(() => (state ? draftOf(state, read.people) : {}), [state, read.people]);
  const account = read.account.data?.data;
  const purchasers = account?.purchasers ?? none;
  const names = useMemo(() => withPurchasers(namesOf(read.people, draft), account), [draft, read.people, account]);
  const lines = useMemo(() => [...Object.entries(draft).flatMap(([contact, edit]) => linesOf(read.people.get(contact) ?? nobody(contact), edit)), ...purchaserLines(purchasers, stepOf(state))], [draft, read.people, state, purchasers]);
  const outlook = useMemo((): Outlook => ({ preview: state?.preview ?? null, failure: null, fresh: true, plan: { operations: [], contacts: state?.operations.map((each) => each.contactId) ?? [] }, take: () => undefined, again: () => undefined }), [state]);
  return { request, ...read, draft, outlook, names, lines, purchasers };
}
