import { useState, type ReactNode } from 'react';
import { ApiError } from '../../client/api-error.ts';
import { StatusBadge, Badge } from '../Badge.tsx';
import { Button, IconButton } from '../Button.tsx';
import { Card } from '../Card.tsx';
import { ConfirmDialog } from '../ConfirmDialog.tsx';
import { ConflictDialog } from '../ConflictDialog.tsx';
import { Drawer } from '../Dialog.tsx';
import { EmptyState } from '../EmptyState.tsx';
import { Row, Stack } from '../Layout.tsx';
import { Banner, ErrorNotice } from '../Notice.tsx';
import { ProgressBar } from '../ProgressBar.tsx';
import { TONES } from '../tone.ts';
import { toast } from '../toast-queue.ts';
import { Skeleton, Spinner } from '../Waiting.tsx';

const FAULT = new ApiError({ status: 500, code: 'fault', title: '저장하지 못했습니다', detail: '서버에 문제가 생겼습니다.', nextStep: '잠시 뒤 다시 시도해 주십시오.', fields: [], correlationId: '5b1f2c90-0000', facts: {} });
const RETURN_CODES = [{ value: 'capacity', label: '정원 초과' }, { value: 'not-eligible', label: '대상 아님' }] as const;

function Buttons(): ReactNode {
  return (
    <Card title="단추">
      <Row>
        <Button kind="primary" icon="send">의뢰 보내기</Button><Button>저장</Button><Button kind="tertiary">취소</Button><Button kind="danger">종결</Button><Button kind="plain">더 보기</Button>
        <Button kind="primary" isPending>보내는 중</Button><Button isDisabled>보낼 수 없음</Button><Button size="small" kind="tertiary" icon="print">인쇄</Button><IconButton icon="more" label="다른 일" />
      </Row>
      <Row>{TONES.map((tone) => <StatusBadge key={tone} tone={tone}>{tone}</StatusBadge>)}<Badge>65세 이상</Badge><Badge tone="info">기초연금</Badge></Row>
    </Card>
  );
}

function Dialogs(): ReactNode {
  const [open, setOpen] = useState<'confirm' | 'conflict' | 'drawer'>();
  const close = (): void => setOpen(undefined);
  return (
    <Card title="대화상자">
      <Row>
        <Button onPress={() => setOpen('confirm')}>사유 묻기</Button><Button onPress={() => setOpen('conflict')}>두 내용 견주기</Button><Button onPress={() => setOpen('drawer')}>옆 창</Button>
        <Button kind="tertiary" onPress={() => toast('의뢰를 보냈습니다.')}>알림</Button><Button kind="tertiary" onPress={() => toast('저장하지 못했습니다.', 'danger')}>실패 알림</Button>
      </Row>
      <ConfirmDialog title="의뢰 반려" isOpen={open === 'confirm'} onClose={close} action="반려" isDanger codes={RETURN_CODES} asksWords onConfirm={close}>인후1동 주민센터에 사유와 함께 알립니다.</ConfirmDialog>
      <ConflictDialog isOpen={open === 'conflict'} onCancel={close} onSave={close} fields={[{ name: 'phone', label: '전화', mine: '063-000-1234', theirs: '063-000-9999' }, { name: 'note', label: '연락 방법', mine: '오후에 전화', theirs: '' }]} />
      <Drawer title="지침" isOpen={open === 'drawer'} onClose={close} actions={<Button kind="primary" onPress={close}>확인</Button>}>노인맞춤돌봄서비스의 대상은 다음과 같습니다.</Drawer>
    </Card>
  );
}

export function Notices(): ReactNode {
  return (
    <Stack>
      <Buttons />
      <Dialogs />
      <Banner tone="danger" title="먼저 112·119에 연락합니다." actions={<Button kind="danger" size="small" icon="phone">응급 처리</Button>}>동의와 서식은 나중에 채웁니다.</Banner>
      <Banner tone="warning" title="회신 기한이 3일 남았습니다.">11월 25일까지 회신해 주십시오.</Banner>
      <Banner tone="info" title="2026년 지침이 적용됩니다." />
      <Banner tone="success" title="동의를 받았습니다." />
      <ErrorNotice error={FAULT} onRetry={() => undefined} />
      <Card title="기다림"><ProgressBar label="필요한 사실" value={7} max={9} /><Skeleton /><Spinner /></Card>
      <Card isFlush title="빈 목록"><EmptyState title="받은 의뢰가 없습니다." actions={<Button>새 의뢰</Button>}>새 의뢰가 오면 여기에 보입니다.</EmptyState></Card>
    </Stack>
  );
}
