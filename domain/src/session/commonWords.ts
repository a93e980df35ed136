import { latinKeysOf } from '../korean/index.ts';

const NAMES = ['김', '이', '박', '최', '정', '민수', '민준', '서준', '지훈', '현우', '준호', '성민', '영수', '영호', '철수', '길동', '홍길동', '지영', '지은', '지현', '수진', '은주', '은영', '미경', '미영', '서연', '민지', '수빈', '유진', '영희', '순자', '영자', '말순'];
const PLACES = ['한국', '대한민국', '우리나라', '코리아', '서울', '부산', '대구', '인천', '광주', '대전', '울산', '세종', '경기', '강원', '충북', '충남', '전북', '전남', '경북', '경남', '제주', '전주', '수원', '창원', '청주', '독도'];
const AT_WORK = ['비밀번호', '비번', '암호', '아이디', '로그인', '관리자', '사용자', '테스트', '임시', '시청', '구청', '군청', '도청', '읍', '면', '동', '주민센터', '행정복지센터', '동사무소', '보건소', '복지', '복지과', '복지관', '사회복지', '희망복지', '통합사례', '사례관리', '공무원', '담당', '담당자', '주무관', '팀장', '과장', '두레'];
const DEAR = ['사랑', '사랑해', '사랑해요', '안녕', '안녕하세요', '행복', '희망', '가족', '우리', '우리집', '엄마', '아빠', '여보', '자기', '자기야', '아들', '딸', '하나님', '예수님', '부처님', '화이팅', '파이팅', '최고', '바보', '천사', '공주', '왕자', '강아지', '고양이', '호랑이', '축구', '야구', '월드컵', '여름', '가을', '겨울', '하늘', '바다', '무지개', '만세', '대박', '나라', '가나다라', '마바사', '아자차카', '타파하'];
const LATIN = ['password', 'passwd', 'passw', 'pass', 'admin', 'administrator', 'manager', 'master', 'user', 'guest', 'test', 'temp', 'login', 'welcome', 'hello', 'love', 'iloveyou', 'korea', 'seoul', 'busan', 'samsung', 'computer', 'internet', 'secret', 'qwerty', 'qwer', 'qwe', 'asdf', 'asd', 'zxcv', 'zxc', 'qaz', 'wsx', 'abcd', 'abc', 'aaaa', 'dure'];

/** Words that passwords are made of here, as they are written and as their keys are read in Latin letters; the longest first. */
const WORDS: readonly string[] = [...new Set([...NAMES, ...PLACES, ...AT_WORK, ...DEAR].flatMap((word) => [word, latinKeysOf(word).toLowerCase()]).concat(LATIN))].toSorted((one, other) => other.length - one.length);

/** Digits and signs that are put around such words: a year, a birthday, a telephone number's end. */
const MOST_AROUND = 8;
/** As many different words as a guesser would try together. */
const MOST_WORDS = 3;

/** Whether a password, lower case, is nothing but two or three such words with a few digits and signs before, between and behind. */
export function isOfCommonWords(password: string): boolean {
  const bare = password.replaceAll(/[^\p{L}]/gu, '');
  if (bare === '' || [...password].length - [...bare].length > MOST_AROUND) return false;
  const made = new Set<string>();
  let rest = bare;
  while (rest !== '') {
    const word = WORDS.find((one) => rest.startsWith(one));
    if (word === undefined) return false;
    made.add(word);
    rest = rest.slice(word.length);
  }
  return made.size <= MOST_WORDS;
}
