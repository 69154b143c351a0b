/** Where there is no room for it, it breaks behind its signs and not within words. */
export const EmailAddress = ({ of }: { of: string }) => <bdi>{of.split(/(?<=[@.])/).flatMap((part, i) => i > 0 ? [<wbr key={i} />, part] : [part])}</bdi>;
