import type { FactValue } from '@dure/domain/person';
import { useState, type ReactNode } from 'react';
import { useRead } from '../client/index.ts';
import { Badge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { useFormats, useLanguage, useMessages } from '../messages/index.ts';
import { inEnglish } from './english.ts';
import { settingMessages } from './messages.en.ts';
import { SettingDrawer, type Setting, type Settings } from './SettingDrawer.tsx';
import { valueLines } from './value.ts';
import './setting.css';

const SHOWN = 4;

/** How sure the default is. */
function Grade({ grade }: { readonly grade: string }): ReactNode {
  const t = useMessages(settingMessages);
  if (grade === 'unverified') return <span title={t.unverifiedHint}><Badge tone="warning">{t.unverified}</Badge></span>;
  return <Badge tone={grade === 'example' ? 'warning' : 'neutral'}>{t.grade(grade)}</Badge>;
}

function Row({ setting, mayChange, onOpen }: { readonly setting: Setting; readonly mayChange: boolean; readonly onOpen: () => void }): ReactNode {
  const t = useMessages(settingMessages);
  const { day } = useFormats();
  const lines = valueLines(setting.form, setting.value as FactValue, t);
  const inForce = setting.history.find(({ standing }) => standing === 'in-force');
  return (
    <li className="setting-row">
      <div className="setting-what">
        <h2>{setting.label}</h2>
        <p className="small quiet">{setting.help}</p>
        <p className="setting-badges">
          <Grade grade={setting.grade} />
          {setting.isFact && <Badge tone="info">{t.usedInVerdicts}</Badge>}
        </p>
      </div>
      <div className="setting-now">
        <ul>{lines.slice(0, SHOWN).map((line) => <li key={line}>{line}</li>)}{lines.length > SHOWN && <li className="quiet">{t.moreCount(lines.length - SHOWN)}</li>}</ul>
        <p className="small quiet numeric">{inForce === undefined ? t.byDefault : `${t.decided} · ${t.period(day(inForce.from), inForce.until === null ? null : day(inForce.until))}`}</p>
      </div>
      <div className="setting-act"><Button kind={mayChange ? 'secondary' : 'tertiary'} size="small" icon={mayChange ? 'edit' : 'log'} onPress={onOpen} aria-label={`${setting.label} ${mayChange ? t.change : t.look}`}>{mayChange ? t.change : t.look}</Button></div>
    </li>
  );
}

function List({ settings: { settings: told, on, mayChange } }: { readonly settings: Settings }): ReactNode {
  const language = useLanguage();
  const settings = language === 'en' ? told.map(inEnglish) : told;
  const [key, setKey] = useState<string>();
  const chosen = settings.find((one) => one.key === key);
  return (
    <>
      <ul className="setting-list">{settings.map((one) => <Row key={one.key} setting={one} mayChange={mayChange} onOpen={() => setKey(one.key)} />)}</ul>
      {chosen && <SettingDrawer key={`${chosen.key} ${chosen.version}`} setting={chosen} today={on} mayChange={mayChange} onClose={() => setKey(undefined)} />}
    </>
  );
}

/** What the guide and the law leave to the municipality: decided from a day on, with its history. */
export function SettingsScreen(): ReactNode {
  const t = useMessages(settingMessages);
  const read = useRead('GET /api/settings', {});
  const { data } = read;
  return (
    <>
      <PageHeader title={t.title} {...(data ? { lead: `${t.lead(data.municipality)}${data.mayChange ? '' : ` ${t.readOnly}`}` } : {})} />
      <Loaded read={read} lines={10}>{(settings) => <List settings={settings} />}</Loaded>
    </>
  );
}
