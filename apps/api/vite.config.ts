import { defineConfig } from 'vite';

/** One bundle per thread; packages from the registry stay outside and are found in node_modules. */
export default defineConfig({
  root: import.meta.dirname,
  ssr: { noExternal: [/^@e-respect\//] },
  build: {
    ssr: true,
    outDir: 'dist',
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: {
      input: { main: 'src/cli/main.ts', 'stage-worker': 'src/imports/stage-worker.ts', 'inspect-worker': 'src/imports/inspect-worker.ts', 'report-worker': 'src/reports/report-worker.ts', 'evaluate-worker': 'src/evaluate/evaluate-worker.ts', 'value-worker': 'src/value/value-worker.ts' },
      output: { entryFileNames: '[name].js' },
    },
  },
});
