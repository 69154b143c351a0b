import { boot, own, viewing } from '../boot';

/** Where staff are themselves again, at the contact they looked for; the gateway gives the viewing's tokens back, which ends it. */
export const back = () => '/login?' + new URLSearchParams({ account: viewing()?.account ?? '', to: `/accounts/${own()}/contacts/${boot.me?.contact?.id ?? ''}` });
