export const ko = {
  title: '발굴 대상자', lead: '우리 팀에 배분된 분입니다. 이름은 우리 팀에만 보이고, 열어 본 기록이 남습니다.', lists: '목록', open: '연락할 분', over: '끝난 분', person: '대상자', waitingName: '이름을 여는 중', earlier: '앞서 맡은 팀의 연락', earlierText: '회수되기 전에 한 연락입니다. 적은 내용은 그 팀에만 남아 있습니다.', earlierOf: (team: string, attempt: string) => `${team}: ${attempt}`, missingName: '명부에 없는 분', noName: '이름을 보관하지 않음', age: (age: number) => `${age}세`, place: '주소·전화', why: '발굴 사유',
  attempts: '연락', attemptsOf: (count: number) => `${count}회`, next: '다음 할 일', due: '기한', status: '상태', holder: '담당', me: '나', nobody: '팀', ended: '끝난 날',
  openEmpty: '연락할 발굴 대상자가 없습니다', openEmptyText: '희망복지지원단이 배분하면 이 목록과 알림에 나타납니다.', overEmpty: '끝난 발굴 대상자가 없습니다',
  now: '지금 할 일', nothing: '남은 일이 없습니다.', waitingText: '발굴 처리기가 명부에서 이름을 찾고 있습니다. 열리면 이 화면이 바뀝니다.', missingText: '명부에 없는 분입니다. 희망복지지원단에 알렸고, 회수할 때까지 기다립니다.', more: '그 밖의 처리',
  absences: (count: number, asked: number) => `부재 ${count}회 (방문을 청하는 횟수 ${asked}회)`,
  contact: '연락 기록', means: '연락 방법', outcome: '결과', contactOn: '연락한 날', memo: '내용', contactDone: '연락을 기록했습니다.', contactLead: '거절, 이사, 사망으로 적으면 발굴이 끝납니다. 거절한 분은 정한 기간 동안 다시 뽑지 않습니다.',
  conclude: '접수하지 않고 마치기', concludeAs: '까닭', concludeLead: '만나 본 뒤 접수하지 않을 때 마칩니다.', concludeDone: '발굴을 마쳤습니다.', giveUp: '연락되지 않아 끝내기', giveUpLead: '정한 횟수만큼 부재하고 방문도 했을 때 팀장이 끝냅니다.', giveUpWords: '끝내는 사유', giveUpDone: '연락되지 않은 것으로 끝냈습니다.',
  reopen: '다시 연락하기', reopenDone: '다시 연락할 분으로 돌렸습니다.', assign: '담당자 정하기', assignTo: '담당자', assignDone: '담당자를 정했습니다.', take: '내가 맡기', words: '사유',
  intake: '접수하기', intakeLead: '기록에 있는 분인지 먼저 확인하고, 발굴 사유와 확인된 사실을 채운 접수를 엽니다.', matchTitle: '기록에 있는 분인지 확인', matchLead: '비슷한 분이 있습니다. 같은 분이면 고르고, 모두 다른 분이면 새로 등록합니다.', same: '같은 분', allOthers: '모두 다른 분, 새로 등록',
  reasons: '발굴 사유', reasonsLead: '청구자료에서 찾은 사실입니다. 이 목록에 있다고 서비스 대상자가 되지는 않습니다.', about: '정보', birth: '생년월일', phone: '전화', address: '주소', round: '차수', handedOut: '배분한 날', dueOn: '첫 연락 기한', reached: '처음 만난 날', openIntake: '접수 열기', openRecord: '대상자 기록', history: '연락 기록', system: '처리기', detailTitle: '발굴 대상자', heading: (name: string) => `${name} · 발굴 대상자`,
  attemptOf: (means: string, outcome: string, day: string) => `${day} ${means}: ${outcome}`,
} as const;
