import { useState } from 'preact/hooks';
import type { Schemas } from '../api';
import { m } from '../i18n';
import { useCommand } from '../kit/command';
import { Button, Choice, FileField } from '../kit/controls';
import { ask } from '../kit/http';
import { useGo, useUnsaved } from '../kit/routing';
import { Outcome } from '../kit/states';
import { Numbers } from './Numbers';
import { Rows } from './Rows';

type Options = { encoding: string; withoutOrganization: 'PERSON_ACCOUNT' | 'CONTACT_ONLY' };

/** A file is first looked through, which stores nothing; then the same file is imported. */
export default function NewImport() {
  const [file, setFile] = useState<File | null>(null);
  const [options, setOptions] = useState<Options>({ encoding: '', withoutOrganization: 'PERSON_ACCOUNT' });
  const [result, setResult] = useState<Schemas['ImportResult'] | null>(null);
  const go = useGo();
  const asked = () => { const body = new FormData(); body.append('file', file!); return { body, query: { withoutOrganization: options.withoutOrganization, ...(options.encoding ? { encoding: options.encoding } : {}) } }; };
  const preview = useCommand<null, Schemas['ImportResult']>(async (_, key) => (await ask('post', '/api/import-previews', { ...asked(), key })).data, setResult);
  const start = useCommand<null, Schemas['ImportResource']>(async (_, key) => (await ask('post', '/api/imports', { ...asked(), key })).data, (begun) => go('/imports/' + begun.id, { saved: true }));
  const change = (next: Partial<Options>) => { setOptions({ ...options, ...next }); setResult(null); };
  useUnsaved(file !== null);
  return <><h1>{m.imports.begin}</h1><p>{m.imports.help}</p>
    <form class="card" onSubmit={(e) => { e.preventDefault(); if (file) void preview.run(null); }}>
      <FileField label={m.imports.file} required accept=".csv,text/csv" onChange={(chosen) => { setFile(chosen); setResult(null); }} />
      <Choice label={m.imports.without} value={options.withoutOrganization} options={[{ id: 'PERSON_ACCOUNT', text: m.imports.personAccount }, { id: 'CONTACT_ONLY', text: m.imports.contactOnly }]} onChange={(value) => change({ withoutOrganization: value as Options['withoutOrganization'] })} />
      <Choice label={m.imports.encoding} value={options.encoding} options={[{ id: '', text: m.imports.guess }, { id: 'UTF-8', text: 'UTF-8' }, { id: 'windows-1252', text: 'Windows-1252' }, { id: 'UTF-16', text: 'UTF-16' }]} onChange={(encoding) => change({ encoding })} />
      <div class="actions"><Button type="submit" primary={!result} disabled={!file} busy={preview.busy}>{m.imports.preview}</Button></div><Outcome of={preview} /></form>
    <div aria-live="polite">{result && <section class="card"><h2>{m.imports.will}</h2><Numbers of={result} />
      <Rows title={m.imports.errors} rows={result.errors} /><Rows title={m.imports.warnings} rows={result.warnings} />
      <div class="actions"><Button primary busy={start.busy} disabled={result.rows === result.rejectedRows} onClick={() => start.run(null)}>{m.imports.start(result.rows - result.rejectedRows)}</Button></div><Outcome of={start} /></section>}</div></>;
}
