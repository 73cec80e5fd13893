import { ownFiles } from '../files/own-files.ts';
import type { Office } from '../office/open-office.ts';
import { keepPaperProcedures } from '../paper/paper-rules.ts';
import { askPassphrase } from '../signing/ask-passphrase.ts';
import { checkAddressees } from './addressee-checks.ts';
import { checkAttendance } from './attendance-checks.ts';
import { keepToPaths } from './disposition-paths.ts';
import { checkEvents } from './event-checks.ts';
import type { Rule } from './house-engine.ts';
import { checkMemos } from './memo-checks.ts';
import { nameOpenDispositions } from './open-dispositions.ts';
import { checkRecipients } from './recipient-checks.ts';
import { checkRegistration } from './registration-checks.ts';
import { noteSamePerson } from './same-person.ts';
import { keepStarts } from './starts.ts';
import { checkTravels } from './travel-checks.ts';

/** All of them, in the order in which they are asked. */
export function houseRules(office: Office): readonly Rule[] {
  const { engine, organisation } = office;
  return [
    keepStarts(office),
    keepPaperProcedures(office),
    checkRegistration(office),
    keepToPaths(organisation),
    checkRecipients(office),
    checkTravels(office),
    checkAddressees(office),
    checkEvents(office),
    checkMemos(office),
    checkAttendance,
    askPassphrase(office),
    nameOpenDispositions(office),
    ownFiles(engine),
    noteSamePerson(office),
  ];
}
