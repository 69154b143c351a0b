import { Head as AccountHead } from '../account/Head';

/** The page's heading: of the own account, or that of an account which staff look at. */
export const Head = ({ account, own, title }: { account: string; own: boolean; title: string }) => (own ? <h1>{title}</h1> : <AccountHead id={account} />);
