import { expect, test } from 'vitest';
import { nameFromTitle } from '@/lib/linkedin/title';

test.each([
  ['Elif Karadağ | LinkedIn', 'Elif Karadağ'],
  ['(3) Elif Karadağ | LinkedIn', 'Elif Karadağ'],
  ['(99+) Elif Karadağ 🚀 | LinkedIn', 'Elif Karadağ'],
  ['Experience | Elif Karadağ | LinkedIn', 'Elif Karadağ'],
  ['(19) Expérience | Jan van der Berg | LinkedIn', 'Jan van der Berg'],
  ['Elif Karadağ - Head of Sales - Mavi Liman | LinkedIn', 'Elif Karadağ'],
  ['Elif Karadağ - Growth | Marketing | LinkedIn', 'Elif Karadağ'],
  ['Elif Karadağ, MBA | LinkedIn', 'Elif Karadağ'],
  ['山田 太郎 | LinkedIn', '山田 太郎'],
  ['Elif Karadağ | Sales Navigator', 'Elif Karadağ'],
])('%s', (title, name) => {
  expect(nameFromTitle(title)).toBe(name);
});

test.each([
  '',
  'LinkedIn',
  'Feed | LinkedIn',
  '(10) Feed | LinkedIn',
  '(2) Messaging | LinkedIn',
  'Reprendre contact | LinkedIn',
  '(22) "danmark" | Search | LinkedIn',
  'Ana Sayfa | LinkedIn',
  'Mon réseau | LinkedIn',
  'My Network | LinkedIn',
  'Sign Up | LinkedIn',
  'LinkedIn: Log In or Sign Up',
  '検索 | LinkedIn',
  'Elif Karadağ',
  'Elif Karadağ | Example',
  `${'a'.repeat(200)} | LinkedIn`,
])('nobody: %s', (title) => {
  expect(nameFromTitle(title)).toBeNull();
});

test('the slug settles what the shape leaves open', () => {
  expect(nameFromTitle('Cher | LinkedIn')).toBeNull();
  expect(nameFromTitle('Cher | LinkedIn', 'cher')).toBe('Cher');
  expect(nameFromTitle('elif karadağ | LinkedIn', 'elif-karadag-4b2a91')).toBe('elif karadağ');
  expect(nameFromTitle('Elif Karadağ | Growth Club | LinkedIn', 'elif-karadag-1')).toBe('Elif Karadağ');
});
