import { useId } from 'preact/hooks';
import { m } from '../i18n';
import type { Failure } from '../kit/command';
import { TextField } from '../kit/controls';
import { Problem } from '../kit/http';

export type Typed = { password: string; again: string };

/** What a service refuses at the password itself, and not at the whole. */
export const ofPassword = (failure: Failure | null) => (failure instanceof Problem ? m.access.passwordRefusals[failure.kind] : undefined);

/** A password to hand over, typed twice (S19). Whether it is a good one the service judges; here is shown whether it is long enough. */
export function TemporaryPassword({ typed, failure, onChange }: { typed: Typed; failure: Failure | null; onChange: (typed: Typed) => void }) {
  const { password, again } = typed;
  return <><TextField type="password" autoComplete="new-password" required label={m.access.password} hint={m.access.passwordHint(shortest)} value={password} error={ofPassword(failure)} onChange={(next) => onChange({ ...typed, password: next })} />
    <Strength length={lengthOf(password)} />
    <TextField type="password" autoComplete="new-password" required label={m.access.passwordAgain} value={again} error={again !== '' && !password.startsWith(again) ? m.access.passwordsDiffer : undefined} onChange={(next) => onChange({ ...typed, again: next })} /></>;
}

const shortest = 15;
/** As the service counts: characters after normalisation. */
const lengthOf = (password: string) => [...password.normalize('NFC')].length;

function Strength({ length }: { length: number }) {
  const id = useId();
  return <p class="strength"><meter aria-labelledby={id} min={0} max={shortest * 2} low={shortest} high={shortest} optimum={shortest * 2} value={Math.min(length, shortest * 2)} />
    <small id={id} aria-live="polite">{length < shortest ? m.access.tooShort(shortest - length) : length < shortest * 1.5 ? m.access.longEnough : m.access.long}</small></p>;
}
