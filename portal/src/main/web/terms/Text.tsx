/** Plain text, its paragraphs apart by empty lines. */
export const Text = ({ children }: { children: string }) => <div class="card stack">{children.split(/\n\s*\n/).map((paragraph, i) => <p key={i}>{paragraph}</p>)}</div>;
