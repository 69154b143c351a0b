import { useState } from 'preact/hooks';
import { Button, Check, TextField } from '../kit/controls';
import { Editable } from '../kit/Editable';
import { More, Table } from '../kit/table';
import { type Shown, Specimen } from './Specimen';

type Row = { id: string; name: string; contacts: number };
const rows: Row[] = [{ id: 'a', name: 'Northwind Traders', contacts: 12 }, { id: 'b', name: 'Åkerö Mills', contacts: 1243 }];
const columns = [{ id: 'name', title: 'Account', cell: (row: Row) => row.name }, { id: 'contacts', title: 'Contacts', kind: 'n' as const, cell: (row: Row) => row.contacts }];
const nothing = () => undefined;

/** What is read: tables, and cards that are edited in place. */
export function Lists({ scheme }: Shown) {
  const [ticked, setTicked] = useState(['a']);
  const tick = (row: Row) => <Check label={row.name} checked={ticked.includes(row.id)} onChange={(on) => setTicked(on ? [...ticked, row.id] : ticked.filter((id) => id !== row.id))} />;
  return <>
    <Specimen name="Table"><Table caption={`Accounts, ${scheme}`} columns={columns} items={rows} id={(row) => row.id} /><More of={{ hasNextPage: true, isFetchingNextPage: false, fetchNextPage: nothing }} /><More of={{ hasNextPage: true, isFetchingNextPage: true, fetchNextPage: nothing }} /></Specimen>
    <Specimen name="Table to choose from"><Table caption={`Accounts to choose, ${scheme}`} columns={columns} items={rows} id={(row) => row.id} extra={{ head: 'Chosen', cell: tick, selected: (row) => ticked.includes(row.id) }} /></Specimen>
    <Editable title={`Card, ${scheme}`} name={`Edit the card, ${scheme}`} form={(close) => <form class="stack"><TextField label="Name" value="Ada" onChange={nothing} /><div class="actions"><Button onClick={close}>Leave it</Button></div></form>}><dl><dt>Name</dt><dd>Ada</dd></dl></Editable>
  </>;
}
