import type { PlainDate } from '@dure/domain/calendar';
import type { Tone } from '../tone.ts';

/** Invented rows that only the gallery shows. */
export interface Sample {
  readonly id: string;
  readonly name: string;
  readonly service: string;
  readonly status: string;
  readonly tone: Tone;
  readonly due: PlainDate;
  readonly days: number;
}

export const SAMPLES: readonly Sample[] = [
  { id: '1', name: '김복례', service: '노인맞춤돌봄서비스', status: '회신 기한 지남', tone: 'danger', due: '2026-11-15', days: -7 },
  { id: '2', name: '뷁쀓순', service: '방문건강관리', status: '보완 요청', tone: 'warning', due: '2026-11-24', days: 2 },
  { id: '3', name: '박金洙', service: '정신건강사례관리', status: '접수됨', tone: 'info', due: '2026-12-01', days: 9 },
  { id: '4', name: '이점순', service: '재가 의료급여', status: '종결', tone: 'success', due: '2026-12-03', days: 11 },
];

export const PLACES = [
  { value: '5211151000', label: '완산구 중앙동' },
  { value: '5211356000', label: '덕진구 인후1동' },
  { value: '5211357000', label: '덕진구 인후2동' },
  { value: '5211366000', label: '덕진구 송천1동', hint: '2018년 분동' },
] as const;
