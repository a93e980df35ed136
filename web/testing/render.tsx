import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRoute, createRouter, Outlet, RouterProvider } from '@tanstack/react-router';
import { cleanup, render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { afterEach, vi } from 'vitest';
import { createQueryClient } from '../src/client/index.ts';
import { parseSearch, stringifySearch } from '../src/shell/search-text.ts';
import { MeProvider, type Me } from '../src/session/useMe.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** An invented town officer; override what the test is about. */
export function aMe(overrides: Partial<Me> = {}): Me {
  return {
    staffId: '00000000-0000-4000-8000-000000000001', name: '홍서현', title: '주무관', login: 'inhu1.hong', role: 'town-officer',
    organisationId: '00000000-0000-4000-8000-000000000002', organisationName: '인후1동 주민센터', organisationKind: 'town-office',
    programmes: [], sigungu: '52110', municipalities: [], actsFor: '52110', permissions: [], demo: true, today: '2026-11-22', idleMinutes: 10, secondFactor: 'none',
    ...overrides,
  };
}

export interface RenderOptions {
  /** Address the screen is opened at; default '/'. */
  readonly at?: string;
  /** Path of the route, with its `$names`; default the address. */
  readonly path?: string;
  readonly me?: Me;
}

/** Renders a screen or a widget in Korean, signed in, with a router whose other addresses show their own path. */
export async function renderScreen(content: ReactNode, options: RenderOptions = {}): Promise<RenderResult> {
  const { at = '/', me = aMe() } = options;
  const path = options.path ?? at.split('?')[0] ?? '/';
  const root = createRootRoute({ component: Outlet, notFoundComponent: () => <p>{globalThis.location.pathname}</p> });
  const screen = createRoute({ getParentRoute: () => root, path, component: () => <>{content}</> });
  const router = createRouter({ routeTree: root.addChildren([screen]), history: createMemoryHistory({ initialEntries: [at] }), parseSearch, stringifySearch });
  await router.load();
  return render(
    <I18nProvider locale="ko-KR">
      <QueryClientProvider client={createQueryClient()}>
        <MeProvider value={me}><RouterProvider router={router} /></MeProvider>
      </QueryClientProvider>
    </I18nProvider>,
  );
}
