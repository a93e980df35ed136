import type { ReactNode } from 'react';
import { useFilter } from '../../shell/location.ts';
import { Button } from '../Button.tsx';
import { PageHeader } from '../PageHeader.tsx';
import { Tabs } from '../Tabs.tsx';
import { Fields } from './Fields.tsx';
import { Notices } from './Notices.tsx';
import { Records } from './Records.tsx';

/** Every widget in one place, for those who build screens; not part of the production build. */
export function GalleryScreen(): ReactNode {
  const [tab, setTab] = useFilter('tab', 'records');
  return (
    <>
      <PageHeader title="디자인" lead="화면을 만드는 사람이 쓰는 부품입니다." breadcrumb={[{ label: '오늘 할 일', to: '/' }]} actions={<Button kind="tertiary" icon="print">인쇄</Button>} />
      <Tabs label="부품" selected={tab} onSelect={setTab} items={[
        { id: 'records', label: '기록', count: 4, content: <Records /> },
        { id: 'fields', label: '입력', content: <Fields /> },
        { id: 'notices', label: '알림', content: <Notices /> },
      ]} />
    </>
  );
}
