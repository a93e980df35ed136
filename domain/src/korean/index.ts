export * from './birth.ts';
export * from './choseong.ts';
export * from './josa.ts';
export * from './keyboard.ts';
export * from './phone.ts';
export * from './text.ts';
