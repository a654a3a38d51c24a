import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Plain `node:http` that answers whatever it is asked with the headers it is told on its command line, and keeps nothing. */
const headers = JSON.parse(process.argv[2]!) as string[];

const server = createServer((_request, response) => {
  response.writeHead(302, headers);
  response.end();
});
process.once('disconnect', () => process.exit());
server.listen(0, '127.0.0.1', () => process.send!((server.address() as AddressInfo).port));
