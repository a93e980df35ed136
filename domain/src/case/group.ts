import type { PlainDate } from '../calendar/index.ts';

/** 방문건강 군 (VISIT-GROUP): the group of the edition's own list; its frequency of visits is the edition's. */
export type HealthGroup = { readonly kind: 'none' } | { readonly kind: 'decided'; readonly group: string; readonly reason: string; readonly on: PlainDate };
