import { instant, instantOrEmpty } from './calendar.ts';

export const SEND_HEAD = 'send_id,campaign_id,email,sent_at,variant,list_id,delivered_at,bounced_at,bounce_type,opened_at,machine_opened_at,clicked_at,machine_clicked_at,unsubscribed_at,complained_at';

/** Instants of a send's outcomes, 0 for those that did not happen. One record is written over again and again, since there are millions. */
export interface Outcome {
  delivered: number;
  bounced: number;
  bounceType: '' | 'hard' | 'soft';
  opened: number;
  machineOpened: number;
  clicked: number;
  machineClicked: number;
  unsubscribed: number;
  complained: number;
}

export function noOutcome(): Outcome {
  return { delivered: 0, bounced: 0, bounceType: '', opened: 0, machineOpened: 0, clicked: 0, machineClicked: 0, unsubscribed: 0, complained: 0 };
}

export function clearOutcome(outcome: Outcome): void {
  outcome.delivered = 0;
  outcome.bounced = 0;
  outcome.bounceType = '';
  outcome.opened = 0;
  outcome.machineOpened = 0;
  outcome.clicked = 0;
  outcome.machineClicked = 0;
  outcome.unsubscribed = 0;
  outcome.complained = 0;
}

/** The cells from `delivered_at` on. Most are empty, so that the usual ones are put together in few pieces. */
export function outcomeCells(outcome: Outcome): string {
  return bounceCells(outcome) + openCells(outcome) + answerCells(outcome);
}

function bounceCells({ delivered, bounced, bounceType }: Outcome): string {
  return bounced === 0 ? `${instantOrEmpty(delivered)},,` : `,${instant(bounced)},${bounceType}`;
}

function openCells({ opened, machineOpened }: Outcome): string {
  if (opened === 0) return machineOpened === 0 ? ',,' : `,,${instant(machineOpened)}`;
  return `,${instant(opened)},${instantOrEmpty(machineOpened)}`;
}

function answerCells({ clicked, machineClicked, unsubscribed, complained }: Outcome): string {
  if (clicked + machineClicked + unsubscribed + complained === 0) return ',,,,';
  return `,${instantOrEmpty(clicked)},${instantOrEmpty(machineClicked)},${instantOrEmpty(unsubscribed)},${instantOrEmpty(complained)}`;
}
