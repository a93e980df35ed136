export const ko = {
  title: '청구자료', lead: '발굴이 묻는 청구자료를 언제, 어떻게 불러왔는지 봅니다. 받지 못한 줄은 줄 번호와 까닭만 남고 그 내용은 남지 않습니다.',
  list: '불러온 내력', empty: '아직 불러온 자료가 없습니다', emptyText: '시스템 담당자가 dure claims import로 자료를 불러오고 dure claims work로 발굴 처리기를 켜면 그 결과가 여기에 나옵니다.',
  at: '불러온 때', account: '불러온 계정', demo: '시연용으로 지어낸 자료', kind: '방법', adds: '새 달 더하기', replaces: '전체 바꾸기', outcome: '결과', loaded: '불러옴', loadedInPart: '일부 줄 제외', notLoaded: '불러오지 못함', months: '자료 기간', monthsOf: (from: string, until: string) => `${from}~${until}`, version: '자료 번호',
  people: '사람', claims: '명세서', prescriptions: '처방', read: '읽은 줄', taken: '받은 줄', refused: '받지 못한 줄', outOfRange: '그중 범위를 벗어남', duplicated: '겹친 줄', orphaned: '주인을 모르는 줄', count: (count: string) => `${count}건`, persons: (count: string) => `${count}명`,
  detailTitle: '불러온 자료', nothingTaken: '아무것도 불러오지 않았습니다', nothingTakenText: '읽을 수 없는 파일이 하나라도 있으면 전체를 불러오지 않습니다. 앞서 불러온 자료는 그대로 쓰입니다. 아래 파일을 고쳐 다시 불러와 달라고 시스템 담당자에게 요청하십시오.',
  summary: '전체', files: '파일', file: '파일', table: '종류', state: '상태', absent: '파일이 없습니다', unreadable: '파일을 읽을 수 없습니다. 자세한 내용은 불러온 명령의 화면에 나옵니다.', columns: (names: string) => `열이 없습니다: ${names}`, whole: '모두 받음', some: (count: string) => `${count}줄 받지 못함`,
  reasons: '받지 못한 까닭', reason: '까닭', rows: '줄 수', lines: '받지 못한 줄', line: '줄', download: '받지 못한 줄 내려받기', noRefused: '받지 못한 줄이 없습니다', linesText: (shown: string, all: string) => `받지 못한 ${all}줄 가운데 앞의 ${shown}줄입니다. 줄 번호는 파일의 첫 줄(열 이름)을 1로 셉니다.`, fileName: '받지-못한-줄', onScreen: (count: number) => `화면에는 ${count}줄까지 나옵니다. 나머지는 내려받아 보십시오.`,
  left: '겹치거나 주인을 모르는 줄', leftText: '겹친 줄은 뒤에 온 것만, 주인을 모르는 줄은 쓰지 않습니다.', noLeft: '겹치거나 주인을 모르는 줄이 없습니다',
} as const;
