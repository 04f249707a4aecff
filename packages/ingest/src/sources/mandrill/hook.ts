import { parseJson } from '../../formats/parse-json.ts';
import { hmac, isSame, type Hook } from '../hook.ts';

const FIELD = 'mandrill_events';
const fieldsOf = (body: Buffer): URLSearchParams => new URLSearchParams(body.toString('utf8'));

/** A form; the signature covers the address as it was given to Mandrill, then each field by name. No time is signed. */
export const mandrillHook: Hook = {
  takes: ['signing_key', 'url'], needs: ['signing_key'],
  signed({ url, header, body }, { signing_key, url: given }) {
    const signature = header('x-mandrill-signature');
    if (!signing_key || !signature) return undefined;
    const fields = [...fieldsOf(body)].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    const expected = hmac('sha1', signing_key, given ?? url, ...fields.flat());
    return isSame(Buffer.from(signature, 'base64'), expected) ? { once: signature } : undefined;
  },
  events(body) {
    const events = parseJson(fieldsOf(body).get(FIELD) ?? '');
    if (!Array.isArray(events)) throw new SyntaxError(`${FIELD} is no list`);
    return events;
  },
};
