const COUNTER = /^(.*[동읍면])\s*(?:행정복지센터|주민센터)$/u;
const LED = /(?:[동읍면]|센터|지사|병원|의료원|보건소|복지관)$/u;

/** 전주시보건소 방문건강관리팀: the health centre is an office of its own, whose head signs. */
const IN_HEALTH_CENTRE = /^(.*보건소)(?:\s|$)/u;

/**
 * 발신명의: an office is signed for by its head (행정업무규정 제13조제1항). 중앙동 → 중앙동장, 센터 → 센터장. A team within the municipality
 * signs under its own name to another within it (제13조제3항); to anybody else it writes in the name of the mayor, which whoever knows
 * the municipality gives as authority.
 */
export function signedAs(organisation: string): string {
  const centre = IN_HEALTH_CENTRE.exec(organisation)?.[1];
  if (centre !== undefined) return `${centre}장`;
  const office = COUNTER.exec(organisation)?.[1] ?? organisation;
  return LED.test(office) ? `${office}장` : office;
}
