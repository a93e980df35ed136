import type { DownloadState, ListName } from '@dure/domain/download';
import { defineMessages } from '../messages/index.ts';

export const listLabels = defineMessages(
  { 'referrals': '의뢰', 'cases': '사례', 'access-log': '열람기록' } satisfies Record<ListName, string>,
  { 'referrals': 'Referrals', 'cases': 'Cases', 'access-log': 'Access log' },
);

export const stateLabels = defineMessages(
  { 'asked': '승인 기다림', 'approved': '승인됨', 'refused': '반려됨', 'withdrawn': '취소함', 'taken': '내려받음' } satisfies Record<DownloadState, string>,
  { 'asked': 'Waits', 'approved': 'Approved', 'refused': 'Refused', 'withdrawn': 'Withdrawn', 'taken': 'Downloaded' },
);
