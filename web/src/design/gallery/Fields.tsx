import type { PlainDate } from '@dure/domain/calendar';
import { useState, type ReactNode } from 'react';
import { Card } from '../Card.tsx';
import { Checkbox, CheckboxGroup } from '../Checkbox.tsx';
import { ComboBox } from '../ComboBox.tsx';
import { DateField } from '../DateField.tsx';
import { DatePicker } from '../DatePicker.tsx';
import { FormErrorSummary } from '../FormErrorSummary.tsx';
import { Columns, Stack } from '../Layout.tsx';
import { NumberField } from '../NumberField.tsx';
import { RadioGroup } from '../RadioGroup.tsx';
import { Select } from '../Select.tsx';
import { SignaturePad } from '../SignaturePad.tsx';
import { Switch } from '../Switch.tsx';
import { TextArea, TextField } from '../TextField.tsx';
import { TypeAhead } from '../TypeAhead.tsx';
import { PLACES, SAMPLES } from './sample.ts';

type Place = (typeof PLACES)[number]['value'];

function Choices(): ReactNode {
  const [place, setPlace] = useState<Place>();
  const [channel, setChannel] = useState<'system' | 'letter'>('system');
  const [needs, setNeeds] = useState<('health' | 'care' | 'income')[]>(['care']);
  const [isOn, setOn] = useState(true);
  return (
    <Card title="고르기">
      <Columns>
        <Select label="읍·면·동" required choices={PLACES} value={place} onChange={setPlace} />
        <ComboBox label="읍·면·동 찾기" hint="초성으로도 찾을 수 있습니다." choices={PLACES} value={place} onChange={setPlace} />
        <RadioGroup label="의뢰 방법" choices={[{ value: 'system', label: '행복e음' }, { value: 'letter', label: '공문', hint: '사전협의가 필요합니다.' }]} value={channel} onChange={setChannel} />
        <CheckboxGroup label="욕구 영역" choices={[{ value: 'health', label: '건강' }, { value: 'care', label: '일상생활' }, { value: 'income', label: '경제', isDisabled: true }]} value={needs} onChange={setNeeds} />
        <Checkbox isSelected={isOn} onChange={setOn}>본인이 신청을 희망합니다.</Checkbox>
        <Switch isSelected={isOn} onChange={setOn}>지난 의뢰도 보기</Switch>
      </Columns>
    </Card>
  );
}

function Typing(): ReactNode {
  const [text, setText] = useState('');
  const [note, setNote] = useState('혼자 지내시며 식사를 거르는 날이 많다고 하십니다.');
  const [count, setCount] = useState<number | undefined>(1_234_500);
  const [born, setBorn] = useState<PlainDate>();
  const [day, setDay] = useState<PlainDate | undefined>('2026-11-24');
  const [typed, setTyped] = useState('');
  return (
    <Card title="입력">
      <FormErrorSummary errors={text === '' ? [{ path: 'name', message: '이름을 입력해 주십시오.' }] : []} />
      <Columns>
        <TextField label="이름" name="name" required value={text} onChange={setText} error={text === '' ? '이름을 입력해 주십시오.' : undefined} />
        <NumberField label="월 소득" unit="원" value={count} onChange={setCount} min={0} hint="지난달 기준" />
        <DateField label="생년월일" value={born} onChange={setBorn} hint="19480312처럼 이어서 입력합니다." />
        <DatePicker label="방문일" value={day} onChange={setDay} />
        <TypeAhead label="대상자 찾기" typed={typed} onType={setTyped} found={typed === '' ? [] : SAMPLES.filter(({ name }) => name.includes(typed))} isLoading={false} keyOf={({ id }) => id} textOf={({ name }) => name} onChoose={({ name }) => setTyped(name)}>{({ name, service }) => <span>{name} <span className="quiet small">{service}</span></span>}</TypeAhead>
        <TextField label="고칠 수 없음" isDisabled value="덕진구 인후1동" onChange={setText} />
      </Columns>
      <TextArea label="상담 내용" value={note} onChange={setNote} hint="임시저장됩니다." />
    </Card>
  );
}

export function Fields(): ReactNode {
  return (
    <Stack>
      <Typing />
      <Choices />
      <Card title="서명"><SignaturePad label="제공 동의 서명" onChange={() => undefined} /></Card>
    </Stack>
  );
}
