import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, StrictMode, Suspense, useEffect, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { createQueryClient } from './client/index.ts';
import './design/styles.css';
import './shell/shell.css';
import './session/session.css';
import { currentLanguage, localeOf, speakKorean, useLanguage } from './messages/index.ts';
import { screens, workshop } from './routes.tsx';
import { applyContrast } from './shell/contrast.ts';
import { loadNewerBuild } from './shell/newer-build.ts';
import { createShellRouter } from './shell/router.tsx';

/** A guest of a conference has a link instead of an account: his page stands outside the signed-in product. */
const GuestPage = lazy(async () => ({ default: (await import('./conference/GuestPage.tsx')).GuestPage }));
const isGuest = globalThis.location.pathname === '/guest';

function Page(): ReactNode {
  const language = useLanguage();
  useEffect(() => speakKorean(document.body, language === 'en'), [language]);
  const [client] = useState(createQueryClient);
  const [router] = useState(() => createShellRouter(import.meta.env.DEV ? [...screens, ...workshop] : screens));
  return (
    <I18nProvider locale={localeOf(language)}>
      <QueryClientProvider client={client}>
        {isGuest ? <Suspense><GuestPage /></Suspense> : <RouterProvider router={router} />}
      </QueryClientProvider>
    </I18nProvider>
  );
}

globalThis.addEventListener('vite:preloadError', (event) => loadNewerBuild(event, { now: Date.now(), store: sessionStorage, reload: () => location.reload() }));
applyContrast();
document.documentElement.lang = currentLanguage();
const place = document.getElementById('root');
if (place) createRoot(place).render(<StrictMode><Page /></StrictMode>);
