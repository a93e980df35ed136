/** When every journey begins: Monday, ten in the morning in Korea. */
export const MORNING = { today: '2026-11-23', at: '2026-11-23T01:00:00Z' } as const;
/** Of every member of staff of the town. */
export const DEMO_PASSWORD = 'dure-demo-2026';
