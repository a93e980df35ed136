import type { PasswordRefusal } from '@dure/domain/session';
import type { RefusalText } from '../http/problem.ts';

const passwordRefusals = {
  'session/password-too-short': { status: 422, title: '비밀번호가 짧습니다', detail: '비밀번호는 아홉 글자 이상이어야 합니다.', next: '기억하기 쉬운 낱말 여러 개를 이어 길게 정해 주십시오.' },
  'session/password-too-long': { status: 422, title: '비밀번호가 너무 깁니다', detail: '비밀번호는 128글자까지 정할 수 있습니다.', next: '조금 줄여 주십시오.' },
  'session/password-names-owner': { status: 422, title: '짐작하기 쉬운 비밀번호입니다', detail: '아이디나 이름이 들어 있습니다.', next: '아이디와 이름을 넣지 않은 것으로 정해 주십시오.' },
  'session/password-too-simple': { status: 422, title: '짐작하기 쉬운 비밀번호입니다', detail: '같은 글자가 되풀이되거나 자판 순서로 이어집니다.', next: '서로 다른 글자를 섞어 정해 주십시오.' },
  'session/password-common': { status: 422, title: '널리 알려진 비밀번호입니다', detail: '유출된 비밀번호 목록에 있습니다.', next: '다른 비밀번호를 정해 주십시오.' },
  'session/password-common-words': { status: 422, title: '짐작하기 쉬운 비밀번호입니다', detail: '흔히 쓰는 낱말이나 이름에 숫자와 기호만 붙였습니다. 한글을 영문 자판으로 친 것도 같습니다.', next: '서로 관계없는 낱말 서너 개를 이어 정해 주십시오.' },
  'session/password-composition': { status: 422, title: '글자 종류가 모자랍니다', detail: '영문 대문자, 소문자나 한글, 숫자, 기호 가운데 세 가지를 섞어야 합니다.', next: '빠진 종류를 더해 주십시오.' },
} as const satisfies Record<PasswordRefusal['code'], RefusalText>;

export const sessionRefusals = {
  'session/ended': { status: 401, title: '다시 로그인해 주십시오', detail: '로그인하지 않았거나 사용 시간이 끝났습니다.', next: '다시 로그인하시면 입력하던 화면에서 이어집니다.' },
  // One sentence for every cause, so that logins cannot be guessed.
  'session/sign-in-refused': { status: 401, title: '로그인하지 못했습니다', detail: '아이디나 비밀번호가 맞지 않거나, 지금은 로그인할 수 없는 계정입니다.', next: '다시 확인해 주십시오. 다섯 번 틀리면 5분 이상 잠깁니다. 계속되면 시스템 관리자에게 문의해 주십시오.' },
  'session/second-factor-needed': { status: 401, title: '인증 번호가 필요합니다', detail: '이 계정은 2단계 인증을 사용합니다.', next: '인증 앱에 보이는 여섯 자리 번호를 입력해 주십시오.' },
  'session/step-up-needed': { status: 401, title: '비밀번호를 한 번 더 확인합니다', detail: '고유식별정보 열람과 내려받기는 최근 5분 안에, 대상자 검색을 아주 많이 할 때는 그사이에 본인 확인을 해야 합니다.', next: '비밀번호를 다시 입력해 주십시오.' },
  'session/demo-off': { status: 404, title: '찾을 수 없습니다', detail: '요청하신 기록이 없거나 볼 수 있는 권한이 없습니다.', next: '주소를 확인하거나 목록에서 다시 찾아 주십시오.' },
  'session/identity-provider': { status: 401, title: '통합 인증으로 로그인하지 못했습니다', detail: '통합 인증에서 받은 응답을 확인하지 못했거나 등록되지 않은 계정입니다.', next: '다시 시도하시고, 계속되면 시스템 관리자에게 문의해 주십시오.' },
  'session/identity-provider-away': { status: 503, title: '통합 인증이 응답하지 않습니다', detail: '통합 인증 시스템에 문제가 있어 지금은 그쪽으로 로그인할 수 없습니다. 두레의 기록은 그대로 있습니다.', next: '로그인 화면에서 아이디와 비밀번호로 로그인하시거나, 잠시 뒤 다시 시도해 주십시오.' },
  'session/elsewhere': { status: 403, title: '이 네트워크에서는 사용할 수 없습니다', detail: '시·군·구가 정한 네트워크 밖에서 접속하셨습니다. 이 접속은 기록되었습니다.', next: '사무실이나 업무용 통신망에서 다시 접속해 주십시오. 현장에서 급하면 사무실의 동료에게 전화로 부탁하시고, 허용할 네트워크가 빠졌다면 시스템 관리자에게 알려 주십시오.' },
  'session/second-factor-missing': { status: 403, title: '2단계 인증을 먼저 등록해 주십시오', detail: '시·군·구에서 2단계 인증을 쓰도록 정했습니다.', next: "'내 계정'에서 인증 앱을 등록하시면 바로 일을 시작할 수 있습니다." },
  'session/out-of-hours': { status: 401, title: '업무 시간이 아닙니다', detail: '시·군·구가 정한 업무 시간 밖입니다. 급한 일이면 비밀번호를 확인한 뒤 30분 동안 계속할 수 있으며, 기록이 남습니다.', next: '비밀번호를 다시 입력해 주십시오.' },
  'session/totp-wrong': { status: 422, title: '인증 번호가 맞지 않습니다', detail: '입력하신 번호를 확인하지 못했습니다.', next: '인증 앱의 새 번호를 입력해 주십시오.' },
  'session/password-unchanged': { status: 422, title: '새 비밀번호가 지금과 같습니다', detail: '지금 쓰시는 비밀번호와 같은 것으로는 바꿀 수 없습니다.', next: '다른 비밀번호를 입력해 주십시오.' },
  'session/municipality-not-served': { status: 403, title: '담당하지 않는 지역입니다', detail: '소속 지사가 지금 관할하는 시·군·구가 아니어서 발굴 업무를 처리하지 않았습니다. 이 요청은 기록되었습니다.', next: "화면 위쪽 '업무 지역'에서 관할 지역을 다시 골라 주십시오. 관할이 맞다면 시스템 관리자에게 알려 주십시오." },
  'session/municipality-changed': { status: 409, title: '업무 지역이 바뀌었습니다', detail: '다른 창에서 지역을 바꾸었거나 다시 로그인하여, 이 화면의 지역과 지금 업무 지역이 다릅니다. 저장된 것은 없습니다.', next: "쓰시던 내용이 있으면 옮겨 두고 화면을 새로 고친 뒤, 위쪽 '업무 지역'을 확인해 주십시오." },
  ...passwordRefusals,
} as const satisfies Record<string, RefusalText>;
