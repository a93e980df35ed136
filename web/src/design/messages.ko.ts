export const ko = {
  errorNumber: '오류 번호',
  summaryTitle: (count: number) => `입력 내용을 확인해 주세요. (${count}건)`,
  dismiss: '알림 닫기',
  notifications: '알림',
} as const;
