import { useState } from 'preact/hooks';
import { Button, Disclosure, Modal, Switch } from '../kit/controls';
import { Menu } from '../kit/Menu';
import { say } from '../kit/status';
import { type Tone, Tag } from '../kit/Tag';
import { type Shown, Specimen } from './Specimen';

const nothing = () => undefined;
const tones: Record<Tone, string> = { ok: 'Activated', warn: 'Pending', off: 'Not activated', bad: 'Failed', info: 'Managed site' };

/** What is pressed, and what it opens. */
export function Actions({ scheme }: Shown) {
  const [open, setOpen] = useState(false);
  const [on, setOn] = useState(true);
  return <>
    <Specimen name="Buttons"><div class="actions"><Button>Plain</Button><Button primary>Primary</Button><Button danger>Danger</Button><Button link>As a link</Button><Button aria-pressed>Pressed</Button></div>
      <div class="actions"><Button disabled>Plain, disabled</Button><Button primary disabled>Primary, disabled</Button><Button danger disabled>Danger, disabled</Button><Button link disabled>Link, disabled</Button></div>
      <div class="actions"><Button busy>Plain, busy</Button><Button primary busy>Primary, busy</Button><Button danger busy>Danger, busy</Button><Button link busy>Link, busy</Button></div></Specimen>
    <Specimen name="Switches"><div class="actions"><Switch label={`Changes, ${scheme}`} checked={on} onChange={setOn} /><Switch label={`Off, ${scheme}`} checked={false} onChange={nothing} /><Switch label={`Busy, ${scheme}`} checked busy onChange={nothing} /><Switch label={`Disabled, ${scheme}`} checked={false} disabled onChange={nothing} /></div></Specimen>
    <Specimen name="Panel and menu"><div class="actions"><Disclosure label="Columns" name={`Columns, ${scheme}`}><p>What the panel holds.</p></Disclosure><Menu name={`Actions, ${scheme}`} items={[{ text: 'Unlink', onChoose: nothing }, { text: 'Erase', onChoose: nothing }]} /></div></Specimen>
    <Specimen name="Dialog"><Button onClick={() => setOpen(true)}>{`Open a dialog, ${scheme}`}</Button>
      {open && <Modal title="Close the ticket?" onClose={() => setOpen(false)}><p>It can be opened again.</p><div class="actions"><Button primary onClick={() => setOpen(false)}>Close ticket</Button><Button onClick={() => setOpen(false)}>Cancel</Button></div></Modal>}</Specimen>
    <Specimen name="Tags"><div class="actions">{(Object.keys(tones) as Tone[]).map((tone) => <Tag key={tone} tone={tone}>{tones[tone]}</Tag>)}</div></Specimen>
    <Specimen name="Status line"><div class="actions"><Button onClick={() => say('Marked as read.')}>{`Say something, ${scheme}`}</Button><Button onClick={() => say('Notify is on.', () => say('Notify is off again.'))}>{`Say what can be undone, ${scheme}`}</Button></div></Specimen>
  </>;
}
