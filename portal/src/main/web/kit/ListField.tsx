import { useEffect, useRef } from 'preact/hooks';
import { m } from '../i18n';
import { Button, TextField } from './controls';

type Props = { label: string; /** of one line, with its number */ item: (n: number) => string; add: string; type?: string; hint?: string; name?: string; errors?: Record<string, string>; values: string[]; onChange: (values: string[]) => void };

/** Several texts of one kind; a line is added and removed without losing the focus. */
export function ListField({ label, item, add, type = 'text', hint, name, errors = {}, values, onChange }: Props) {
  const ref = useRef<HTMLFieldSetElement>(null);
  const count = useRef(values.length);
  useEffect(() => {
    const lines = ref.current?.querySelectorAll('input') ?? [];
    if (values.length > count.current) lines[lines.length - 1]?.focus();
    else if (values.length < count.current) (lines[lines.length - 1] ?? ref.current?.querySelector('button'))?.focus();
    count.current = values.length;
  }, [values.length]);
  return <fieldset ref={ref}><legend>{label}</legend>{hint && <small>{hint}</small>}
    {values.map((value, i) => <div key={i} class="lines"><TextField type={type} label={item(i + 1)} value={value} error={name ? errors[name + '.' + i] : undefined} onChange={(text) => onChange(values.map((old, at) => (at === i ? text : old)))} />
      <Button aria-label={m.kit.remove + ': ' + item(i + 1)} onClick={() => onChange(values.filter((_, at) => at !== i))}>{m.kit.remove}</Button></div>)}
    <div><Button onClick={() => onChange([...values, ''])}>{add}</Button></div></fieldset>;
}
