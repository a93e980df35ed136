import type { Instrument } from '../instrument.ts';

/** The test is given at a dementia centre; here only what it answered is kept. */
export const CIST: Instrument = {
  id: 'CIST',
  version: 'centre-result',
  title: 'CIST 인지선별검사 결과',
  scoring: 'reference',
  items: [
    { key: 'total', text: '총점(0~30)', options: Array.from({ length: 31 }, (_, value) => ({ value, label: `${value}점` })) },
    {
      key: 'finding',
      text: '치매안심센터의 판정',
      options: [
        { value: 0, label: '정상' },
        { value: 1, label: '인지저하 의심' },
      ],
    },
  ],
  bands: [],
  textStatus: 'own-words',
  source: '판정은 나이와 학력의 규준에 따르므로 센터의 판정을 그대로 적습니다.',
  licence: '검사지는 싣지 않습니다.',
};
