import '@e-respect/report/worker';
