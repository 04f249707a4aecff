const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;
const DAY_SECONDS = 86_400;

/** Seconds at the start of each day that there is, by year, month and day; NaN elsewhere. */
const dayStarts = new Float64Array((LAST_YEAR - FIRST_YEAR + 1) * 512).fill(Number.NaN);
for (let day = Date.UTC(FIRST_YEAR, 0) / 1000; day < Date.UTC(LAST_YEAR + 1, 0) / 1000; day += DAY_SECONDS) {
  const date = new Date(day * 1000);
  dayStarts[((date.getUTCFullYear() - FIRST_YEAR) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate()] = day;
}

/** Two digits; far beyond any part of a time when they are none. */
const two = (bytes: Uint8Array, at: number): number => {
  const tens = bytes[at]! - 48;
  const ones = bytes[at + 1]! - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : 1000;
};

/** Microseconds of `2025-03-31T14:05:00Z` in the 20 bytes from `at`; NaN for any other text, or one that is no time. */
export function readInstant(bytes: Uint8Array, at: number): number {
  if (bytes[at + 4] !== 45 || bytes[at + 7] !== 45 || bytes[at + 10] !== 84 || bytes[at + 13] !== 58 || bytes[at + 16] !== 58 || bytes[at + 19] !== 90) return Number.NaN;
  const year = two(bytes, at) * 100 + two(bytes, at + 2);
  const month = two(bytes, at + 5);
  const day = two(bytes, at + 8);
  const hour = two(bytes, at + 11);
  const minute = two(bytes, at + 14);
  const second = two(bytes, at + 17);
  if (year < FIRST_YEAR || year > LAST_YEAR || month > 12 || day > 31 || hour > 23 || minute > 59 || second > 59) return Number.NaN;
  return (dayStarts[((year - FIRST_YEAR) << 9) | (month << 5) | day]! + hour * 3600 + minute * 60 + second) * 1_000_000;
}
