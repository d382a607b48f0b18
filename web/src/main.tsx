import { rememberedLanguage } from './i18n/language';
import { pageTexts } from './i18n/texts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
const language = rememberedLanguage();
// The texts of one language come beside the program, not after it.
Promise.all([import('./start'), pageTexts.load(language)]).then(
  ([{ start }]) => start(root, language),
  () => {
    root.textContent = '页面没有载入完整，请重新载入。The page has not come completely; please load it again.';
  },
);
