export * from './admission.ts';
export * from './bypass.ts';
export * from './card.ts';
export * from './duty.ts';
export * from './emergency.ts';
export * from './tier.ts';
