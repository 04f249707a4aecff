export * from './data-account.ts';
export * from './data-inputs.ts';
export * from './data-reading.ts';
export * from './data.ts';
export * from './pages.ts';
export * from './shell.ts';
export * from './view.ts';
