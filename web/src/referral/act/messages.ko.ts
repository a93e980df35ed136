export const ko = {
  missing: (label: string) => `'${label}' 항목을 채워 주십시오.`,
  staleTitle: '그사이 기록이 바뀌었습니다',
  staleText: '입력한 내용은 그대로 있습니다. 바뀐 내용을 보고 이어서 처리할지 정하십시오.',
  staleGoOn: '확인했습니다. 이어서 처리',
  staleGone: '바뀐 뒤에는 이 처리를 할 수 없습니다. 입력한 내용이 필요하면 복사해 두십시오.',
  by: (organisation: string, staff: string) => [organisation, staff].filter(Boolean).join(' '),
  bySystem: '시스템',
} as const;
