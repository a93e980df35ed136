import { signedAs } from '../referralLetter/signedAs.ts';

const IN_HEALTH_CENTRE = /^.*보건소\s+(.+)$/u;

/** 수신: the head of the office, and in brackets who works on it (시행규칙 제4조제2항): 전주시보건소장(방문건강관리팀장), 중앙동장. */
export function addressedTo(organisation: string): string {
  const unit = IN_HEALTH_CENTRE.exec(organisation)?.[1];
  return unit === undefined ? signedAs(organisation) : `${signedAs(organisation)}(${unit}장)`;
}
