import { useId, useState } from 'preact/hooks';

export type Option = { id: string; name: string; note?: string };

/** Compares as a person would: without case and accents. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

type Props = { label: string; options: Option[]; value?: string; error?: string | undefined; hidden?: boolean; placeholder?: string; /** told while typing, when the options come from a service */ onSearch?: (text: string) => void; /** shows what was chosen; else the field is empty again */ keep?: boolean; onChange: (option: Option | null) => void };

/** A text field with suggestions (ARIA APG: combobox with list autocomplete); focus stays in the field. */
export function ComboField({ label, options, value, error, hidden, placeholder, onSearch, keep = !onSearch, onChange }: Props) {
  const id = useId();
  const [text, setText] = useState(value ?? '');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const hits = (onSearch ? options : options.filter((option) => plain(option.name + ' ' + (option.note ?? '')).includes(plain(text)))).slice(0, 50);
  const choose = (option: Option | undefined) => { if (!option) return; setText(keep ? option.name : ''); setOpen(false); setAt(-1); onChange(option); };
  const key = (e: KeyboardEvent) => {
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') { e.preventDefault(); setOpen(true); setAt((i) => (hits.length === 0 ? -1 : (i + (e.key === 'ArrowDown' ? 1 : i < 0 ? 0 : -1) + hits.length) % hits.length)); }
    else if (e.key === 'Enter' && open && at >= 0) { e.preventDefault(); choose(hits[at]); }
    else if (e.key === 'Escape' && open) { e.preventDefault(); e.stopPropagation(); setOpen(false); setAt(-1); }
  };
  const showing = open && hits.length > 0;
  return <div class="field combo"><label for={id} class={hidden ? 'sr' : ''}>{label}</label>{error && <p id={id + '-error'} class="error">{error}</p>}
    <input id={id} class="input" role="combobox" autoComplete="off" placeholder={placeholder ?? ''} aria-autocomplete="list" aria-expanded={showing} aria-controls={id + '-list'} aria-activedescendant={showing && at >= 0 ? id + '-' + at : undefined} aria-invalid={error ? true : undefined} aria-describedby={error ? id + '-error' : undefined}
      value={text} onInput={(e) => { setText(e.currentTarget.value); setOpen(true); setAt(-1); onChange(null); onSearch?.(e.currentTarget.value); }} onKeyDown={key} onBlur={() => setOpen(false)} onClick={() => setOpen(true)} />
    <ul id={id + '-list'} role="listbox" aria-label={label} hidden={!showing}>{hits.map((option, i) => <li key={option.id} id={id + '-' + i} role="option" aria-selected={i === at} onMouseDown={(e) => { e.preventDefault(); choose(option); }}>{option.name}{option.note && <small> {option.note}</small>}</li>)}</ul></div>;
}
