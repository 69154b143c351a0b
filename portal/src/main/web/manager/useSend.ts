import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'preact/hooks';
import { type Command, useCommand } from '../kit/command';
import { ask, Problem } from '../kit/http';
import { useRefresh } from '../kit/query';
import type { ChangeRequest, Preview } from './model';
import type { Operation, Plan } from './operations';
import type { Outlook } from './usePreview';

type Body = { operations: Operation[]; digest?: string; amendment?: number; reason?: string };
export type Send = { command: Command<Body>; /** the outcome has become another since it was looked at */ outdated: boolean; go: () => void };

/** Asks for what the preview says and for nothing else: the digest names what was looked at. */
export function useSend({ accountId, draft, plan, outlook, amends, reason, done }: { accountId: string; /** what is asked for, for as long as it is the same */ draft: object; plan: Plan; outlook: Outlook; amends: ChangeRequest | undefined; reason: string; done: (request: ChangeRequest) => void }): Send {
  const refresh = useRefresh();
  const queries = useQueryClient();
  const [outdated, setOutdated] = useState(false);
  const command = useCommand<Body, { data: ChangeRequest; etag: string | null }>((body, key) => (amends
    ? ask('post', '/api/change-requests/{requestId}/amendment', { path: { requestId: amends.id }, body: body as never, key })
    : ask('post', '/api/accounts/{accountId}/change-requests', { path: { accountId }, body: body as never, key })),
  async (answer) => {
    queries.setQueryData(['/api/change-requests/{requestId}', { requestId: answer.data.id }, null], answer);
    await refresh('/api/accounts/{accountId}/change-requests');
    void refresh('/api/accounts', '/api/tickets');
    done(answer.data);
  });
  useEffect(() => {
    const { failure } = command;
    if (!(failure instanceof Problem)) return;
    if (failure.kind === 'preview-outdated') { command.forget(); setOutdated(true); outlook.take(failure.body.preview as Preview); }
    // another request was first, or the rules are broken by now
    if (failure.status === 409 || failure.status === 412) void refresh('/api/accounts', '/api/change-requests');
  }, [command.failure]);
  useEffect(() => setOutdated(false), [draft]);
  const operations = plan.operations;
  return { command, outdated, go: () => { setOutdated(false); void command.run(amends ? { operations, amendment: amends.amendment, ...(reason.trim() ? { reason: reason.trim() } : {}) } : { operations, digest: outlook.preview!.digest }); } };
}
