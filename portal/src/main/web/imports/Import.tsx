import { m } from '../i18n';
import { when } from '../i18n/time';
import { useGet } from '../kit/query';
import { Link, type Params } from '../kit/routing';
import { Loaded } from '../kit/states';
import { Numbers } from './Numbers';
import { Rows } from './Rows';
import { Status } from './Status';

const over = ['COMPLETED', 'FAILED'];

/** How an import goes on; the page can be left. Rows that were rejected are had as a file, to be corrected and sent again. */
export default function Import({ params }: { params: Params }) {
  const path = { importId: params.id! };
  const begun = useGet('/api/imports/{importId}', { path }, { every: 2 });
  return <><div class="head"><h1>{begun.data ? m.imports.of(when(begun.data.data.receivedAt)) : m.imports.title}</h1></div>
    <Loaded of={begun}>{({ data }) => <>
      <div class="head" role="status"><Status of={data} />{data.completedAt && <small>{when(data.completedAt)}</small>}</div>
      {!over.includes(data.status) && <><progress aria-label={m.imports.going} /><p>{m.imports.leave}</p></>}
      <section class="card"><Numbers of={data} /></section>
      {data.rejectedRows > 0 && over.includes(data.status) && <div class="note warn"><strong>{m.imports.withRejected(data.rejectedRows)}</strong><p><a href={`/api/imports/${data.id}/rejected-rows`} download>{m.imports.download}</a> {m.imports.correct} <Link to="/imports/new">{m.imports.begin}</Link></p></div>}
      <Rows title={m.imports.errors} rows={data.errors} /><Rows title={m.imports.warnings} rows={data.warnings} /></>}</Loaded>
    <p><Link to="/imports">{m.imports.all}</Link></p></>;
}
