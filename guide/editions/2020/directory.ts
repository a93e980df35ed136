import type { DirectoryEntry } from '../../src/agency/index.ts';

/** 부록2: five partner institutions with contact, services and whom to refer. The page's own spelling is kept; a likely correction stands beside it. */
export const DIRECTORY_2020 = [
  {
    agency: '서민금융진흥원', page: 'p.50-51', phone: '1397(국번없이)', homepage: 'www.knfa.or.kr', homepageLikely: 'www.kinfa.or.kr',
    services: [
      { name: '서민금융 종합상담(맞춤대출)', target: '소득이 있고 연체가 없는 직장인 및 자영업자', detail: '56개 금융사 140여 개 상품 비교' },
      { name: '새희망홀씨', target: '연소득 3,500만원 이하 OR (연소득 4,500만원 이하 AND 신용 6~10등급)', detail: '연 10.5% 이내, 최대 3,000만원' },
      { name: '햇살론17', target: '연소득 3,500만원 이하 OR (연소득 4,500만원 이하 AND 신용 6~10등급)', detail: '연 17.9%, 최대 1,400만원' },
      { name: '사잇돌', target: '서울보증보험 보증 중금리', detail: '연 6~19.9%, 최대 2,000만원' },
      { name: '일반신용대출', target: '소득 있고 연체 없으나 정책금융 대상 아닌 자', detail: '회사별 상이' },
      { name: '미소금융', target: '창업예정·운영 자영업자', detail: '연 2~4.5%, 최대 5년; 운영·시설개선 2,000만/창업 7,000만/무등록 500만' },
      { name: '자영업자 무료 컨설팅', target: '영세 자영업자', detail: '컨설턴트 150명, 2회 방문, 무료' },
    ],
    referralTargets: [
      { seed: '001', page: 'p.51', quote: '고금리 대출(사채, 캐피탈, 카드론 등)로 힘들어 하는 경우' },
      { seed: '001', page: 'p.51', quote: '신용등급이 낮아 주거래은행에서 대출이 안 된다고 안내 받은 경우' },
      { seed: '001', page: 'p.51', quote: '채무경감 등이 필요한 경우' },
      { seed: '001', page: 'p.51', quote: '저소득 영세 사업자 운영자금 필요한 경우' },
    ],
    cites: [
      { seed: '001', page: 'p.50', quote: '문의전화 국번없이 1397' },
      { seed: '001', page: 'p.50', quote: '홈페이지 www.knfa.or.kr' },
    ],
  },
  {
    agency: '고용복지+센터', page: 'p.52-54', phone: null, homepage: 'www.workplus.go.kr',
    services: [
      { name: '취업성공패키지 I유형', target: '생계급여수급자, 중위소득 60%이하 가구원 / 연매출 1.5억 미만 영세자영업자 / 취업취약계층(소득 무관: 결혼이민자, 미혼모·한부모, 위기청소년, 신용회복자, 노숙인 등)', detail: '1단계 3주~1개월(수당 최대25만) / 2단계 최장 8개월(훈련비 최대500만, 자부담 최대20%, 수당 최대40만 6개월) / 3단계 최장 3개월(취업성공 최대150만)' },
      { name: '취업성공패키지 II유형 청년층', target: '만18~34세 비진학 청년, 졸업예정·미취업자(소득 무관)', detail: '1단계 1주~1개월(최대20만) / 2단계 최장8개월(훈련비 최대300만, 자부담 15~50%, 수당 최대40만 6개월) / 3단계 최장3개월' },
      { name: '취업성공패키지 II유형 중·장년층', target: '만35~69세, 중위소득 100%이하 가구원 / 희망리턴패키지 참여자, 영세자영업자', detail: '동일' },
      { name: '실업급여', target: null, detail: null },
      { name: '직업훈련(내일배움카드)', target: null, detail: null },
      { name: '직업진로상담지도', target: null, detail: '집단상담(12~15명, 4~5일)/취업특강/직업심리검사' },
      { name: '취업지원 및 상담', target: null, detail: null },
    ],
    referralTargets: [
      { seed: '001', page: 'p.54', quote: '조건부수급자, 자활급여특례자, 일반수급자, 급여특례가구원, 차상위자, 시설수급자 등' },
      { seed: '001', page: 'p.54', quote: '본인 및 가구원 중 취업의사가 있거나, 직업능력 향상을 희망하는 자' },
      { seed: '001', page: 'p.54', quote: '긴급지원이 필요한 자, (맞춤형 복지)급여 및 서비스 신청하였으나 탈락한 자, 최근에 실직한 자' },
    ],
    cites: [
      { seed: '001', page: 'p.52', quote: '홈페이지 www.workplus.go.kr' },
    ],
  },
  {
    agency: '한국장애인고용공단', page: 'p.55-56', phone: '1588-1519', homepage: 'www.kead.or.kr',
    services: [
      { name: '장애인 취업성공패키지', target: null, detail: null },
      { name: '중증장애인 지원고용', target: null, detail: '직무지도원 3~7주' },
      { name: '장애인 인턴제', target: '특정 유형 중증장애인, 만50세 이상 장년장애인', detail: null },
      { name: '장애학생 취업지원', target: '고등부 장애학생', detail: null },
      { name: '직업능력개발원', target: null, detail: '일산; 부산; 대구; 대전; 전남(함평)' },
      { name: '맞춤형훈련센터', target: null, detail: '서울; 인천; 경기; 천안; 창원; 전주; 제주' },
      { name: '발달장애인훈련센터', target: null, detail: '서울; 부산; 인천; 대구; 광주; 대전; 울산; 경기; 강원; 충북; 전북; 경북; 경남' },
      { name: '민간 직업훈련기관 지원', target: null, detail: '47개 기관, 훈련수당 최대 40만원' },
    ],
    referralTargets: [
      { seed: '001', page: 'p.56', quote: '장애인 등록 또는 장애인복지 서비스 신청 시 맞춤형 서비스 안내과정에서 고용 육구(취업 및 직업훈련)가 있는 장애인' },
      { seed: '001', page: 'p.56', quote: '개인별 지원계획 수립신청 시 취업알선, 직업훈련 육구 있는 발달장애인' },
    ],
    cites: [
      { seed: '001', page: 'p.55', quote: '문의전화 한국장애인고용공단 콜센터 1588-1519' },
      { seed: '001', page: 'p.55', quote: '홈페이지 www.kead.or.kr' },
    ],
  },
  {
    agency: '한국토지주택공사(LH)', page: 'p.57-58', phone: 'LH주거급여콜센터 1600-0777 / LH마이홈 1600-1004', homepage: 'www.lh.or.kr / www.myhome.go.kr',
    services: [
      { name: '임대주택', target: '입주자 모집공고일 현재 무주택세대구성원(세대주 또는 동일 등본 배우자·직계존비속 중 1인)', detail: '소득계층별·유형 표는 이미지 유실' },
      { name: '마이홈상담센터 주거복지상담', target: null, detail: '임대주택·주거급여·주택금융 상담(상담분야 이미지 유실)' },
    ],
    referralTargets: [
    ],
    cites: [
      { seed: '001', page: 'p.57', quote: '문의전화 LH주거급여콜센터 1600-0777, LH마이홈 1600-1004' },
      { seed: '001', page: 'p.57', quote: '(마이홈포털) www.myhome.go.kr' },
    ],
  },
  {
    agency: '지방의료원(공공의료복지연계사업)', page: 'p.59-60', phone: null, homepage: 'www.pubnet.or.kr',
    services: [
      { name: '공공의료·복지연계사업', target: null, detail: '취약계층 발견→치료→사회복귀 One-Stop' },
      { name: '의료지원 필요 대상자 의뢰(지자체→의료원)', target: null, detail: '공공의료복지연계망 통해 연계·의뢰' },
      { name: '복지지원 필요 대상자 의뢰(의료원→지자체)', target: null, detail: '공공의료복지연계망→사회보장정보시스템' },
    ],
    referralTargets: [
      { seed: '001', page: 'p.60', quote: '의료비 부담으로 질병을 가지고 있음에도 병의원을 방문하지 않는 경우' },
      { seed: '001', page: 'p.60', quote: '경제적 취약계층(기초생활수급권자, 차상위계층, 소득수준 최저생계비 200% 이하인 저소득층등)' },
      { seed: '001', page: 'p.60', quote: '북한이탈주민, 외국인 노동자, 난민, 다문화가정 등 사회적 소외계층' },
    ],
    cites: [
      { seed: '001', page: 'p.59', quote: '홈페이지 www.pubnet.or.kr' },
    ],
  },
] as const satisfies readonly DirectoryEntry[];
