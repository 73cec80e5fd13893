import type { Unit } from '../ports/unit.ts';
import type { Asked, Executed } from './request.ts';

/** Takes the message or mail that the command came by off the list, with the rest of the unit. */
export function settled(
  unit: Unit,
  asked: Asked,
  executed: Executed,
): Executed | Promise<Executed> {
  const isSent = asked.settles !== undefined || asked.mail !== undefined;
  return isSent ? settle(unit, asked).then(() => executed) : executed;
}

async function settle(unit: Unit, { settles, mail, instance }: Asked): Promise<void> {
  if (settles !== undefined) await unit.settle(settles);
  if (mail !== undefined) await unit.settleMail(mail, instance);
}
