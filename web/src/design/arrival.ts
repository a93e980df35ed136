import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, type RefObject } from 'react';

/** Where the focus has already been taken; undefined until the first screen stands, which leaves the focus at the top for the skip link. */
let arrivedAt: string | undefined;

function arrive(pathname: string, heading: HTMLElement | null): void {
  const isFirst = arrivedAt === undefined;
  const isNew = arrivedAt !== pathname || document.activeElement === document.body;
  arrivedAt = pathname;
  if (!isFirst && isNew) heading?.focus();
}

/** For the one `h1` of a screen: after a navigation it takes the focus, so that a screen reader reads where one has arrived. */
export function useArrival(): RefObject<HTMLHeadingElement | null> {
  const pathname = useLocation({ select: (location) => location.pathname });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => arrive(pathname, heading.current), [pathname]);
  return heading;
}

/** Dialogs give the focus back a moment after they close. */
const SETTLED_MS = 150;

/**
 * For a screen whose buttons go away with what they did: the focus that was on one of them, or on the dialog that it opened, goes to
 * the heading instead of nowhere, so that the next Tab does not begin at the top of the page. `state` changes with every act.
 */
export function useFocusKept(state: unknown): void {
  const last = useRef<Element>(undefined);
  useEffect(() => {
    const keep = ({ target }: FocusEvent): void => { if (target instanceof Element) last.current = target; };
    addEventListener('focusin', keep);
    return () => removeEventListener('focusin', keep);
  }, []);
  useEffect(() => {
    const later = setTimeout(() => {
      const isLost = document.activeElement === document.body && last.current?.isConnected === false;
      if (isLost) document.querySelector<HTMLElement>('main h1, h1')?.focus({ preventScroll: true });
    }, SETTLED_MS);
    return () => clearTimeout(later);
  }, [state]);
}
