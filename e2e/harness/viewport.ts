/** The two screens that the work is done on. */
export const VIEWPORTS = {
  /** The usual monitor of a town office. */
  desk: { width: 1366, height: 768 },
  /** A phone on a home visit. */
  phone: { width: 390, height: 844 },
} as const;

export type Viewport = keyof typeof VIEWPORTS;
