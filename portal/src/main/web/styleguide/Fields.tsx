import { useState } from 'preact/hooks';
import { ComboField } from '../kit/ComboField';
import { Check, Choice, FileField, Radio, TextArea, TextField } from '../kit/controls';
import { ListField } from '../kit/ListField';
import { type Shown, Specimen } from './Specimen';

const nothing = () => undefined;
const languages = [{ id: 'en', text: 'English' }, { id: 'sv', text: 'Svenska' }];
const people = [{ id: '1', name: 'Ada Lovelace' }, { id: '2', name: 'Åsa Öberg', note: 'asa@obergskatt.example' }];

/** What is filled in. */
export function Fields({ scheme }: Shown) {
  const [text, setText] = useState('Northwind Traders');
  const [mails, setMails] = useState(['ada@northwind.example']);
  const [way, setWay] = useState('invite');
  return <>
    <Specimen name="Text"><TextField label="Name" value={text} onChange={setText} /><TextField label="Name, required, with a hint" required hint="As on letters" value="" onChange={nothing} />
      <TextField label="Address, in error" type="email" error="This is no mail address." value="ada@" onChange={nothing} /><TextField label="Number, disabled" disabled value="4711" onChange={nothing} />
      <TextField label="Search" type="search" value="" onChange={nothing} /><TextField label="Day" type="date" value="2026-05-03" onChange={nothing} /><TextArea label="Message" value="" onChange={nothing} /><TextArea label="Message, in error" error="Say something." value="" onChange={nothing} /></Specimen>
    <Specimen name="Choice"><Choice label="Language" value="sv" options={languages} onChange={nothing} /><Choice label="Language, in error" error="Choose one." value="en" options={languages} onChange={nothing} /><Choice label="Language, disabled" disabled value="en" options={languages} onChange={nothing} /><FileField label="File" hint="CSV of at most 10 MB" onChange={nothing} /></Specimen>
    <Specimen name="Boxes"><Check label="Ticked" checked onChange={nothing} /><Check label="Not ticked" note="with a note" checked={false} onChange={nothing} /><Check label="Disabled" checked disabled onChange={nothing} />
      <Radio name={'way-' + scheme} label="Send an invitation" checked={way === 'invite'} onChange={() => setWay('invite')} /><Radio name={'way-' + scheme} label="Set a temporary password" note="to hand over" checked={way === 'set'} onChange={() => setWay('set')} /></Specimen>
    <Specimen name="Combobox"><ComboField label="Person" options={people} onChange={nothing} /><ComboField label="Person, chosen" options={people} value="Ada Lovelace" onChange={nothing} /><ComboField label="Person, in error" options={people} error="Nobody of this name." onChange={nothing} /></Specimen>
    <Specimen name="List of texts"><ListField label="Addresses" item={(n) => `Address ${n}`} add="Add an address" values={mails} onChange={setMails} /></Specimen>
  </>;
}
