import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { m } from '../i18n';
import { usePlace } from './routing';

type Control = { id: string; class: string; name?: string; required?: boolean; 'aria-describedby'?: string; 'aria-invalid'?: true };
type FieldProps = { label: string; value: string; hint?: string; error?: string | undefined; name?: string; autoComplete?: string; required?: boolean; disabled?: boolean; onChange: (value: string) => void };

function Field({ label, hint, error, name, required, children }: Omit<FieldProps, 'value' | 'onChange'> & { children: (control: Control) => ComponentChildren }) {
  const id = useId();
  return <div class="field"><label for={id}>{label}{required && <small> {m.kit.required}</small>}</label>{hint && <small id={id + '-hint'}>{hint}</small>}{error && <p id={id + '-error'} class="error">{error}</p>}
    {children({ id, class: 'input', ...(name ? { name } : {}), ...(required ? { required } : {}), 'aria-describedby': [hint && id + '-hint', error && id + '-error'].filter(Boolean).join(' ') || undefined, 'aria-invalid': error ? true : undefined } as Control)}</div>;
}

export const TextField = ({ type = 'text', ...p }: FieldProps & { type?: string }) => <Field {...p}>{(c) => <input {...c} type={type} autoComplete={p.autoComplete ?? 'off'} disabled={p.disabled ?? false} value={p.value} onInput={(e) => p.onChange(e.currentTarget.value)} />}</Field>;
export const TextArea = ({ rows = 4, ...p }: FieldProps & { rows?: number }) => <Field {...p}>{(c) => <textarea {...c} rows={rows} value={p.value} onInput={(e) => p.onChange(e.currentTarget.value)} />}</Field>;
export const Choice = (p: FieldProps & { options: { id: string; text: string }[] }) => <Field {...p}>{(c) => <select {...c} value={p.value} disabled={p.disabled ?? false} onChange={(e) => p.onChange(e.currentTarget.value)}>{p.options.map((o) => <option key={o.id} value={o.id}>{o.text}</option>)}</select>}</Field>;
export const FileField = (p: Omit<FieldProps, 'value' | 'onChange'> & { accept?: string; onChange: (file: File | null) => void }) => <Field {...p}>{(c) => <input {...c} type="file" accept={p.accept ?? ''} onChange={(e) => p.onChange(e.currentTarget.files?.[0] ?? null)} />}</Field>;

export const Check = ({ label, note, name, checked, disabled, onChange }: { label: string; note?: string | undefined; name?: string; checked: boolean; disabled?: boolean; onChange: (value: boolean) => void }) =>
  <label class="check"><input type="checkbox" name={name} checked={checked} disabled={disabled ?? false} onChange={(e) => onChange(e.currentTarget.checked)} /><span>{label}{note && <small> {note}</small>}</span></label>;

export const Radio = ({ name, label, note, checked, onChange }: { name: string; label: string; note?: string | undefined; checked: boolean; onChange: () => void }) =>
  <label class="check"><input type="radio" name={name} checked={checked} onChange={onChange} /><span>{label}{note && <small> {note}</small>}</span></label>;

/** On or off, at once. In a table it is named for itself: "Login, Åsa Öberg, asa@…". */
export const Switch = ({ label, checked, busy, disabled, onChange }: { label: string; checked: boolean; busy?: boolean; disabled?: boolean; onChange: (value: boolean) => void }) =>
  <input type="checkbox" role="switch" aria-label={label} checked={checked} aria-busy={busy} aria-disabled={disabled || busy || undefined}
    onClick={(e) => { if (disabled || busy) e.preventDefault(); }} onChange={(e) => { const asked = e.currentTarget.checked; e.currentTarget.checked = checked; onChange(asked); }} />;

type ButtonProps = { primary?: boolean; danger?: boolean; link?: boolean; type?: 'button' | 'submit'; disabled?: boolean; busy?: boolean; 'aria-label'?: string; 'aria-describedby'?: string; 'aria-pressed'?: boolean; onClick?: () => unknown; children: ComponentChildren };

export const Button = ({ primary, danger, link, type = 'button', disabled, busy, onClick, children, ...aria }: ButtonProps) =>
  <button {...aria} type={type} class={link ? 'link' : 'button' + (primary ? ' primary' : danger ? ' danger' : '')} aria-disabled={disabled || busy || undefined} aria-busy={busy}
    onClick={disabled || busy ? (e: Event) => e.preventDefault() : () => void onClick?.()}>{children}</button>;

/** A panel beside its button; the browser closes it and gives the focus back. A link in it that leads to another page closes it too. */
export function Disclosure({ label, name, link, children }: { label: ComponentChildren; name?: string; link?: boolean; children: ComponentChildren }) {
  const id = useId().replace(/\W/g, '_');
  const panel = useRef<HTMLDivElement>(null);
  const { path } = usePlace();
  // before the page that comes takes the focus
  useLayoutEffect(() => { if (panel.current?.matches(':popover-open')) panel.current.hidePopover(); }, [path]);
  return <><button type="button" class={link ? 'link' : 'button'} popovertarget={id} {...(name ? { 'aria-label': name } : {})}>{label}</button><div id={id} ref={panel} popover="auto" role="group" class="panel" {...(name ? { 'aria-label': name } : {})}>{children}</div></>;
}

/** The browser's modal dialog: focus stays in it, Escape closes it, focus returns to what opened it. */
export function Modal({ title, onClose, children }: { title: string; onClose: () => void; children: ComponentChildren }) {
  const ref = useRef<HTMLDialogElement>(null);
  const shown = useRef(true);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current!;
    const from = document.activeElement as HTMLElement | null;
    if (!dialog.open) dialog.showModal();
    // what takes it away says so itself: its closing is nobody's wish any more
    return () => { shown.current = false; if (dialog.open) dialog.close(); if (from?.isConnected) from.focus(); else document.querySelector<HTMLElement>('main')?.focus(); };
  }, []);
  return <dialog ref={ref} aria-labelledby={id} class="modal" onClose={() => { if (shown.current) onClose(); }}><h2 id={id}>{title}</h2>{children}</dialog>;
}
