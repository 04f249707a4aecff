import { entries } from '@e-respect/metrics';
import { Hono } from 'hono';

export const listFigures = (): Hono => new Hono().get('/figures', (c) => c.json({ figures: entries() }));
