import { useState } from 'preact/hooks';
import { m } from '../i18n';
import { useCommand } from '../kit/command';
import { TextArea } from '../kit/controls';
import { Foot } from '../kit/Editable';
import { fieldErrors } from '../kit/form';
import { ask } from '../kit/http';
import { useRefresh } from '../kit/query';
import { useUnsaved } from '../kit/routing';
import { Outcome } from '../kit/states';
import { say } from '../kit/status';

/** Puts other terms in force: whoever is first at an account accepts them before going on. */
export function Publish({ start, close }: { start: Record<string, string>; close: () => void }) {
  const [texts, setTexts] = useState(start);
  const refresh = useRefresh();
  const publish = useCommand((_: null, key) => ask('post', '/api/terms', { body: { texts: Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim())) }, key }), async () => { await refresh('/api/terms'); say(m.terms.published); close(); });
  const errors = fieldErrors(publish.failure);
  useUnsaved(JSON.stringify(texts) !== JSON.stringify(start));
  return <form class="card sheet" noValidate aria-label={m.terms.publish} onSubmit={(e) => { e.preventDefault(); void publish.run(null); }}>
    <p>{m.terms.publishHelp}</p>
    {Object.entries(m.terms.languages).map(([language, name]) => <TextArea key={language} rows={8} label={m.terms.text(name)} value={texts[language] ?? ''} error={errors['texts.' + language] ?? (language === 'en' ? errors.texts : undefined)} onChange={(text) => setTexts((now) => ({ ...now, [language]: text }))} />)}
    <Outcome of={publish} /><Foot of={publish} save={m.terms.publishDo} cancel={close} /></form>;
}
