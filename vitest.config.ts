import { defineConfig } from 'vitest/config';

const everywhere = ['packages/*/src/**', 'apps/*/src/**', 'scripts/**'];
const tests = (suffix: string) => everywhere.map((folder) => `${folder}/*.${suffix}.{ts,tsx}`);

/** `unit` is the quick half (`npm run verify`); `slow` adds random oracles and whole imports; `walk` needs a browser; `calibration` (`npm run test:calibration`) simulates known truths for minutes. */
export default defineConfig({
  test: {
    projects: [
      // Unit tests change nothing global: files of one worker share their modules, which halves the time.
      { test: { name: 'unit', include: tests('test'), environment: 'node', isolate: false } },
      { test: { name: 'slow', include: tests('slow'), environment: 'node', testTimeout: 300_000, hookTimeout: 300_000 } },
      { test: { name: 'calibration', include: tests('calibration'), environment: 'node', testTimeout: 900_000 } },
      { test: { name: 'walk', include: tests('walk'), environment: 'node', testTimeout: 180_000, hookTimeout: 300_000, fileParallelism: false } },
    ],
  },
});
