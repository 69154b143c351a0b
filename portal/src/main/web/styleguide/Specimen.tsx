import type { ComponentChildren } from 'preact';

export type Shown = { scheme: string };

/** Some controls of one kind under its name. */
export const Specimen = ({ name, children }: { name: string; children: ComponentChildren }) => <div class="specimen stack"><h3>{name}</h3>{children}</div>;
