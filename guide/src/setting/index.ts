export { withSettings } from './apply.ts';
export type { EditionId, SettingDefinition, SettingForm } from './definition.ts';
export { type DatedSetting, decidedOn, factsFromSettings, isSettingKey, prescreenSuggests, readSetting, type SettingKey, settingOn, SETTINGS, type SettingValue } from './standing.ts';
