import { fireEvent, screen } from '@testing-library/react';
import { useState, type ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { renderScreen } from '../../testing/render.tsx';
import { Button } from './Button.tsx';
import { Citation } from './Citation.tsx';
import { FormErrorSummary, errorOf } from './FormErrorSummary.tsx';
import { Select } from './Select.tsx';
import { SignaturePad, type Signature } from './SignaturePad.tsx';
import { TextField } from './TextField.tsx';
import { TypeAhead } from './TypeAhead.tsx';

describe('the summary of errors', () => {
  it('takes the focus and leads to the field', async () => {
    const errors = [{ path: 'address.emd', message: '읍·면·동을 골라 주십시오.' }];
    await renderScreen(
      <>
        <FormErrorSummary errors={errors} />
        <TextField label="읍·면·동" name="address.emd" value="" onChange={() => undefined} error={errorOf(errors, 'address.emd')} />
      </>,
    );
    expect(document.activeElement).toBe(screen.getByRole('alert'));
    fireEvent.click(screen.getByRole('button', { name: '읍·면·동을 골라 주십시오.' }));
    const field = screen.getByRole('textbox', { name: '읍·면·동' });
    expect(document.activeElement).toBe(field);
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });
});

function Correcting(): ReactNode {
  const [name, setName] = useState('');
  return (
    <>
      <FormErrorSummary errors={[{ path: 'phone', message: '전화를 입력해 주십시오.' }]} />
      <TextField label="이름" value={name} onChange={setName} />
    </>
  );
}

describe('a form with errors', () => {
  it('lets one type on: the summary takes the focus once, not at every key', async () => {
    await renderScreen(<Correcting />);
    const field = screen.getByRole('textbox', { name: '이름' });
    field.focus();
    fireEvent.change(field, { target: { value: '김' } });
    fireEvent.change(field, { target: { value: '김복' } });
    expect(document.activeElement).toBe(field);
  });
});

interface Person {
  readonly id: string;
  readonly name: string;
}

function Search({ onChoose }: { readonly onChoose: (person: Person) => void }): ReactNode {
  const [typed, setTyped] = useState('');
  const found: readonly Person[] = typed === '' ? [] : [{ id: '1', name: '김복례' }, { id: '2', name: '김복순' }];
  return <TypeAhead label="대상자 찾기" typed={typed} onType={setTyped} found={found} isLoading={false} keyOf={({ id }) => id} textOf={({ name }) => name} onChoose={onChoose}>{({ name }) => <span>{name}</span>}</TypeAhead>;
}

describe('searching while typing', () => {
  it('offers what was found and chooses with the keyboard', async () => {
    const onChoose = vi.fn<(person: Person) => void>();
    await renderScreen(<Search onChoose={onChoose} />);
    const box = screen.getByRole('combobox', { name: '대상자 찾기' });
    box.focus();
    fireEvent.change(box, { target: { value: '김복' } });
    expect(await screen.findByRole('option', { name: '김복순' })).toBeTruthy();
    fireEvent.keyDown(box, { key: 'ArrowDown' });
    fireEvent.keyDown(box, { key: 'ArrowDown' });
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(onChoose).toHaveBeenCalledWith({ id: '2', name: '김복순' });
    expect(screen.queryByRole('listbox')).toBeNull();
    fireEvent.blur(box);
    expect(onChoose).toHaveBeenCalledOnce();
  });

  it('does not choose with the Enter that ends a Korean syllable', async () => {
    const onChoose = vi.fn<(person: Person) => void>();
    await renderScreen(<Search onChoose={onChoose} />);
    const box = screen.getByRole('combobox', { name: '대상자 찾기' });
    box.focus();
    fireEvent.change(box, { target: { value: '김복' } });
    await screen.findByRole('option', { name: '김복순' });
    fireEvent.keyDown(box, { key: 'ArrowDown' });
    fireEvent.keyDown(box, { key: 'Enter', isComposing: true });
    expect(onChoose).not.toHaveBeenCalled();
  });
});

describe('a signature', () => {
  it('can be given without a pointer: the name and the confirmation', async () => {
    const signatures: (Signature | undefined)[] = [];
    await renderScreen(<SignaturePad label="동의 서명" onChange={(signature) => signatures.push(signature)} />);
    fireEvent.click(screen.getByRole('button', { name: '이름을 입력하여 서명' }));
    fireEvent.change(screen.getByRole('textbox', { name: '서명하는 사람의 이름' }), { target: { value: '김복례' } });
    expect(signatures.at(-1)).toBeUndefined();
    fireEvent.click(screen.getByRole('checkbox', { name: '본인이 위 내용을 확인하고 서명합니다.' }));
    expect(signatures.at(-1)).toEqual({ kind: 'typed', name: '김복례' });
  });
});

describe('small widgets', () => {
  it('a pending button says so and ignores presses', async () => {
    const onPress = vi.fn<() => void>();
    await renderScreen(<Button isPending onPress={onPress}>보내기</Button>);
    fireEvent.click(screen.getByRole('button'));
    expect(onPress).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: '처리 중입니다. 보내기' }).getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByRole('status').textContent).toBe('처리 중입니다.');
  });

  it('a button that is gone leaves nothing behind to be read', async () => {
    const { rerender } = await renderScreen(<Button isPending type="submit">보내기</Button>);
    expect(screen.getByRole('button').getAttribute('type')).toBe('button');
    rerender(<p>보냈습니다.</p>);
    expect(screen.getByRole('status').textContent).toBe('');
    expect(document.querySelector('[role="img"]')).toBeNull();
  });

  it('a list whose choices change their order while it is open keeps them apart', async () => {
    const one = { value: 'a', label: '가' };
    const other = { value: 'b', label: '나' };
    function Turning(): ReactNode {
      const [isTurned, setTurned] = useState(false);
      return <><Select label="기관" choices={isTurned ? [other, { ...one }] : [one, other]} value="a" onChange={() => undefined} /><button type="button" onClick={() => setTurned(true)}>뒤집기</button></>;
    }
    await renderScreen(<Turning />);
    fireEvent.click(screen.getByRole('button', { name: /기관/ }));
    fireEvent.click(screen.getByText('뒤집기'));
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['나', '가']);
  });

  it('a citation shows its quote on request', async () => {
    await renderScreen(<Citation source="2020 업무안내" page="10쪽" quote="만 65세 이상" />);
    const button = screen.getByRole('button', { name: /2020 업무안내 10쪽/ });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText(/만 65세 이상/).closest('[hidden]')).toBeNull();
  });
});
