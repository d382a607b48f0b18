import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { type Language, LanguageProvider } from './i18n';

/** Shows the product in an element, in a language whose texts are there. */
export function start(root: HTMLElement, language: Language): void {
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider initial={language}>
        <App />
      </LanguageProvider>
    </StrictMode>,
  );
}
