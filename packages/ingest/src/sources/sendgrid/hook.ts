import { verify } from 'node:crypto';
import { isFresh, isPublicKey, jsonEvents, publicKey, type Hook } from '../hook.ts';

const HEADER = 'x-twilio-email-event-webhook';

/** ECDSA over the timestamp and the body. */
export const sendgridHook: Hook = {
  takes: ['public_key'], needs: ['public_key'], events: jsonEvents,
  unreadable: ({ public_key }) => (public_key !== undefined && !isPublicKey(public_key, 'ec') ? 'public_key' : undefined),
  signed({ header, body, now }, { public_key }) {
    const [signature, timestamp] = [header(`${HEADER}-signature`), header(`${HEADER}-timestamp`)];
    if (!public_key || !signature || !timestamp || !isFresh(Number(timestamp) * 1000, now)) return undefined;
    return verify('sha256', Buffer.concat([Buffer.from(timestamp), body]), publicKey(public_key), Buffer.from(signature, 'base64')) ? { once: signature } : undefined;
  },
};
