import type { TimelineEvent } from '@e-respect/contract';
import { formatEuros, formatInstant, UNKNOWN } from '@e-respect/figures';
import { useAddressWords } from './address-words.ts';

type Speech = ReturnType<typeof useAddressWords>;

function detailsOf(event: TimelineEvent, { own, t, lang }: Speech, when: (at: string) => string): string[] {
  const words = own.timeline;
  switch (event.what) {
    case 'send':
      return event.outcomes.length === 0 ? [words.silence] : event.outcomes.map(({ type, at, detail }) => `${words.outcomes[type] ?? type}${detail ? ` (${words.bounces[detail] ?? detail})` : ''}, ${when(at)}`);
    case 'lead': {
      const reason = event.reason === 'net' ? words.net : event.reason === 'rejected' ? words.rejected : t.suppliers.reasons[`leads_${event.reason}`]?.toLowerCase() ?? event.reason;
      return [`${event.lead_id}, ${reason}`, words.paid(formatEuros(event.price_eur, lang)), event.claimable ? words.claimable : '', event.proved ? '' : words.unproved];
    }
    case 'order':
      return event.counted ? [`${event.order_id}, ${formatEuros(event.revenue_eur, lang)}`, words.margin(formatEuros(event.margin_eur, lang)), event.lead_id === null ? words.notCredited : words.credited(event.lead_id)] : [event.order_id, words.notCounted];
    case 'touch': return [event.channel === null ? '' : t.view.channels[event.channel] ?? event.channel];
    case 'consent': return [event.purpose, event.partner ?? '', event.proved ? words.proved : words.unproved, event.withdrawn_at === null ? '' : words.withdrawn(when(event.withdrawn_at))];
  }
}

/** One fact of a person's story: when, what, by whom, and what is known of it. */
export function TimelineRow({ event, zone }: { event: TimelineEvent; zone: string }) {
  const speech = useAddressWords();
  const when = (at: string): string => formatInstant(at, speech.lang, zone);
  return (
    <tr>
      <th scope="row">{when(event.at)}</th>
      <td className="l end"><b>{speech.own.timeline.kinds[event.what]}</b></td>
      <td className="wrap">{event.supplier?.label ?? UNKNOWN}{event.campaign && <small className="note block">{event.campaign.label}</small>}</td>
      <td className="wrap">{detailsOf(event, speech, when).filter(Boolean).join(' · ')}</td>
    </tr>
  );
}
