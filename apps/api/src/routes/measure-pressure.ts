import { DomainError, HAZARD_EVENTS, type HazardEvent } from '@e-respect/contract';
import { Hono, type Context } from 'hono';
import { analyse } from '../questions/analyse.ts';
import { answerMismatch } from '../questions/answer-mismatch.ts';
import { answerPressure, OPEN_LEVEL } from '../questions/answer-pressure.ts';
import type { Workspace } from '../workspace/open-workspace.ts';
import { scopeOf } from './read-scope.ts';

/** How often people were contacted and what it did to them; what mails outside their target cost. */
export function measurePressure(workspace: Workspace): Hono {
  return new Hono()
    .get('/pressure', async (c) => {
      const asked = { cap7: capOf(c, 'cap_7', 3), cap30: capOf(c, 'cap_30', 7), event: eventOf(c.req.query('event')) };
      return c.json(await analyse(workspace, 'pressure', scopeOf(c, 'cap_7', 'cap_30', 'event'), asked, (on) => answerPressure(on, asked), 'pressure'));
    })
    .get('/mismatch', async (c) => c.json(await analyse(workspace, 'mismatch', scopeOf(c), null, answerMismatch, 'pressure')));
}

function capOf(c: Context, name: 'cap_7' | 'cap_30', otherwise: number): number {
  const text = c.req.query(name);
  if (text === undefined) return otherwise;
  const cap = Number(text);
  if (/^\d{1,2}$/.test(text) && cap >= 1 && cap < OPEN_LEVEL) return cap;
  throw new DomainError('invalid_request', { fr: 'Ce plafond ne se lit pas.', en: 'This cap cannot be read.' },
    { fr: `Donnez un nombre entier de 1 à ${OPEN_LEVEL - 1}.`, en: `Give a whole number from 1 to ${OPEN_LEVEL - 1}.` }, name);
}

function eventOf(text: string | undefined): HazardEvent {
  const event = HAZARD_EVENTS.find((each) => each === (text ?? 'lead'));
  if (event) return event;
  throw new DomainError('invalid_request', { fr: 'Cet événement n’est pas suivi.', en: 'This event is not followed.' },
    { fr: `Choisissez parmi ${HAZARD_EVENTS.join(', ')}.`, en: `Choose among ${HAZARD_EVENTS.join(', ')}.` }, 'event');
}
