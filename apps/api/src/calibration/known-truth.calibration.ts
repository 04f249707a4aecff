import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { calibrationPage } from './calibration-page.ts';
import { keeps } from './coverage.ts';
import { harmCoverages } from './harm.ts';
import { lifetimeCoverages } from './lifetime.ts';
import { rateCoverages } from './rates.ts';
import { valueCoverages } from './values.ts';
import { wholeWayCoverages } from './whole-way.ts';

it('intervals cover as often as they promise, on data whose truth is known', async () => {
  const measured = [...rateCoverages(), ...valueCoverages(), ...lifetimeCoverages(), ...harmCoverages(), ...await wholeWayCoverages()];
  writeFileSync(new URL('../../../../docs/calibration.md', import.meta.url), calibrationPage(measured));
  expect(measured.filter((each) => !keeps(each))).toEqual([]);
});
