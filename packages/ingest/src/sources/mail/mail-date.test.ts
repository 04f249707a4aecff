import { expect, it } from 'vitest';
import { mailInstant } from './mail-date.ts';

it.each([
  ['Thu, 29 Jan 2026 23:34:45 +0900', '2026-01-29T14:34:45Z'],
  ['29 Jan 2026 23:34:45 -0000 (EST)', '2026-01-29T23:34:45Z'],
  ['Thu, 29 Jan 2026 20:00 -0530', '2026-01-30T01:30:00Z'],
  ['Thu, 29 Jan 26 08:00:00 UTC', '2026-01-29T08:00:00Z'],
  ['Thu, 29 Jan 2026 08:00:00 EST', '2026-01-29T13:00:00Z'],
  ['Thu, 29 Jan 2026 08:00:00 XYZ', '2026-01-29T08:00:00Z'],
  ['Thu, 29 January 2026 08:00:00', '2026-01-29T08:00:00Z'],
  ['Tue, 31 Feb 2026 08:00:00 +0000', ''],
  ['29 Foo 2026 08:00:00 +0000', ''],
  ['29 Jan 2026 25:00:00 +0000', ''],
  ['yesterday', ''],
])('reads %s', (text, instant) => {
  expect(mailInstant(text)).toBe(instant);
});
