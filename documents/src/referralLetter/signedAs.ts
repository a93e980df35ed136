const COUNTER = /^(.*[동읍면])\s*(?:행정복지센터|주민센터)$/u;
const LED = /(?:[동읍면]|센터|지사|병원|의료원|보건소|복지관)$/u;

/**
 * 발신명의: an office is signed for by its head (행정업무규정 제13조). 중앙동 → 중앙동장, 센터 → 센터장. A team signs under
 * its own name here, because the record does not say in whose name the municipality lets it sign.
 */
export function signedAs(organisation: string): string {
  const office = COUNTER.exec(organisation)?.[1] ?? organisation;
  return LED.test(office) ? `${office}장` : office;
}
