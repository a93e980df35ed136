export const GUIDE_HELP = `dure guide — 업무안내(지침)에 묻습니다.

  dure guide evaluate   사례 하나 또는 여럿을 지침에 비추어 봅니다.
  dure guide facts      사례에 적을 수 있는 사실의 이름과 값, 묻는 말을 봅니다.
  dure guide editions   지침의 판과 시행 기간을 봅니다.
  dure guide rules      한 판의 모든 규칙을 쪽·인용과 함께 봅니다.
  dure guide diff       두 판의 달라진 곳을 봅니다.
  dure guide replay     열린 사례를 다른 판에 비추어 달라지는 것을 봅니다(데이터베이스 필요).

명령마다 --help로 쓰는 법을, --json으로 기계가 읽는 답을 볼 수 있습니다.`;

export const EVALUATE_HELP = `dure guide evaluate [--edition 2020] [--file case.json]
dure guide evaluate --batch cases.jsonl

사례를 지침에 비추어 사업별 판정과 근거, 긴급도, 의뢰 채널, 동의, 동행, 참석자, 기한, 종결 의무를 JSON으로 답합니다.

  --edition 판    사례에 판이 적혀 있지 않을 때 쓸 판입니다. 없으면 기준일(on)에 시행 중인 판입니다.
  --file 파일     사례 하나가 든 JSON 파일입니다. 없으면 표준 입력에서 읽습니다.
  --batch 파일    한 줄에 사례 하나씩 든 파일입니다. 한 줄에 답 하나씩 차례대로 냅니다. -는 표준 입력입니다.
  --json          한 줄짜리 JSON으로 답합니다(없으면 보기 좋게 줄을 나눕니다).

사례를 읽을 수 없으면 {"error":{"path":…,"reason":…}}로 답합니다. 사례가 그것 하나뿐이면 끝낼 때의 값이 2입니다.

예: echo '{"facts":{"age":72,"wish.apply":true}}' | dure guide evaluate --edition 2020`;

export const FACTS_HELP = `dure guide facts [--json]

사례에 적을 수 있는 사실을 모두 봅니다. 여기에 없는 이름은 받지 않습니다.
적지 않은 사실은 '모름'이고, false·[]·null은 확인한 값입니다.`;

export const EDITIONS_HELP = `dure guide editions [--json]

지침의 판과 시행 기간을 봅니다. 어느 날이든 시행 중인 판은 하나입니다.`;

export const RULES_HELP = `dure guide rules --edition 2020 [--json]

한 판의 모든 규칙을 id, 종류, 쓰이는 곳, 쪽, 인용과 함께 봅니다.

  --edition 판    볼 판입니다. 없으면 오늘 시행 중인 판입니다.`;

export const DIFF_HELP = `dure guide diff 2019 2020 [--json]

두 판을 견주어 달라진 곳을 앞뒤 글과 쪽으로 봅니다.`;

export const REPLAY_HELP = `dure guide replay [--to 2026] [--json]

열린 사례를 다른 판에 비추어, 판정·기한·할 일·보내는 방법·이름이 달라지는 사례와 그 까닭을 두 판의 조항으로 봅니다.
사례는 제 판을 그대로 지니며 아무것도 바뀌지 않습니다. 이름과 사실은 내지 않습니다.

  --to 판    비추어 볼 판입니다. 없으면 오늘 시행 중인 판입니다.
  --json     한 줄에 사례 하나씩 JSON으로 냅니다.`;
