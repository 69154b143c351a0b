import { QueryClientProvider } from '@tanstack/react-query';
import { render } from 'preact';
import { may } from './boot';
import { client } from './kit/query';
import { Pages } from './kit/routing';
import { NotForThisAccount } from './kit/states';
import { screens } from './screens';
import { Shell } from './shell/Shell';

export const App = () => <QueryClientProvider client={client as never}><Pages routes={screens} missing={NotForThisAccount}>{(page) => <Shell>{page}</Shell>}</Pages></QueryClientProvider>;

export function start(root: HTMLElement) {
  // whoever has the terms to accept can do nothing else
  if (may('terms.accept') && location.pathname !== '/terms') history.replaceState(null, '', '/terms?to=' + encodeURIComponent(location.pathname + location.search));
  render(<App />, root);
}
