import { hmac, isFresh, isSame, jsonEvents, type Hook } from '../hook.ts';

const secretOf = (text: string): Buffer => Buffer.from(text.replace(/^whsec_/, ''), 'base64');

/** Svix: an HMAC over the id, the time and the body; while a key is replaced there are several signatures. */
export const resendHook: Hook = {
  takes: ['signing_key'], needs: ['signing_key'], events: jsonEvents,
  unreadable: ({ signing_key }) => (signing_key !== undefined && secretOf(signing_key).length === 0 ? 'signing_key' : undefined),
  signed({ header, body, now }, { signing_key }) {
    const [id, timestamp, signatures] = ['id', 'timestamp', 'signature'].map((name) => header(`svix-${name}`) ?? header(`webhook-${name}`));
    if (!signing_key || !id || !timestamp || !signatures || !isFresh(Number(timestamp) * 1000, now)) return undefined;
    const expected = hmac('sha256', secretOf(signing_key), `${id}.${timestamp}.`, body);
    const given = signatures.split(' ').filter((each) => each.startsWith('v1,')).map((each) => Buffer.from(each.slice(3), 'base64'));
    return given.some((each) => isSame(each, expected)) ? { once: id } : undefined;
  },
};
