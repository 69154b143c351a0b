import { Disclosure } from './controls';

export type MenuItem = { text: string; onChoose: () => unknown };

/** Actions on one thing behind one button. The panel is closed before an action begins, so that a dialog gives the focus back to the button. */
export const Menu = ({ name, items }: { name: string; items: MenuItem[] }) =>
  <Disclosure link name={name} label={<span aria-hidden="true" class="more">⋯</span>}><ul class="menu">{items.map((item) => <li key={item.text}>
    <button type="button" class="link" onClick={(e) => { e.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover?.(); item.onChoose(); }}>{item.text}</button></li>)}</ul></Disclosure>;
