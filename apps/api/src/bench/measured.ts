/** One line of the table: what was measured, against what, and how they compare in this run. */
export interface Measured { what: string; value: string; against: string; ratio: string }

/** What a task takes: on a busy machine the seconds of the processor say more than those of the clock. */
export interface Taken { seconds: number; cpu: number }

export async function taken(task: () => Promise<unknown>): Promise<Taken> {
  const [from, used] = [performance.now(), process.cpuUsage()];
  await task();
  const { user, system } = process.cpuUsage(used);
  return { seconds: (performance.now() - from) / 1000, cpu: (user + system) / 1_000_000 };
}
