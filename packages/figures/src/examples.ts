/** Answers for previews and tests: the golden case, and any other from plain counts. Never imported by a page. */
export { exampleAnswer, exampleFigures, type Counts, type ExampleRow } from './examples/example-answer.ts';
export { GOLDEN_COUNTS, GOLDEN_ROWS, goldenOverview, goldenSuppliers } from './examples/golden-answer.ts';
