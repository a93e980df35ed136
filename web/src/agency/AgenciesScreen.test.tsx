import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeServer } from '../../testing/fake-server.ts';
import { aMe, renderScreen } from '../../testing/render.tsx';
import { AgenciesScreen } from './AgenciesScreen.tsx';
import { telephonesIn, type Agencies } from './find.ts';

const cite = (page: string, quote: string) => ({ seed: '001', page, quote });

const ANSWER: Agencies = {
  edition: '2026 현행',
  organisations: [
    { id: '00000000-0000-4000-8000-00000000000a', name: '누리정신건강복지센터', kind: 'mental-health-centre', phone: '0632220000', programmes: ['MENTAL'], areas: [], guaranteeNumber: null, inbound: null, outbound: null, mine: false, ways: [{ programme: 'MENTAL', channel: '행복e음', preconditions: ['본인 동의'], rules: [] }] },
  ],
  guarantee: [
    { number: 2, name: '병무청', aliases: [], supports: '병역의무자', inbound: true, outbound: 'no', cite: cite('p.63', '2\t병무청') },
    { number: 8, name: '고용복지+센터', aliases: ['고용센터'], supports: '고용 지원', inbound: true, outbound: 'yes', cite: cite('p.63', '8\t고용복지+센터') },
    { number: 15, name: '안동의료원', aliases: [], supports: '보건/의료 지원', inbound: true, outbound: 'unconfirmed', cite: cite('p.63', '15\t안동의료원') },
  ],
  services: [
    { agency: '고용복지+센터', service: '직업훈련', ages: null, notFor: [], includes: [], outlets: null, readings: [], cite: cite('p.67', '내일배움카드를 발급하고') },
    { agency: '정신건강복지센터', service: '중증 정신질환 상담(성인)', ages: '만 19세 이상', notFor: ['간질', '정신지체', '치매'], includes: [], outlets: null, readings: [], cite: cite('p.70', '만 19세 이상의 정신 질환자') },
  ],
  directory: [
    { agency: '서민금융진흥원', page: 'p.50-51', phone: '1397(국번없이)', homepage: 'www.knfa.or.kr', homepageLikely: 'www.kinfa.or.kr', services: [{ name: '햇살론17', target: '연소득 3,500만원 이하', detail: null }], referralTargets: [cite('p.51', '고금리 대출로 힘들어 하는 경우')], cites: [cite('p.50', '문의전화 국번없이 1397')] },
  ],
  closed: {
    no: { rule: 'RS-TYPE-OUT', says: '지자체에서 보낼 수 없음', cite: cite('p.63', '지자체에서 타 보장기관의 서비스가 필요한 대상자 발굴, 의뢰') },
    unconfirmed: { rule: 'RS-OUT-LIMIT', says: '두 목록의 교집합만 허용', cite: cite('p.63', '일부 지방의료원만 가능') },
  },
};

async function open(permissions: readonly string[] = ['referral:write'], at = '/agencies'): Promise<void> {
  fakeServer({ 'GET /api/agencies': () => ANSWER });
  await renderScreen(<AgenciesScreen />, { at, path: '/agencies', me: aMe({ permissions: [...permissions] }) });
  await screen.findByRole('heading', { level: 1, name: '기관·서비스' });
  await screen.findAllByRole('tab');
}
const search = (typed: string): void => void fireEvent.change(screen.getByLabelText(/찾기/, { selector: 'input' }), { target: { value: typed } });
const shown = (): (string | null)[] => screen.queryAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
const cardOf = (name: string): ReturnType<typeof within> => within(screen.getByRole('heading', { level: 2, name }).closest('li')!);

describe('the directory of agencies', () => {
  it('is searched by name, by need and by initial consonants', async () => {
    await open(['referral:write'], '/agencies?view=guarantee');
    expect(shown()).toEqual(['병무청', '고용복지+센터', '안동의료원']);
    search('병무');
    expect(shown()).toEqual(['병무청']);
    search('보건');
    expect(shown()).toEqual(['안동의료원']);
    search('ㄱㅇㅂㅈ');
    expect(shown()).toEqual(['고용복지+센터']);
    // The first to render pays for loading every part of the screen.
  }, 20_000);

  it('says so where nothing is found, and comes back on reset', async () => {
    await open();
    search('없는 기관');
    expect(screen.getByText('찾는 기관이나 서비스가 없습니다')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '초기화' }));
    expect(shown()).toEqual(['누리정신건강복지센터']);
  });

  it('offers no referral to a one-way agency, and names the sentence', async () => {
    await open(['referral:write'], '/agencies?view=guarantee');
    const military = cardOf('병무청');
    expect(military.getByText('지자체에서 보낼 수 없음')).toBeTruthy();
    expect(military.getByText('RS-TYPE-OUT')).toBeTruthy();
    expect(military.queryByRole('link')).toBeNull();
    expect(cardOf('안동의료원').getByText('RS-OUT-LIMIT')).toBeTruthy();
  });

  it('shows who is not eligible, and by which page', async () => {
    await open([], '/agencies?view=services');
    const care = cardOf('중증 정신질환 상담(성인)');
    for (const who of ['간질', '정신지체', '치매']) expect(care.getByText(who)).toBeTruthy();
    expect(care.getByRole('button', { name: /2020 업무안내 70쪽/ })).toBeTruthy();
  });

  it('dials the number of an organisation, and refers there only for those who may', async () => {
    await open();
    const centre = cardOf('누리정신건강복지센터');
    expect(centre.getByRole('link', { name: '063-222-0000' }).getAttribute('href')).toBe('tel:0632220000');
    expect(centre.getByRole('link', { name: '새 의뢰' })).toBeTruthy();
    expect(centre.getByText('시·군·구 전체')).toBeTruthy();
  });

  it('has no button to refer for an auditor', async () => {
    await open([]);
    expect(screen.queryByRole('link', { name: '새 의뢰' })).toBeNull();
  });
});

it('reads each of several phone numbers', () => {
  expect(telephonesIn('LH주거급여콜센터 1600-0777 / LH마이홈 1600-1004').map(({ digits }) => digits)).toEqual(['16000777', '16001004']);
  expect(telephonesIn(null)).toEqual([]);
});
