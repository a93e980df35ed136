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
