import { Outlet, useLocation } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Icon } from '../design/Icon.tsx';
import { ToastRegion } from '../design/ToastRegion.tsx';
import { useLive, useSessionLost } from '../client/index.ts';
import { useMessages } from '../messages/index.ts';
import { SignInAgainDialog } from '../session/SignInAgainDialog.tsx';
import { StepUpDialog } from '../session/StepUpDialog.tsx';
import { useMe } from '../session/useMe.ts';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { IdleDialog } from './IdleDialog.tsx';
import { shellMessages } from './messages.en.ts';
import type { Screen } from './screen.ts';
import { SideNav } from './SideNav.tsx';
import { TopBar } from './TopBar.tsx';

function Invented(): ReactNode {
  const t = useMessages(shellMessages);
  return useMe().demo && <aside className="invented" aria-label={t.invented}><Icon name="info" size="small" />{t.invented}</aside>;
}

/** Everything around a screen. On a narrow window the menu opens over it and closes with the next navigation. */
export function Shell({ screens }: { readonly screens: readonly Screen[] }): ReactNode {
  const t = useMessages(shellMessages);
  const pathname = useLocation({ select: (location) => location.pathname });
  const [menuOpenAt, setMenuOpenAt] = useState<string>();
  const isMenuOpen = menuOpenAt === pathname;
  const closeMenu = (): void => setMenuOpenAt(undefined);
  // The idle clock begins anew after signing in again.
  const isLost = useSessionLost();
  useLive();
  return (
    <div className="shell">
      <a className="skip-link" href="#main">{t.skip}</a>
      <Invented />
      <TopBar isMenuOpen={isMenuOpen} paths={new Set(screens.map(({ path }) => path))} onMenu={() => setMenuOpenAt(isMenuOpen ? undefined : pathname)} />
      <SideNav screens={screens} isOpen={isMenuOpen} onClose={closeMenu} />
      <main id="main" className="main" tabIndex={-1}>
        <ConnectionBanner />
        <Outlet />
      </main>
      <ToastRegion />
      {!isLost && <IdleDialog />}
      <SignInAgainDialog />
      <StepUpDialog />
    </div>
  );
}
