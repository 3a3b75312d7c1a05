/** The public door: how a page, a program or a bot follows an exercise and takes part in it. */
export { type Connection, type ConnectOptions, connect, type Link, type Welcome } from './connect.ts';
export { type Api, api, type StaffApi, Unreachable } from './http.ts';
export type * from './http-shapes.ts';
export { newId } from './id.ts';
export { behindTabs, type OneTab, oneTab } from './one-tab.ts';
export type { DraftInput, Pending, SendOptions } from './outbox.ts';
export { ProblemError } from './problem-error.ts';
export type { OpenSocket, Socket, SocketEvents } from './socket.ts';
export { type Kept, noStorage, type OutboxStorage, webStorage } from './storage.ts';
export type { Timers } from './timers.ts';
