import type { Paths } from '../api';
import { own } from '../boot';

type Ok<T> = T extends { responses: infer R } ? { [S in keyof R]: S extends 200 | 201 | 202 | 204 ? R[S] : never }[keyof R] : never;
type Json<T> = T extends { content: infer C } ? C[keyof C] : undefined;
type Params<T, K extends 'path' | 'query'> = T extends { parameters: { [P in K]?: infer V } } ? V : undefined;
type Body<T> = T extends { requestBody?: { content: infer C } } ? C[keyof C] : undefined;
type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type At<M extends Method, P extends keyof Paths> = Paths[P] extends { [X in M]: infer O } ? O : never;
/** The paths that have a method. */
export type Has<M extends Method> = { [P in keyof Paths]: Paths[P] extends { [X in M]: object } ? P : never }[keyof Paths];
export type Answer<M extends Method, P extends keyof Paths> = Json<Ok<At<M, P>>>;
export type Asked<M extends Method, P extends keyof Paths> = {
  path?: Params<At<M, P>, 'path'>; query?: Params<At<M, P>, 'query'>; body?: Body<At<M, P>> | FormData | (M extends 'patch' ? object : never);
  /** becomes If-Match: a change of what was read, and of nothing newer */
  etag?: string | null;
  /** the Idempotency-Key: the same for the same wish, however often it is sent */
  key?: string; signal?: AbortSignal };

export type ProblemBody = { type?: string; title?: string; detail?: string; errors?: { pointer?: string; detail?: string }[]; [more: string]: unknown };

/** A service's refusal (RFC 9457). `retryAfter` is in seconds. */
export class Problem extends Error {
  constructor(readonly status: number, readonly body: ProblemBody, readonly retryAfter?: number) { super(body.detail ?? body.title ?? String(status)); }
  /** the last part of the problem's type */
  get kind() { return this.body.type?.split(/[/:]/).pop() ?? ''; }
}

/** No answer came: whether what was sent has been done is not known. */
export class NoAnswer extends Error {}

const kept = new Map<string, { etag: string; data: unknown }>();
const cookie = (name: string) => document.cookie.match(new RegExp(`(?:^|; )(?:__Host-)?${name}=([^;]*)`))?.[1];

/** Asks the gateway; throws a {@link Problem} or {@link NoAnswer}. What did not change since it was last read is not sent again. */
export async function ask<M extends Method, P extends Has<M>>(method: M, path: P, asked: Asked<M, P> = {}): Promise<{ data: Answer<M, P>; etag: string | null }> {
  const url = String(path).replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String((asked.path as unknown as Record<string, unknown>)[name]))) + search(asked.query);
  const headers: Record<string, string> = { Accept: 'application/json, application/problem+json' };
  const form = asked.body instanceof FormData;
  if (own()) headers['Liaison-Account'] = own();
  if (asked.body !== undefined && !form) headers['Content-Type'] = method === 'patch' ? 'application/merge-patch+json' : 'application/json';
  if (asked.etag) headers['If-Match'] = asked.etag;
  if (method === 'post') headers['Idempotency-Key'] = asked.key ?? crypto.randomUUID();
  if (method !== 'get') headers['X-XSRF-TOKEN'] = decodeURIComponent(cookie('XSRF-TOKEN') ?? '');
  const before = method === 'get' ? kept.get(url) : undefined;
  if (before) headers['If-None-Match'] = before.etag;
  const answer = await send(url, { method: method.toUpperCase(), headers, body: asked.body === undefined ? null : form ? asked.body as FormData : JSON.stringify(asked.body), signal: asked.signal ?? null, cache: 'no-store' });
  if (answer.status === 304 && before) return { data: before.data as Answer<M, P>, etag: before.etag };
  const text = await answer.text().catch((failure: unknown) => { throw new NoAnswer(String(failure)); });
  const data = parsed(text);
  if (!answer.ok) throw refusal(answer, data as ProblemBody);
  const etag = answer.headers.get('ETag');
  if (method === 'get' && etag) remember(url, { etag, data });
  return { data: data as Answer<M, P>, etag };
}

async function send(url: string, request: RequestInit) {
  try {
    return await fetch(url, request);
  } catch (failure) {
    if (request.signal?.aborted) throw failure;
    throw new NoAnswer(String(failure));
  }
}

function search(query: unknown) {
  const all = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {}))
    for (const each of Array.isArray(value) ? value : [value]) if (each !== undefined && each !== null && each !== '') all.append(name, String(each));
  return all.size ? '?' + all : '';
}

function parsed(text: string): unknown {
  try { return text ? JSON.parse(text) : undefined; } catch { return { detail: text.slice(0, 200) }; }
}

function refusal(answer: Response, body: ProblemBody | undefined) {
  const problem = new Problem(answer.status, body ?? {}, Number(answer.headers.get('Retry-After')) || undefined);
  if (answer.status === 401 || problem.kind === 'account-switched') dispatchEvent(new CustomEvent('liaison:out', { detail: problem }));
  return problem;
}

function remember(url: string, entry: { etag: string; data: unknown }) {
  kept.delete(url);
  kept.set(url, entry);
  if (kept.size > 200) kept.delete(kept.keys().next().value!);
}
