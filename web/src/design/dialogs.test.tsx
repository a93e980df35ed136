import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderScreen } from '../../testing/render.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { ConflictDialog } from './ConflictDialog.tsx';

describe('an act that asks why', () => {
  it('does not go on without the reason', async () => {
    const onConfirm = vi.fn<(why: { code: string | undefined; words: string }) => void>();
    await renderScreen(<ConfirmDialog title="의뢰 반려" isOpen onClose={() => undefined} action="반려" asksWords onConfirm={onConfirm}>알립니다.</ConfirmDialog>);
    const dialog = screen.getByRole('dialog', { name: '의뢰 반려' });
    fireEvent.click(within(dialog).getByRole('button', { name: '반려' }));
    expect(onConfirm).not.toHaveBeenCalled();
    expect(within(dialog).getByText('사유를 적어 주십시오.')).toBeTruthy();
    fireEvent.change(within(dialog).getByRole('textbox', { name: /사유/ }), { target: { value: ' 정원이 찼습니다. ' } });
    fireEvent.click(within(dialog).getByRole('button', { name: '반려' }));
    expect(onConfirm).toHaveBeenCalledWith({ code: undefined, words: '정원이 찼습니다.' });
  });

  it('asks for the code as well where there are codes', async () => {
    const onConfirm = vi.fn<() => void>();
    await renderScreen(<ConfirmDialog title="의뢰 반려" isOpen onClose={() => undefined} action="반려" codes={[{ value: 'capacity', label: '정원 초과' }]} onConfirm={onConfirm}>알립니다.</ConfirmDialog>);
    fireEvent.click(screen.getByRole('button', { name: '반려' }));
    expect(onConfirm).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: /사유/ }));
    fireEvent.click(screen.getByRole('option', { name: '정원 초과' }));
    fireEvent.click(screen.getByRole('button', { name: '반려' }));
    expect(onConfirm).toHaveBeenCalledWith({ code: 'capacity', words: '' });
  });
});

describe('two versions of one record', () => {
  const fields = [
    { name: 'phone', label: '전화', mine: '063-000-1234', theirs: '063-000-9999' },
    { name: 'note', label: '연락 방법', mine: '오후에 전화', theirs: '' },
  ];

  it('stand side by side, an empty side said to be empty', async () => {
    await renderScreen(<ConflictDialog isOpen fields={fields} onCancel={() => undefined} onSave={() => undefined} />);
    expect(screen.getByRole('radiogroup', { name: '전화' })).toBeTruthy();
    expect(screen.getByRole('radio', { name: /지금 저장된 내용.*비어 있음/ })).toBeTruthy();
  });

  it('keep for each field the side that was chosen', async () => {
    const onSave = vi.fn<() => void>();
    await renderScreen(<ConflictDialog isOpen fields={fields} onCancel={() => undefined} onSave={onSave} />);
    fireEvent.click(within(screen.getByRole('radiogroup', { name: '전화' })).getByRole('radio', { name: /지금 저장된 내용/ }));
    fireEvent.click(screen.getByRole('button', { name: '고른 내용으로 저장' }));
    expect(onSave).toHaveBeenCalledWith({ phone: 'theirs', note: 'mine' });
  });
});
