import { useLanguage } from '../messages/index.ts';

/** The card's own words in English, by their Korean: headings, advice, whom one calls, what is owed afterwards. Steps of the guide and words of the law are quoted and stay Korean. */
const ENGLISH: Readonly<Record<string, string>> = {
  '먼저 112와 119에 전화합니다': 'First call 112 and 119',
  '오늘 안에 정신건강복지센터와 통화합니다': 'Speak with the mental health centre today',
  '동의를 받고 정신건강복지센터로 의뢰합니다': 'Ask for consent and refer to the mental health centre',
  '도움이 올 때까지 전화를 끊지 않고, 혼자 두지 않습니다.': 'Stay on the line and leave nobody alone until help has come.',
  '직원의 안전을 먼저 확인하고, 위험하면 떨어져서 지켜봅니다.': 'Make sure of your own safety first; where there is danger, watch from a distance.',
  '팀장에게 알립니다.': 'Tell the team lead.',
  '기록은 상황이 끝난 뒤에 씁니다.': 'Write the record when it is over.',
  '지금 시도하고 있는지 먼저 묻습니다. 그렇다면 응급입니다.': 'First ask whether an attempt is going on. If so, it is an emergency.',
  '자·타해 위험을 막는 데 꼭 필요한 내용만 알립니다.': 'Tell no more than is needed to avert harm to the person or others.',
  '동행 방문은 미리 동의를 받습니다.': 'Ask for consent before visiting together.',
  '다음 연락 시각을 본인과 정합니다.': 'Agree with the person when to talk again.',
  '자살 시도 경험과 구체적인 계획이 있는지 묻습니다. 있으면 위기입니다.': 'Ask about earlier attempts and a definite plan. If there is any, it is a crisis.',
  '동의하지 않으면 언제 다시 물을지 정합니다.': 'If consent is refused, settle when to ask again.',
  '경찰': 'Police', '구급대': 'Ambulance', '자살예방 상담전화': 'Suicide prevention line', '정신건강 상담전화': 'Mental health line', '정신건강 및 자살위기상담전화': 'Mental health and suicide crisis line',
  '팀장 보고': 'Report to the team lead', '긴급 기록 보완(전화, 조치, 생략한 절차와 근거)': 'Complete the record (calls, measures, steps left out and their basis)', '초기상담 기록 보완': 'Complete the first counselling record',
  '동의 없이 알린 내용을 본인에게 설명': 'Explain to the person what was told without consent', '목적 외 제공의 법적 근거·목적·범위 게재': 'Publish the legal basis, purpose and extent of what was given beyond its purpose',
};

/** What the domain and the guide say on the card, in the language of the page. */
export function useCardWords(): (korean: string) => string {
  const language = useLanguage();
  return (korean) => (language === 'ko' ? korean : (ENGLISH[korean] ?? korean));
}
