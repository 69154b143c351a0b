import { Button } from '../kit/controls';
import { NoAnswer, Problem } from '../kit/http';
import { Conflict, Empty, Failed, Loaded, Outcome } from '../kit/states';
import { m } from '../i18n';
import { type Shown, Specimen } from './Specimen';

const nothing = () => undefined;
const waiting = { data: undefined, error: null, failureReason: null, isPending: true, refetch: nothing };
const command = (failure: Problem | NoAnswer) => ({ busy: false, failure, run: async () => true, again: async () => true, forget: nothing });
const refused = new Problem(400, { detail: 'The form is not filled in as it asks.', errors: [{ pointer: '/name', detail: 'is required' }] });

/** Where a page stands: nothing there, not there yet, not to be had. */
export function States({ scheme }: Shown) {
  return <>
    <Specimen name="Empty"><Empty action={<Button primary>Submit a ticket</Button>}>Your questions and requests will stand here, with the answers.</Empty><Empty>Nothing matches.</Empty></Specimen>
    <Specimen name="Loading"><Loaded of={waiting} rows={2}>{() => null}</Loaded><Loaded of={{ ...waiting, failureReason: new Problem(503, {}, 3) }} rows={2}>{() => null}</Loaded></Specimen>
    <Specimen name="Errors">{[refused, ...[401, 403, 404, 429, 500].map((status) => new Problem(status, { detail: 'What the service said.' }, 3)), new NoAnswer('gone')].map((failure, i) => <Failed key={i} failure={failure} again={nothing} />)}</Specimen>
    <Specimen name="Outcome of what was sent"><Outcome of={command(refused)} /><Outcome of={command(new Problem(503, {}, 3))} /><Outcome of={command(new NoAnswer('gone'))} /></Specimen>
    <Specimen name="Conflict"><Conflict<{ name: string }> clashes={[{ field: 'name', mine: 'Ada King', theirs: 'Ada Lovelace' }]} by="Maria" label={() => `Name, ${scheme}`} settle={nothing} /></Specimen>
    <Specimen name="Offline"><p class="band">{m.shell.offline('14:02')}</p></Specimen>
  </>;
}
