import { describe, expect, it } from 'vitest';
import { isTouched, topicOf } from './live-topic.ts';

describe('the live stream', () => {
  it.each([
    ['GET /api/referrals/:id', 'referral', true],
    ['GET /api/referrals', 'referral', true],
    ['GET /api/agencies', 'agency', true],
    ['GET /api/today', 'referral', true],
    ['GET /api/notices', 'notice', true],
    ['GET /api/downloads', 'notice', true],
    ['GET /api/explanations/mine', 'notice', true],
    ['GET /api/downloads', 'referral', false],
    ['GET /api/persons/:id', 'referral', false],
    ['GET /api/session', 'case', false],
  ])('%s is read again after a change of %s: %s', (route, topic, touched) => {
    expect(isTouched(route, topic)).toBe(touched);
  });

  it.each([['{"topic":"case","id":"1"}', 'case'], ['{"id":"1"}', undefined], ['not json', undefined]])('reads %s as %s', (data, topic) => {
    expect(topicOf(data)).toBe(topic);
  });
});
