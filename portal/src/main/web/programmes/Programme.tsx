import { may } from '../boot';
import { m } from '../i18n';
import { Editable } from '../kit/Editable';
import { useGet } from '../kit/query';
import { Link } from '../kit/routing';
import { Loaded } from '../kit/states';
import { programmeName } from '../roles/naming';
import { leastText, operationName, outcomeName, outcomes, policyName, type Programme } from './naming';
import { ProgrammeForm } from './ProgrammeForm';

/** One programme: what customers in it ask for, and what adding and removing somebody means there. */
export default function ProgrammePage({ params }: { params: { id?: string } }) {
  const programme = useGet('/api/programmes/{programmeId}', { path: { programmeId: params.id! } });
  return <><p><Link to="/programmes">{m.programmes.back}</Link></p><h1>{programmeName(params.id!)}</h1>
    <Loaded of={programme}>{({ data, etag }) => <Editable title={m.programmes.decided} name={m.programmes.edit} can={may('roles.manage')} form={(close) => <ProgrammeForm programme={data} etag={etag} close={close} />}><Facts programme={data} /></Editable>}</Loaded></>;
}

function Facts({ programme }: { programme: Programme }) {
  const { operations, ...others } = programme.decided;
  const fact = (name: string, said: string, own: boolean) => <><dt>{name}</dt><dd>{said} <small>{own ? m.programmes.own : m.programmes.shipped}</small></dd></>;
  return <dl>{Object.entries(programme.operations).map(([type, how]) => fact(operationName(type), policyName(how), type in operations))}
    {outcomes.map((of) => fact(m.programmes.fields[of], outcomeName(of, programme[of]), others[of] != null))}
    {fact(m.programmes.fields.leastRoles, leastText(programme.leastRoles), others.leastRoles != null)}</dl>;
}
