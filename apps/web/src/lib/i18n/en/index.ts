export * from './data.ts';
export * from './pages.ts';
export * from './shell.ts';
export * from './view.ts';
