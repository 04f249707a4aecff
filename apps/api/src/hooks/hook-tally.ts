import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Told { day: string; events: number; lastAt: string }

/** When each service last sent events, and how many of them today in the workspace's zone. */
export class HookTally {
  private readonly path: string;
  private readonly days: Intl.DateTimeFormat;
  private readonly now: () => Date;
  private readonly told: Map<string, Told>;

  constructor(directory: string, timeZone: string, now: () => Date) {
    this.path = join(directory, 'tally.json');
    this.days = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
    this.now = now;
    this.told = new Map(existsSync(this.path) ? Object.entries(readTally(this.path)) : []);
  }

  add(source: string, events: number): void {
    const now = this.now();
    this.told.set(source, { day: this.days.format(now), events: this.of(source).events_today + events, lastAt: now.toISOString() });
  }

  of(source: string): { last_event_at: string | null; events_today: number } {
    const told = this.told.get(source);
    return { last_event_at: told?.lastAt ?? null, events_today: told?.day === this.days.format(this.now()) ? told.events : 0 };
  }

  save(): void {
    writeFileSync(this.path, JSON.stringify(Object.fromEntries(this.told)), { mode: 0o600 });
  }
}

/** A file that a crash cut costs the tally, not the start. */
function readTally(path: string): Record<string, Told> {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Record<string, Told>;
  } catch {
    return {};
  }
}
