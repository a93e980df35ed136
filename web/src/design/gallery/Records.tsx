import type { ReactNode } from 'react';
import { useFormats } from '../../messages/index.ts';
import { Badge, StatusBadge } from '../Badge.tsx';
import { Card } from '../Card.tsx';
import { Citation } from '../Citation.tsx';
import { Disclosure } from '../Disclosure.tsx';
import { FilterBar } from '../FilterBar.tsx';
import { Stack, WithAside } from '../Layout.tsx';
import { DescriptionList, Steps } from '../Lists.tsx';
import { Pagination } from '../Pagination.tsx';
import { Select } from '../Select.tsx';
import { Table, type Column } from '../Table.tsx';
import { Timeline } from '../Timeline.tsx';
import { SAMPLES, type Sample } from './sample.ts';

function SampleTable(): ReactNode {
  const { dayWithWeekday } = useFormats();
  const columns: readonly Column<Sample>[] = [
    { id: 'name', header: '대상자', cell: ({ name }) => name, isRowHeader: true, sortBy: ({ name }) => name },
    { id: 'service', header: '서비스', cell: ({ service }) => service, sortBy: ({ service }) => service },
    { id: 'status', header: '상태', cell: ({ status, tone }) => <StatusBadge tone={tone}>{status}</StatusBadge> },
    { id: 'due', header: '회신 기한', cell: ({ due }) => dayWithWeekday(due), sortBy: ({ due }) => due },
    { id: 'days', header: '남은 날', cell: ({ days }) => days, align: 'end', sortBy: ({ days }) => days },
  ];
  return <Table caption="받은 의뢰" columns={columns} rows={SAMPLES} rowKey={({ id }) => id} linkOf={() => ({ to: '/design' })} emptyTitle="받은 의뢰가 없습니다." />;
}

export function Records(): ReactNode {
  return (
    <Stack>
      <Steps label="의뢰 단계" current="consent" steps={[{ id: 'assess', label: '사정' }, { id: 'consent', label: '동의', hint: '제3자 제공' }, { id: 'send', label: '의뢰' }]} />
      <div>
        <FilterBar label="의뢰 거르기" result="4건" onReset={() => undefined}><Select label="상태" choices={[{ value: 'sent', label: '보냄' }]} value="sent" onChange={() => undefined} /></FilterBar>
        <SampleTable />
        <Pagination hasPrevious={false} hasNext onPrevious={() => undefined} onNext={() => undefined} text="1–4 / 120건" />
      </div>
      <WithAside label="지침" aside={<Card title="노인맞춤돌봄" tone="success" aside={<StatusBadge tone="success">대상</StatusBadge>}><p>65세 이상이고 기초연금을 받습니다.</p><Citation source="2020 업무안내" page="10쪽" quote="만 65세 이상 국민기초생활수급자, 차상위계층 또는 기초연금수급자로서 돌봄이 필요한 노인" rule="ECARE-TARGET" /></Card>}>
        <Card title="대상자" aside={<Badge tone="warning">안전 유의</Badge>}>
          <DescriptionList items={[{ term: '이름', value: '김복례' }, { term: '생년월일', value: '1948. 3. 12. (78세)' }, { term: '전화', value: '' }, { term: '주소', value: '전주시 덕진구 인후1동' }]} />
          <Disclosure title="가구 구성"><p>혼자 살고 있습니다.</p></Disclosure>
        </Card>
        <Card title="경과">
          <Timeline label="경과" entries={[
            { id: '2', at: '2026-11-21T05:03:00Z', title: '의뢰를 보냈습니다.', by: '인후1동 주민센터 홍서현', icon: 'send', tone: 'info', content: <p>노인맞춤돌봄 수행기관 덕진센터</p> },
            { id: '1', at: '2026-11-20T01:30:00Z', title: '초기상담', by: '인후1동 주민센터 홍서현', icon: 'edit' },
          ]} />
        </Card>
      </WithAside>
    </Stack>
  );
}
