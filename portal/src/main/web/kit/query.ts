import { type InfiniteData, keepPreviousData, QueryClient, useInfiniteQuery, type UseInfiniteQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'preact/hooks';
import { type Answer, ask, type Asked, type Has, NoAnswer, Problem } from './http';

/** Reads are repeated by themselves when a service asked for patience; what is refused is refused. */
const patient = (count: number, failure: Error) => (failure instanceof Problem ? (failure.status === 503 || failure.status === 429) && count < 5 : failure instanceof NoAnswer && count < 2);
const wait = (count: number, failure: Error) => 1000 * ((failure instanceof Problem && failure.retryAfter) || 2 ** count);

export const client = new QueryClient({ defaultOptions: { queries: { staleTime: 5_000, retry: patient, retryDelay: wait, placeholderData: keepPreviousData } } });

type Options = { /** repeated while the page is looked at, in seconds */ every?: number; when?: boolean };

/** One resource, with its ETag. Same path and parameters share one answer. */
export function useGet<P extends Has<'get'>>(path: P, asked: Asked<'get', P> = {}, { every, when = true }: Options = {}) {
  return useQuery({ queryKey: [path, asked.path ?? null, asked.query ?? null], queryFn: ({ signal }) => ask('get', path, { ...asked, signal }),
    enabled: when, refetchInterval: every ? every * 1000 : false });
}

type Page = { items: unknown[]; next?: string | null };
type Item<T> = T extends { items: (infer I)[] } ? I : never;

/** A list in pages by cursor; `items` are those of all pages read so far. */
export function usePages<P extends Has<'get'>>(path: P, asked: Asked<'get', P> = {}, { every, when = true }: Options = {}) {
  const pages = useInfiniteQuery({ queryKey: [path, asked.path ?? null, asked.query ?? null, 'pages'], initialPageParam: undefined as string | undefined, enabled: when,
    queryFn: async ({ pageParam, signal }) => (await ask('get', path, { ...asked, query: { ...(asked.query as object | undefined), cursor: pageParam } as never, signal })).data as unknown as Page,
    getNextPageParam: (last) => last.next ?? undefined, refetchInterval: every ? every * 1000 : false }) as UseInfiniteQueryResult<InfiniteData<Page>>;
  const items = useMemo(() => (pages.data?.pages.flatMap((page) => page.items) ?? []) as Item<Answer<'get', P>>[], [pages.data]);
  return { ...pages, items, first: pages.data?.pages[0] as Answer<'get', P> | undefined };
}

/** Reads everything shown again whose path begins so; all without an argument. */
export function useRefresh() {
  const queries = useQueryClient();
  return (...starts: string[]) => queries.invalidateQueries({ predicate: (query) => starts.length === 0 || starts.some((start) => String(query.queryKey[0]).startsWith(start)) });
}
