export { demandsSecondFactor, isWithinHours, SECOND_FACTOR_RULES, unmetCondition, type ConditionRefusal, type SecondFactorRule, type SessionConditions, type SessionStanding } from './condition.ts';
export { DEFAULT_PASSWORD_POLICY, judgePassword, PASSWORD_MAX_CHARACTERS, passwordSpelling, type PasswordOwner, type PasswordPolicy, type PasswordRefusal } from './password.ts';
export {
  judgeSession, judgeStepUp, ROTATES_TOKEN, SESSION_END_REASONS, SESSION_LIMITS,
  type LiveSession, type Session, type SessionEndReason, type SessionLimits, type SessionRefusal,
} from './session.ts';
export {
  FAILURES_BEFORE_LOCK, judgeSignIn, lockMinutes,
  type Account, type SignInAttempt, type SignInCounter, type SignInFailure, type SignInRefusal, type SignInVerdict,
} from './signIn.ts';
