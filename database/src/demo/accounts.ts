import type { Role } from '@dure/domain/staff';

/** A hand-written member of staff whom the sign-in page offers at one click in demo mode. */
export interface DemoAccount {
  readonly login: string;
  /** As the sign-in page shows it: organisation, name, title. */
  readonly label: string;
  readonly role: Role;
}

interface Written {
  /** Slug of the organisation. */
  readonly at: string;
  readonly login: string;
  readonly name: string;
  readonly title: string;
  readonly role: Role;
}

/** Stand after everybody else, so that the others keep the ids that they had before there were analysts. */
export const WRITTEN_ANALYSTS: readonly Written[] = [
  { at: 'hope', login: 'hope-nam', name: '남지우', title: '주무관(발굴 분석)', role: 'analyst' },
  { at: 'nhis', login: 'nhis-baek', name: '백소연', title: '대리(발굴 분석)', role: 'analyst' },
];

export const WRITTEN_STAFF: readonly Written[] = [
  { at: 'hyoja4', login: 'hyoja-kim', name: '김하늘', title: '주무관', role: 'town-officer' },
  { at: 'songcheon1', login: 'songcheon-lee', name: '이도현', title: '주무관', role: 'town-officer' },
  { at: 'samnye', login: 'samnye-park', name: '박서윤', title: '주무관', role: 'town-officer' },
  { at: 'hyoja4', login: 'hyoja-jung', name: '정미경', title: '팀장', role: 'team-lead' },
  { at: 'hope', login: 'hope-choi', name: '최은영', title: '통합사례관리사', role: 'coordinator' },
  { at: 'medaid', login: 'medaid-han', name: '한지영', title: '의료급여관리사', role: 'case-manager' },
  { at: 'nurse', login: 'nurse-yoon', name: '윤보라', title: '방문간호사', role: 'case-manager' },
  { at: 'mental', login: 'mental-seo', name: '서민재', title: '정신건강전문요원', role: 'case-manager' },
  { at: 'addiction', login: 'addiction-oh', name: '오태민', title: '정신건강전문요원', role: 'case-manager' },
  { at: 'dream', login: 'dream-shin', name: '신유진', title: '아동통합사례관리사', role: 'case-manager' },
  { at: 'jahwal', login: 'jahwal-kang', name: '강동우', title: '자활사례관리사', role: 'case-manager' },
  { at: 'care', login: 'care-song', name: '송가람', title: '전담사회복지사', role: 'case-manager' },
  { at: 'care', login: 'care-hong', name: '홍정아', title: '팀장', role: 'team-lead' },
  { at: 'nhis', login: 'nhis-lim', name: '임재훈', title: '과장', role: 'agency-staff' },
  { at: 'kinfa', login: 'kinfa-jang', name: '장수빈', title: '상담사', role: 'agency-staff' },
  { at: 'audit', login: 'audit-kwon', name: '권혜진', title: '주무관', role: 'auditor' },
  { at: 'admin', login: 'admin-ahn', name: '안준호', title: '주무관', role: 'administrator' },
];
