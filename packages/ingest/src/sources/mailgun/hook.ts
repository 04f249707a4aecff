import { jsonOf, textOf } from '../event.ts';
import { hmac, isFresh, isSame, jsonEvents, type Hook } from '../hook.ts';

/** The signature stands in the body, over a time and a token that is used once. */
export const mailgunHook: Hook = {
  takes: ['signing_key'], needs: ['signing_key'], events: jsonEvents,
  signed({ body, now }, { signing_key }) {
    const { timestamp, token, signature } = jsonOf(jsonOf(jsonEvents(body)[0])?.['signature']) ?? {};
    const [time, once] = [textOf(timestamp), textOf(token)];
    if (!signing_key || time === '' || once === '' || !isFresh(Number(time) * 1000, now)) return undefined;
    return isSame(hmac('sha256', signing_key, time, once), Buffer.from(textOf(signature), 'hex')) ? { once } : undefined;
  },
};
