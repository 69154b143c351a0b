import { boot } from './boot';
import { speak } from './i18n';
import { wear } from './shell/theme';

wear();
const [, { start }] = await Promise.all([speak(boot.locale), import('./start')]);
start(document.getElementById('root')!);
