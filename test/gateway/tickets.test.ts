import { describe, expect, it } from 'vitest';
import { createTickets } from '../../server/gateway/tickets.ts';

const nobody = { byTicketHash: () => undefined };
const keys = { secret: 'a secret drawn at random', staffKey: 'a key drawn at random' };

describe('tickets', () => {
  it('of seats have 128 bits, are never the same twice, and only their hash is kept', () => {
    const tickets = createTickets(keys, nobody);
    const made = Array.from({ length: 100 }, () => tickets.make());
    expect(new Set(made).size).toBe(100);
    for (const ticket of made) expect(Buffer.from(ticket, 'base64url')).toHaveLength(16);
    expect(tickets.hash(made[0] ?? '')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('of staff survive a restart, and die with the key or the secret', () => {
    const ticket = createTickets(keys, nobody).makeStaff();
    const same = createTickets(keys, nobody).who(ticket);
    expect(same).toEqual({ kind: 'staff', id: expect.stringMatching(/^instructor-[0-9A-Z]{4}$/) });
    expect(createTickets(keys, nobody).who(ticket)).toEqual(same);
    expect(createTickets({ ...keys, staffKey: 'another key' }, nobody).who(ticket)).toBeUndefined();
    expect(createTickets({ ...keys, secret: 'another secret' }, nobody).who(ticket)).toBeUndefined();
    expect(createTickets(keys, nobody).who(`${ticket.slice(0, -1)}A${ticket.slice(-1)}`)).toBeUndefined();
  });

  it('give a person a voice for each question, the same after a restart, that nobody finds out without the secret', () => {
    const tickets = createTickets(keys, nobody);
    const voice = tickets.voice('seat-1', 'q1');
    expect(voice).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(createTickets(keys, nobody).voice('seat-1', 'q1')).toBe(voice);
    const other = createTickets({ ...keys, secret: 'another secret' }, nobody).voice('seat-1', 'q1');
    expect(new Set([voice, other, tickets.voice('seat-1', 'q2'), tickets.voice('seat-2', 'q1')]).size).toBe(4);
  });

  it('have return codes that change with every move and with nothing else', () => {
    const tickets = createTickets(keys, nobody);
    const codes = [0, 1, 2, 3].map((moves) => tickets.returnCode('seat-1', moves));
    expect(new Set(codes).size).toBe(4);
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(createTickets(keys, nobody).returnCode('seat-1', 2)).toBe(codes[2]);
    expect(createTickets({ ...keys, staffKey: 'another key' }, nobody).returnCode('seat-1', 2)).toBe(codes[2]);
  });
});
