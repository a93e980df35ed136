export const ko = {
  offlineTitle: '서버와 연결되지 않았습니다.',
  offlineDetail: '인터넷 또는 기관망 연결이 끊겼습니다. 입력한 내용은 이 화면에 남아 있습니다.',
  offlineNext: '연결을 확인한 뒤 다시 시도해 주십시오. 같은 내용은 두 번 처리되지 않습니다.',
  faultTitle: '서버에서 처리하지 못했습니다.',
  faultDetail: '일시적인 문제가 생겼습니다. 저장되지 않은 내용은 이 화면에 남아 있습니다.',
  faultNext: '잠시 뒤 다시 시도해 주십시오. 계속되면 오류 번호를 관리자에게 알려 주십시오.',
  connectionLost: '연결이 끊겼습니다. 입력한 내용은 이 화면에 남아 있습니다.',
  connectionRetrying: (seconds: number) => `${seconds}초 뒤 다시 연결합니다.`,
  draftSaving: '임시저장 중',
  draftSaved: (time: string) => `임시저장됨 ${time}`,
  draftFailed: '임시저장 안 됨 · 입력한 내용은 이 화면에 남아 있습니다.',
  draftRestored: '이전에 입력하던 내용을 불러왔습니다.',
} as const;
