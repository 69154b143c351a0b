import { QueryClientProvider } from '@tanstack/react-query';
import { render } from 'preact';
import { boot } from '../boot';
import { speak } from '../i18n';
import { client } from '../kit/query';
import { Pages } from '../kit/routing';

// everything that shows text is loaded after the words of the language
await speak(boot.locale);
const load = () => import('./Styleguide');
const Nothing = () => null;
render(<QueryClientProvider client={client as never}><Pages routes={[{ path: '/styleguide', load }]} missing={Nothing}>{(page) => <main id="main" tabIndex={-1}>{page}</main>}</Pages></QueryClientProvider>, document.getElementById('root')!);
