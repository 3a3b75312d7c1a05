import { expect, it } from 'vitest';
import { aHouse, aRunningClass } from '../support/class.ts';
import { draft, trainee } from '../support/given.ts';

it('a batch that is sent again with the same id, because its answer was lost, is checked once', async () => {
  const house = await aHouse();
  const exercise = await aRunningClass(house);
  const checks = [
    { documentNumber: 'EXR31415K', issuingCountry: 'QP' },
    { documentNumber: 'EXR50000A', issuingCountry: 'QP' },
  ];
  const body = { batchNo: 1, checkPoint: 'Marrow Bay, gate 12', checks };
  const send = () =>
    exercise.handle(
      'batch-00001',
      { type: 'message.send', draft: draft('operation.checkBatch', 'REG', body) },
      trainee('QN'),
    );
  const first = await send();
  const before = exercise.log.length;
  expect(await send()).toEqual(first);
  expect(exercise.log.length).toBe(before);
  const types = [...exercise.state.messages.values()].map(({ message }) => message.type);
  expect(types).toEqual(['operation.checkBatch', 'operation.batchResult', 'document.hit']);
  await house.close();
});
