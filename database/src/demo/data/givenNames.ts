type Given = 'female' | 'male';

/** Invented given names, by the years in which such names were common. The last year of the cohort, then the names. */
interface Cohort {
  readonly bornUntil: number;
  readonly names: Readonly<Record<Given, string>>;
}

const COHORTS: readonly Cohort[] = [
  {
    bornUntil: 1949,
    names: {
      female: '순자 영자 정자 춘자 옥순 말순 복순 금례 점례 분이 순덕 옥례 판순 귀례 연순 봉순 끝순 정순 막례 삼순 옥자 명자 화자 덕순 순례 갑순 양순 복례 을순 월순',
      male: '영수 정웅 병철 판석 점동 길동 재봉 삼봉 용구 종만 상철 덕만 춘식 봉수 동식 갑수 만복 복동 태식 창수 종수 용팔 기봉 성칠 판수 해룡 칠성 광수 점수 을동',
    },
  },
  {
    bornUntil: 1964,
    names: {
      female: '영숙 정숙 미숙 경자 영순 명숙 순옥 경숙 현숙 정희 영희 옥희 춘희 광숙 인숙 혜숙 정례 은숙 복희 선자 미자 말례 순희 연자 금숙 애숙 향숙 남숙 종순 화숙',
      male: '영호 영식 정수 성호 광식 종호 재식 상호 병수 영철 용식 기철 동수 창식 진수 경수 상수 재만 종식 인수 문수 원식 정식 형수 봉식 기수 춘호 만식 성만 덕수',
    },
  },
  {
    bornUntil: 1979,
    names: {
      female: '은주 미경 은영 현주 정아 미정 은경 선영 지영 수진 혜경 미영 경희 성희 윤희 진희 정은 영미 혜정 명희 주희 은희 숙영 미란 유진 정화 선희 소영 현정 인영',
      male: '성훈 상훈 정훈 재훈 동현 성민 상현 진호 태호 승호 준호 정호 영진 성진 재호 민수 현수 기훈 종훈 병훈 재영 형준 경훈 성수 동훈 태훈 창훈 석진 용훈 재석',
    },
  },
  {
    bornUntil: 1994,
    names: {
      female: '지혜 민지 수정 유진 은지 지은 혜진 보람 아름 슬기 미나 소연 지연 현지 다혜 예진 민정 수민 나영 혜린 가영 은비 지현 하나 소라 주연 혜원 은정 다은 미선',
      male: '지훈 민수 현우 준호 동현 성민 진우 재현 상우 민호 승현 영재 태현 준영 정우 종현 경민 승우 민석 재민 용준 성현 형우 기현 대현 우진 찬호 석현 광민 도현',
    },
  },
  {
    bornUntil: 2009,
    names: {
      female: '서연 민서 지우 서현 예은 수빈 지민 유나 하은 채원 다인 예린 소윤 나연 지원 서영 가은 윤서 은서 예원 시은 민주 세은 주아 연우 채은 다현 수아 혜인 고은',
      male: '민준 지훈 현준 준서 도현 건우 우진 예준 승민 지호 성현 준혁 시우 재윤 은찬 태민 정민 민재 유찬 승준 동하 찬우 현서 주원 한결 지환 규민 상윤 진서 도윤',
    },
  },
  {
    bornUntil: 9999,
    names: {
      female: '서아 하윤 지아 하린 이서 아린 다온 리아 예나 채아 유주 나은 소이 로아 하율 시아 윤아 지유 아윤 은유 세아 루다 봄 나래 별하 다솜 가온 여름 온유 새봄',
      male: '이준 하준 도윤 시우 은우 서준 로운 이안 지안 우주 선우 유준 연우 하람 도하 윤호 라온 태오 시온 은호 단우 해솔 산들 가람 새결 바다 건 한별 이든 율',
    },
  },
];

/** Given names of the cohort of that year. */
export function givenNamesOf(birthYear: number, sex: Given): readonly string[] {
  const cohort = COHORTS.find((each) => birthYear <= each.bornUntil);
  return cohort?.names[sex].split(' ') ?? [];
}

/** Syllables outside the 2,350 of KS X 1001, in old spellings, and names of one, three or four syllables: fonts, 초성 and sorting must hold for them too. */
export const RARE_GIVEN_NAMES: readonly string[] = ['슌옥', '믜향', '햔', '귬례', '햬린', '슾', '킌솔', '햘미', '초롱꽃', '빛나라온', '슌', '설믜'];

/** Names as the family writes them in Hanja. */
export const HANJA_NAMES: readonly (readonly [surname: string, given: string, hanja: string, sex: Given])[] = [
  ['이', '순례', '李順禮', 'female'], ['김', '영희', '金英姬', 'female'], ['박', '정수', '朴正洙', 'male'], ['최', '병철', '崔炳哲', 'male'],
  ['정', '옥순', '鄭玉順', 'female'], ['한', '상훈', '韓相勳', 'male'], ['궉', '채원', '鴌採媛', 'female'], ['남궁', '현', '南宮炫', 'male'],
  ['류', '해룡', '柳海龍', 'male'], ['제갈', '민', '諸葛旻', 'male'], ['윤', '성희', '尹聖熙', 'female'], ['송', '희수', '宋熺洙', 'male'],
];
