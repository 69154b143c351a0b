import { m } from '../i18n';
import { useGet } from '../kit/query';
import { Link } from '../kit/routing';
import { Loaded } from '../kit/states';
import { programmeName } from '../roles/naming';
import { leastText, operationName, outcomeName, outcomes, type Programme } from './naming';

/** What each programme decides beside its roles (C6, D6). */
export default function Programmes() {
  const programmes = useGet('/api/programmes');
  return <><p><Link to="/roles">{m.roles.back}</Link></p><h1>{m.programmes.title}</h1><p class="muted">{m.programmes.lead}</p>
    <Loaded of={programmes}>{({ data }) => <div class="cards">{data.items.map((each) => <Card key={each.id} programme={each} />)}</div>}</Loaded></>;
}

function Card({ programme }: { programme: Programme }) {
  const asked = Object.entries(programme.operations).filter(([, how]) => how === 'APPROVAL').map(([type]) => operationName(type));
  const all = asked.length === Object.keys(programme.operations).length;
  return <article class="card"><h2><Link to={'/programmes/' + programme.id}>{programmeName(programme.id)}</Link></h2><dl class="gist">
    <div><dt>{m.programmes.asked}</dt><dd>{all ? m.programmes.everything : asked.join(' · ') || m.programmes.nothing}</dd></div>
    {outcomes.map((of) => <div key={of}><dt>{m.programmes.fields[of]}</dt><dd>{outcomeName(of, programme[of])}</dd></div>)}
    <div><dt>{m.programmes.fields.leastRoles}</dt><dd>{leastText(programme.leastRoles)}</dd></div></dl></article>;
}
