import { generateKeyPairSync, sign } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { HookAnswer } from '@e-respect/contract';
import { openAppBench } from '../bench-workspace.ts';

const BATCHES = 240;
const EVENTS = 500;
const CLIENTS = 20;
const WANTED = 50_000;
const AT = 1_740_997_800;

const event = (batch: number, at: number): object => ({
  email: `person${batch * EVENTS + at}@example.net`, timestamp: AT + at, 'smtp-id': `<${batch}-${at}@ismtpd.example.net>`, event: ['delivered', 'open', 'click', 'deferred'][at % 4], category: ['news', 'campaign:SPRING'],
  sg_event_id: `E${batch}-${at}`, sg_message_id: `M${batch}-${at}.filter0001p1las1.1.2.0`, useragent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36', ip: '192.0.2.1', url: 'https://shop.example.net/offer?id=1',
});

/** Events by the second: on a busy machine the processor's own seconds say more. */
async function rates(task: () => Promise<unknown>): Promise<{ wall: number; cpu: number }> {
  const [from, used] = [performance.now(), process.cpuUsage()];
  await task();
  const { user, system } = process.cpuUsage(used);
  return { wall: Math.round((BATCHES * EVENTS * 1000) / (performance.now() - from)), cpu: Math.round((BATCHES * EVENTS * 1_000_000) / (user + system)) };
}

/** Signed batches over HTTP, each on the disk before its answer; sender and server share this one thread. */
export async function measureHooks(): Promise<{ what: string; value: string; against: string; ratio: string }[]> {
  const bench = await openAppBench();
  const server = serve({ fetch: bench.app.fetch, port: 0, hostname: '127.0.0.1' }) as Server;
  try {
    await new Promise((resolve) => { server.once('listening', resolve); });
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const settings = { public_key: publicKey.export({ type: 'spki', format: 'der' }).toString('base64') };
    const { path } = (await (await bench.app.request('http://localhost/api/v1/hooks/sendgrid', { method: 'PUT', body: JSON.stringify(settings) })).json()) as HookAnswer;
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path!}`;
    const at = String(Math.floor(Date.now() / 1000));
    const requests = Array.from({ length: BATCHES }, (_, batch) => {
      const body = JSON.stringify(Array.from({ length: EVENTS }, (__, index) => event(batch, index)));
      return { body, signature: sign('sha256', Buffer.from(at + body), privateKey).toString('base64') };
    });
    const client = async (): Promise<void> => {
      for (let request = requests.pop(); request; request = requests.pop()) {
        const answer = await fetch(address, { method: 'POST', body: request.body, headers: { 'x-twilio-email-event-webhook-signature': request.signature, 'x-twilio-email-event-webhook-timestamp': at } });
        if (answer.status !== 200) throw new Error(`a batch of events was answered with ${answer.status}`);
        await answer.arrayBuffer();
      }
    };
    const accepted = await rates(() => Promise.all(Array.from({ length: CLIENTS }, client)));
    const imported = await rates(() => bench.workspace.hooks.flush());
    return [
      { what: `webhook events accepted, signed, durable, in batches of ${EVENTS}`, value: `${accepted.wall} events/s (${accepted.cpu} per second of processor, the sender’s included)`, against: `wanted ${WANTED} events/s`, ratio: (accepted.wall / WANTED).toFixed(2) },
      { what: 'the same events imported', value: `${imported.wall} events/s`, against: '', ratio: '' },
    ];
  } finally {
    server.closeAllConnections();
    server.close();
    await bench.close();
  }
}
