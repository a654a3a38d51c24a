import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A network that takes every post and answers at once, as a process of its own; tells its parent where it is. */
let made = 0;
const server = createServer((request, response) => {
  request.resume().on('end', () => {
    made += 1;
    response.writeHead(201, { 'x-restli-id': `urn:li:share:${7_000_000_000_000_000_000n + BigInt(made)}` }).end();
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.once('disconnect', () => process.exit(0));
