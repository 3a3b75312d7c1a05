/** As much of a logger as the gateway needs. Nothing that is logged may hold a ticket, a key or the text of a message. */
export interface GatewayLog {
  info(what: object, sentence: string): void;
  warn(what: object, sentence: string): void;
}
