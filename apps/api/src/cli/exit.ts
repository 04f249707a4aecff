export const EXIT = { ok: 0, failure: 1, usage: 2, rejected: 3 } as const;

export class UsageError extends Error {}
