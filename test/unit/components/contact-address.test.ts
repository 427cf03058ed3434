import { expect, it } from 'vitest';
import { contactAddress } from '@/components/lead/contact-address';

it.each([
  ['email', ' ada@bluefen.example ', 'mailto:ada@bluefen.example'],
  ['email', 'ada+fair@bluefen.example', 'mailto:ada%2Bfair@bluefen.example'],
  ['email', 'ada@bluefen.example?bcc=x@y.example', null],
  ['email', 'ada at bluefen', null],
  ['phone', '+90 (232) 555 01-48', 'tel:+902325550148'],
  ['phone', '0232 555 01 48 ext. 12', 'tel:02325550148'],
  ['phone', 'ask the desk', null],
  ['website', 'bluefen.example/cold', 'https://bluefen.example/cold'],
  ['website', 'bluefen.example:8080/x', 'https://bluefen.example:8080/x'],
  ['website', 'http://bluefen.example', 'http://bluefen.example/'],
  ['website', 'javascript:alert(1)', null],
  ['website', 'data:text/html,x', null],
  ['website', 'mailto:ada@bluefen.example', null],
  ['website', 'soon', null],
  ['title', 'ada@bluefen.example', null],
] as const)('of the field %s, %j opens %j', (field, value, href) => {
  expect(contactAddress(field, value)).toBe(href);
});
