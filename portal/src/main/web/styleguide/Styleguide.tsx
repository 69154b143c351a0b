import { StatusLine } from '../shell/StatusLine';
import { Actions } from './Actions';
import { Fields } from './Fields';
import { Lists } from './Lists';
import { States } from './States';

/** Every control in every state, in both schemes; development builds alone have it. */
export default function Styleguide() {
  return <><h1>Styleguide</h1>{(['light', 'dark'] as const).map((scheme) =>
    <section key={scheme} class={'scheme stack ' + scheme} aria-label={scheme}><h2>{scheme === 'light' ? 'Light' : 'Dark'}</h2>
      <Actions scheme={scheme} /><Fields scheme={scheme} /><Lists scheme={scheme} /><States scheme={scheme} /></section>)}
    <StatusLine /></>;
}
