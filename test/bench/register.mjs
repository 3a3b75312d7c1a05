// How many checks a second the register answers from a base of 34 million records of 166 countries, and what that base costs: in this process,
// without a wire. Prints two lines and writes nothing. Alone: node --expose-gc test/bench/register.mjs

import { parse } from 'yaml';
import { Scenario } from '../../dist/schemas/scenario.js';
import { engine } from '../../dist/server/core/actor.js';
import { decide } from '../../dist/server/core/decide.js';
import { evolve } from '../../dist/server/core/evolve.js';
import { baseOf, baseRecord } from '../../dist/server/core/register-base.js';
import { newState } from '../../dist/server/core/state.js';
import { documentOf } from '../../dist/server/scenario/background.js';
import { random } from '../../dist/server/scenario/random.js';
import { quiet } from './scenario.mjs';

const records = { count: 34_000_000, issuers: 166 };
const used = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};
const million = (bytes) => (bytes / 1024 / 1024).toFixed(1);
const whole = (number) => Math.round(number).toLocaleString('en');

/** @param {number} ms how long each measure takes */
export function registerLines(ms) {
  const scenario = Scenario.parse({ ...parse(quiet), background: { records } });
  const before = used();
  const began = performance.now();
  const base = baseOf(scenario, 7);
  const opened = performance.now() - began;
  const after = used();
  const next = random(7, 'bench');
  const documents = Array.from({ length: 2000 }, (_, k) => documentOf(base, ['QP'], k % 3 === 0, next));
  let asked = 0;
  let found = 0;
  const first = performance.now();
  while (performance.now() - first < ms)
    for (const { documentNumber, issuingCountry } of documents) {
      asked += 1;
      if (baseRecord(base, issuingCountry, documentNumber)) found += 1;
    }
  const lookUps = (asked / (performance.now() - first)) * 1000;

  const state = newState();
  const hand = (command, actor, id) => {
    const at = Date.parse('2091-03-04T08:00:00Z');
    const events = decide(state, command, actor, { id, at, code: 'ABC234' });
    evolve(state, { n: state.n + 1, at: new Date(at).toISOString(), by: actor.id ?? 'engine', cause: id, events });
    return events;
  };
  const create = {
    type: 'exercise.create',
    scenario,
    seed: 7,
    language: 'en',
    rate: 1,
    code: '7F3K9Q',
    untimed: false,
  };
  hand(create, engine, 'create:1');
  hand({ type: 'exercise.start' }, { kind: 'seat', id: 'S-staff', role: 'instructor' }, 'start-0001');
  const desk = { kind: 'seat', id: 'S-QN', role: 'trainee', bureau: 'QN' };
  const noMatch = documents.filter(
    ({ documentNumber, issuingCountry }) => !baseRecord(base, issuingCountry, documentNumber),
  );
  const checks = noMatch.slice(0, 200);
  let batches = 0;
  const second = performance.now();
  while (performance.now() - second < ms) {
    batches += 1;
    const draft = {
      type: 'operation.checkBatch',
      to: [{ kind: 'register' }],
      subject: 'Documents at Tarrow Bay',
      language: 'en',
      urgency: 'routine',
      body: { batchNo: batches, checkPoint: 'Tarrow Bay, gate 2', checks },
    };
    const events = hand({ type: 'message.send', draft }, desk, `batch-${String(batches).padStart(6, '0')}`);
    if (!events.some((event) => event.type === 'message.sent')) throw new Error(JSON.stringify(events[0]));
  }
  const inBatches = ((batches * checks.length) / (performance.now() - second)) * 1000;
  return [
    `Register of ${whole(records.count)} records from ${records.issuers} countries: ${opened.toFixed(2)} ms to open, ${million(before)} MB before, ${million(after)} MB after; ${whole((found / asked) * 100)} % of what was asked matched.`,
    `Checks a second: ${whole(lookUps)} looked up; ${whole(inBatches)} in batches of ${checks.length}, checked, guarded, decided and folded (400 a minute are 7).`,
  ];
}

if (process.argv[1] === import.meta.filename) console.log(registerLines(1500).join('\n'));
