import { addImport, findImportsTold } from '@dure/database/discovery';
import { deliveriesIn, readDelivery } from '../delivery.ts';
import { atWork, type Step } from './station.ts';

/** Tells every municipality what became of each delivery of claims, once. */
export function tellDeliveries(): Step {
  const told = new Set<string>();
  return async (station, places) => {
    const known = `${places.map(({ sigungu }) => sigungu).join()} `;
    const names = (await deliveriesIn(station.home)).filter((name) => !told.has(known + name));
    if (names.length === 0) return false;
    const deliveries = await Promise.all(names.map((name) => readDelivery(station.home, name)));
    await atWork(station, places.map(({ sigungu }) => sigungu), async (work) => {
      for (const { sigungu } of places) {
        const before = await findImportsTold(work, sigungu, deliveries.map(({ id }) => id));
        for (const delivery of deliveries) if (!before.has(delivery.id)) addImport(work, sigungu, delivery);
      }
    });
    for (const name of names) told.add(known + name);
    return false;
  };
}
