import { describe, expect, it } from '@jest/globals';
import { isRemark } from '../../src/language/remark';

describe('a remark', () => {
  it.each([
    "I can't pay the full amount",
    "i don't have 500",
    "i can't do the full amount",
    "I wanted to pay 454.92 but can't",
    'i already paid the countryman',
    "I'll do the countryman later",
    'i paid fifty last week',
    'last time it was 80',
    'my checking is empty',
    'the countryman is my wife’s',
    'checking is closed',
    'my card expired',
    'my card got declined',
    'my card number changed',
    'i lost my card',
    'my daughter is 16',
    "that's half my rent",
    'half is hers',
    'i have 300 in there',
    'my checking has 200',
    'i owe my brother 500',
    'does lena owe half',
    'is checking better?',
    "isn't that the countryman",
    "wait, that's the countryman, right?",
  ])('%j', (text) => {
    expect(isRemark(text)).toBe(true);
  });
});

describe('an order or an answer', () => {
  it.each([
    '60',
    'make it 60',
    'half',
    'the full amount',
    'half of it',
    'from checking',
    'my checking',
    'the countryman',
    "i can't pay that, make it 40",
    "i can't pay more than 50",
    'i want to pay 80',
    'i only have 50',
    'the amount is 50',
    'the amount should be 80',
    'my checking is fine, use it',
    'my checking is fine',
    'do 50',
    'do the countryman instead',
    'pay 40 of that',
    'yes',
    'no',
    'no, the countryman',
    "it's 45",
    'that is right',
    'my usual',
    "i'd like to pay half now",
  ])('%j', (text) => {
    expect(isRemark(text)).toBe(false);
  });
});
