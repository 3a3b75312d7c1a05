// What is to be compared with: a WebSocket server that hands each text to the other connections, and does nothing else.
import { WebSocketServer } from 'ws';

const relay = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
relay.on('connection', (socket) => {
  socket.on('message', (data, binary) => {
    for (const other of relay.clients) if (other !== socket) other.send(data, { binary });
  });
});
relay.on('listening', () => {
  const address = relay.address();
  if (typeof address === 'object') process.send?.({ url: `ws://127.0.0.1:${address?.port}` });
});
process.once('disconnect', () => {
  for (const socket of relay.clients) socket.terminate();
  relay.close();
});
