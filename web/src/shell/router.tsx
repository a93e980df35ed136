import { createRootRoute, createRoute, createRouter, lazyRouteComponent, type AnyRouter, type RouteComponent } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Spinner } from '../design/Waiting.tsx';
import { SignedIn } from '../session/SignedIn.tsx';
import { useMe } from '../session/useMe.ts';
import { AbsentScreen } from './AbsentScreen.tsx';
import { BrokenScreen } from './BrokenScreen.tsx';
import { isFor, type Screen } from './screen.ts';
import { parseSearch, stringifySearch } from './search-text.ts';
import { Shell } from './Shell.tsx';

/** For another role the screen does not exist; the server refuses as well. The screen's code is fetched before it is shown, and already when its link is pointed at. */
function guarded(screen: Screen): RouteComponent {
  const Content = lazyRouteComponent(async () => ({ default: await screen.lazy() }));
  const Guarded = (): ReactNode => (isFor(screen, useMe().role) ? <Content /> : <AbsentScreen />);
  return Object.assign(Guarded, Content.preload ? { preload: Content.preload } : {});
}

function Waiting(): ReactNode {
  return <div className="page-waiting"><Spinner /></div>;
}

export function createShellRouter(screens: readonly Screen[]): AnyRouter {
  const root = createRootRoute({ component: () => <SignedIn><Shell screens={screens} /></SignedIn> });
  const routes = screens.map((screen) => createRoute({
    getParentRoute: () => root,
    path: screen.path,
    component: guarded(screen),
  }));
  return createRouter({
    routeTree: root.addChildren(routes),
    defaultPreload: 'intent',
    defaultPendingComponent: Waiting,
    defaultNotFoundComponent: AbsentScreen,
    defaultErrorComponent: BrokenScreen,
    scrollRestoration: true,
    parseSearch,
    stringifySearch,
  });
}
