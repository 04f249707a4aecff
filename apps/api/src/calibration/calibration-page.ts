import { keeps, SEED, type Coverage } from './coverage.ts';

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

function verdictOf(measured: Coverage): string {
  if (!keeps(measured)) return 'BROKEN';
  if (typeof measured.promised === 'object') return measured.covered < measured.level - 2 * measured.error ? `covers less than it says (held above ${percent(measured.promised.floor)})` : 'holds';
  return measured.promised === 'at_least' && measured.covered > measured.level + 2 * measured.error ? 'holds, on the safe side' : 'holds';
}

/** docs/calibration.md: what intervals promise, and how often they kept it. */
export function calibrationPage(measured: readonly Coverage[]): string {
  const rows = measured.map((each) => `| ${each.what} | ${each.setting} | ${percent(each.level)} | ${percent(each.covered)} ± ${percent(each.error)} | ${each.replications} | ${verdictOf(each)} |`);
  return [
    '# Calibration', '',
    `Written by \`npm run test:calibration\`, seed ${SEED}. Data are simulated from a known truth; each interval is asked whether it holds it. ± is the standard error of the share; the test fails when a share is further from its promise than 99.9 % of chance explains.`, '',
    '| interval | world | promises | covers | replications | verdict |', '|---|---|---|---|---|---|', ...rows, '',
    '## What to make of it', '',
    '- The shrunk rate does not take its family as known: its interval runs over all families that may have made the rates. Where the true rates are few and nearly alike, it covers a little more than it says.',
    '- A value per person rests on its buyers, not on its people. With 3 % who buy and margins alike, the t interval holds from about 5 000 people (150 buyers) on; at 200 people (6 buyers) it is too narrow.',
    '- Where a few buyers bring much of the margin, as here with logarithms of spread 1.5, it covers less than it says even at 20 000 people. It then errs to the low side: at 5 000 people the truth lies above it thirteen times for once below.',
    '- Ranks are whole numbers, so their intervals cover more than they say. Values are drawn as those of one family of unknown spread: drawn each by itself, suppliers that are nearly the same are told apart by luck, and their ranks covered 82 %.',
    '- The cost of reputation is calibrated on condition that the parameters lie in the ranges that are printed with it; no count of mails can tell whether they do.',
    '- The predicted lifetime value holds where people behave as the model says; sixty worlds in which the product chose the model itself are too few to tell a few points of coverage. No simulation can tell how far real people are from the model: the interval knows nothing of that, the hold-out check beside each forecast does (BG/NBD is 12 % short on CDNOW).',
    '- The forecast interval is one of what will be realised. What is expected of the same people, without the chance of their orders, lies within it nearly always.', '',
  ].join('\n');
}
