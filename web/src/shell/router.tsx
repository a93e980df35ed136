import { createRootRoute, createRoute, createRouter, lazyRouteComponent, type AnyRouter } from '@tanstack/react-router';
import type { ComponentType, ReactNode } from 'react';
import { Spinner } from '../design/Waiting.tsx';
import { SignedIn } from '../session/SignedIn.tsx';
import { useMe } from '../session/useMe.ts';
import { AbsentScreen } from './AbsentScreen.tsx';
import { BrokenScreen } from './BrokenScreen.tsx';
import { isFor, type Screen } from './screen.ts';
import { parseSearch, stringifySearch } from './search-text.ts';
import { Shell } from './Shell.tsx';

/** For another role the screen does not exist; the server refuses as well. */
function guarded(screen: Screen, Content: ComponentType): () => ReactNode {
  return function Guarded(): ReactNode {
    return isFor(screen, useMe().role) ? <Content /> : <AbsentScreen />;
  };
}

function Waiting(): ReactNode {
  return <div className="page-waiting"><Spinner /></div>;
}

export function createShellRouter(screens: readonly Screen[]): AnyRouter {
  const root = createRootRoute({ component: () => <SignedIn><Shell screens={screens} /></SignedIn> });
  const routes = screens.map((screen) => createRoute({
    getParentRoute: () => root,
    path: screen.path,
    component: guarded(screen, lazyRouteComponent(async () => ({ default: await screen.lazy() }))),
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
