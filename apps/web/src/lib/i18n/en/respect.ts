type Tally = { tests: number; met: number; broken: number; unknown: number };

const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);

export const respectWords = {
  tests: {
    title: ({ tests, met, broken, unknown }: Tally) => `Of ${tests} tests of respect, ${met} ${plural(met, 'is met', 'are met')} and ${broken} ${plural(broken, 'is broken', 'are broken')}${unknown > 0 ? `; ${unknown} ${plural(unknown, 'remains unknown', 'remain unknown')}` : ''}`,
    sub: 'A test is met when its whole 95% interval keeps the limit, broken when the whole interval lies beyond it, to be watched in between. There is no overall score.',
    sections: { email: 'By e-mail', networks: 'On the networks', consumer: 'When recruiting', consent: 'On consent' },
    head: { test: 'Test', measured: 'Measured', limit: 'Limit' },
    verdicts: { met: 'met', watch: 'watch', broken: 'broken', unknown: 'unknown' },
    limit: { below: (met: string) => `below ${met}`, above: (met: string) => `at least ${met}`, all: 'all', none: 'no case', broken: (limit: string) => `broken at ${limit}` },
    n: (n: string, of: string) => `n = ${n} ${of}`,
    partial: 'incomplete feeds', few: 'too few',
    networksNote: 'Mentions are of the whole brand: filters do not narrow them.',
    mentions: { fold: 'Week by week: e-mails and mentions', head: ['Week of', 'E-mails sent', 'Mentions', 'Negative', 'Negative share'] },
  },
  returns: { by: 'Respect measured by', why: 'Respect against return', none: 'No campaign has both a measure of respect and a return: sends or leads, costs and orders are needed.', table: 'Table of the campaigns' },
  silent: { bySupplier: 'At each supplier, in the same order', none: 'Sends person by person are missing: they open the silent majority.', template: 'Template Sends', partial: 'a feed is missing', table: 'Table by supplier' },
};
