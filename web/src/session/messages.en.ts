import { defineMessages } from '../messages/index.ts';
import { ko } from './messages.ko.ts';

export const sessionMessages = defineMessages(ko, {
  title: 'Sign in',
  lead: 'Case management and referral, shared by town offices and agencies.',
  login: 'Login',
  password: 'Password',
  signIn: 'Sign in',
  secondStep: 'Enter the code',
  secondStepHint: 'Type the six digits shown by your authenticator app.',
  code: 'Code',
  otherAccount: 'Use another login',
  demoTitle: 'Demo accounts',
  demoText: 'All people and events are invented. Press an account to enter.',
  oidc: 'Sign in with your organisation',
  oidcDone: 'I signed in in the other window',
  or: 'or',
  againTitle: 'Please sign in again',
  againText: 'Your session ended because it was not used. What you typed is still on this screen; after signing in your work goes on.',
  againAs: (name: string) => `Sign in again as ${name}`,
  leave: 'To the first screen',
  strongTitle: 'Confirm it is you',
  strongText: 'This touches sensitive information, so your password is asked once more.',
  loginMissing: 'Enter your login.',
  passwordMissing: 'Enter your password.',
  codeMissing: 'Enter the six digits.',
});
