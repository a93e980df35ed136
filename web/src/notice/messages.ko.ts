export const ko = {
  title: '알림',
  lead: '나와 우리 팀에 온 알림입니다. 누르면 해당 화면이 열리고 읽음으로 바뀝니다.',
  emptyTitle: '온 알림이 없습니다',
  emptyText: '새 알림이 오면 여기에 나타납니다.',
  allRead: '보이는 알림 모두 읽음',
  unreadOnly: '읽지 않은 것만',
  unread: '안 읽음',
  team: '팀',
  dueFor: (day: string) => `기한 ${day}`,
  people: (count: number) => `${count}명`,
} as const;
