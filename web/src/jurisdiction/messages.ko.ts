export const ko = {
  town: '읍·면·동',
} as const;
