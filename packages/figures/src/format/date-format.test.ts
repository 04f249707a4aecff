import { expect, it } from 'vitest';
import { formatDay, formatInstant, formatPeriod, localDay } from './date-format.ts';

it('writes days', () => {
  expect(formatDay('2024-09-01', 'fr')).toBe('1er\u00a0septembre\u00a02024');
  expect(formatDay('2024-08-15', 'fr')).toBe('15\u00a0août\u00a02024');
  expect(formatDay('2024-09-01', 'en')).toBe('1\u00a0September\u00a02024');
});

it('writes periods, saying month and year once when they are shared', () => {
  expect(formatPeriod({ from: '2024-09-01', to: '2024-10-31' }, 'fr')).toBe('1er\u00a0septembre au 31\u00a0octobre\u00a02024');
  expect(formatPeriod({ from: '2024-09-01', to: '2024-09-30' }, 'fr')).toBe('1er au 30\u00a0septembre\u00a02024');
  expect(formatPeriod({ from: '2024-12-01', to: '2025-01-31' }, 'en')).toBe('1\u00a0December\u00a02024 to 31\u00a0January\u00a02025');
  expect(formatPeriod({ from: '2024-09-01', to: '2024-09-01' }, 'fr')).toBe('1er\u00a0septembre\u00a02024');
});

it('reads an instant in its zone', () => {
  expect(localDay('2025-11-19T23:30:00.000Z', 'Europe/Paris')).toBe('2025-11-20');
  expect(localDay('2025-11-19', 'Europe/Paris')).toBe('2025-11-19');
});

it('writes instants in the zone of the workspace, midnight included', () => {
  expect(formatInstant('2025-03-01T23:30:00.000Z', 'fr', 'Europe/Paris')).toBe('02/03/2025\u00a000:30');
  expect(formatInstant('2025-07-01T07:05:00Z', 'en', 'Europe/Paris')).toBe('1\u00a0Jul\u00a02025,\u00a009:05');
});
