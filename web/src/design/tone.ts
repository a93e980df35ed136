import type { IconName } from './icon-paths.ts';

/** Each tone has a colour and a shape; meaning never hangs on the colour alone. */
export const TONES = ['neutral', 'info', 'success', 'warning', 'danger'] as const;
export type Tone = (typeof TONES)[number];

export const TONE_ICONS: Readonly<Record<Tone, IconName>> = { neutral: 'minus', info: 'info', success: 'checkCircle', warning: 'alert', danger: 'cross' };
