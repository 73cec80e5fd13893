import { forecast } from './forecast-en.ts';
import { simulateEn, testEn } from './test-en.ts';

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** Sentences in English; the type of every other language. */
/** Acts that every flow has, by the name of their command. */
const acts: Readonly<Record<string, string>> = {
  claim: 'Take',
  release: 'Let go',
  transfer: 'Pass on',
  delegate: 'Have it prepared',
  decline: 'Decline',
  abstain: 'Abstain',
  suspend: 'Suspend',
  resume: 'Go on',
  skip: 'Skip',
  cancel: 'Cancel',
  jump: 'Move to another step',
  resolve: 'Resolve the incident',
};

export const en = {
  about: 'Check, format, type, serve and inspect Alir flows',
  usage: 'Usage:',
  arguments: 'Arguments:',
  options: 'Options:',
  commands: 'Commands:',
  globalOptions: 'Global options:',
  optionsWord: '[options]',
  commandWord: '[command]',
  optionHelp: 'show this help',
  optionVersion: 'show the version',
  optionLang: 'language of messages: id or en (default: that of LANG)',
  optionJson: 'print JSON for programs',
  commandHelp: 'show the help of a command',
  exits: 'Exit codes: 0 fine, 1 problems found, 2 unusable input',

  argPaths: 'folders with flows/, forms/ and calendars/, or single files (default: this folder)',
  argDatabase: 'SQLite file, or postgres:// URL',
  optionTables: 'prefix of the table names (default: that of the engine)',
  optionSchema: 'schema of the tables in PostgreSQL (default: that of the engine)',
  optionTenant: 'tenant (default: default)',
  optionTenants: 'only this tenant (default: all)',

  wrongUsage: (reason: string) => `${reason}. See alir --help.`,
  missingCommand: 'A command is missing',
  unknownCommand: (name: string) => `There is no command ${name}`,
  unknownOption: (name: string) => `There is no option ${name}`,
  missingArgument: (name: string) => `The argument ${name} is missing`,
  tooManyArguments: 'There are too many arguments',
  optionNeedsValue: (name: string) => `The option ${name} needs a value`,
  invalidValue: (name: string) => `The value of ${name} cannot be used`,
  untilBeforeDay: (until: string, day: string) => `--until ${until} lies before ${day}`,
  notPlain: (option: string) =>
    `The value of ${option} can have lower-case letters, digits and _ only, 40 at most, no digit first`,
  unexpected: (message: string) => `This should not have happened: ${message}`,

  needsNode: (parts: readonly { from: string; isOpen: boolean }[], version: string) => {
    const words = parts.map(({ from, isOpen }) =>
      isOpen ? `${from} or later` : `${from} or a later ${from.split('.')[0]}`,
    );
    return `Node ${version} will not do. alir needs Node ${words.join(', ')}.`;
  },

  noSuchPath: (path: string) => `There is no file or folder ${path}.`,
  notReadable: (path: string, reason: string) => `${path} cannot be read: ${reason}.`,
  notWritable: (path: string, reason: string) => `${path} cannot be written: ${reason}.`,
  /** By what the system calls them. */
  reasons: {
    EACCES: 'permission is denied',
    EISDIR: 'it is a folder',
    EEXIST: 'part of its path is no folder',
    ELOOP: 'its links lead nowhere',
    ENOENT: 'it does not exist',
    ENOSPC: 'the disk is full',
    ENOTDIR: 'part of its path is no folder',
    EPERM: 'permission is denied',
    EROFS: 'the disk is read-only',
  },
  noFlows: (path: string) =>
    `There are no flows in “${path}”. Expected flows/*.json, or *.json with the words "flow" and "states".`,
  notADefinition: (path: string) => `${path} is neither a flow, a form nor a calendar.`,

  check: {
    about: 'check flows, forms and calendars together; lists every problem',
    optionOrganisation: 'an organisation: check also what its people could not do that day',
    optionUntil: 'last day that the people are looked at (default: the day alone)',
    optionRules: 'rules of the house: pemda, or files with rules of your own',
    optionLimit: 'possibilities of a flow that are looked through at most (default: 200000)',
    noLimit: (given: string) => `--limit takes a whole number from 1, not ${given}`,
    optionFix: 'make the changes that are proposed in the files first',
    mended: (path: string) => `${path} mended as proposed`,
    rulesUnusable: (path: string, reason: string) =>
      `The rules in ${path} cannot be used: ${reason}`,
    rulesShape: 'each needs rule, of, when and says',
    error: 'error',
    warning: 'warning',
    sound: (files: number) => `${count(files, 'file')} checked, no problems.`,
    found: (errors: number, warnings: number, files: number) =>
      `${count(errors, 'error')}, ${count(warnings, 'warning')} in ${count(files, 'file')}.`,
    fix: (steps: string) => `change: ${steps}`,
    changes: { add: 'add', replace: 'set', remove: 'remove' },
    way: {
      reopened: 'opened again',
      start: 'start',
      timer: (state: string) => `time is up in ${state}`,
      done: (state: string) => `${state} is done`,
      failed: (state: string) => `${state} has failed`,
      absent: 'not there',
      there: 'there',
      other: 'something else',
    },
    unreadable: (reason: string) => `The file cannot be read: ${reason}.`,
    repeated: (kind: 'flow' | 'form' | 'calendar', name: string, other: string) =>
      `The ${kind} ${name} is in ${other} as well. Keep one of them.`,
  },
  test: testEn,
  simulate: simulateEn,
  fmt: {
    about: 'write flows and forms in their canonical form',
    optionCheck: 'change nothing; exit with 1 if something would change',
    changed: (path: string) => `${path} formatted`,
    wouldChange: (path: string) => `${path} is not formatted`,
    leftAlone: (files: number) => `${count(files, 'file')} with problems left as written.`,
    summary: (changed: number, files: number) => `${count(changed, 'file')} of ${files} formatted.`,
    summaryCheck: (changed: number, files: number) =>
      changed === 0
        ? `${count(files, 'file')} formatted.`
        : `${changed} of ${count(files, 'file')} not formatted. Run alir fmt.`,
  },
  types: {
    about: 'write TypeScript types of flows: data, states, outcomes, actions, handle',
    optionOut: 'folder to write to (default: beside each flow)',
    optionCheck: 'change nothing; exit with 1 if a file would change',
    written: (path: string) => `${path} written`,
    outdated: (path: string) => `${path} is out of date`,
    upToDate: (files: number) => `${count(files, 'file')} up to date.`,
  },
  organisation: {
    about: 'check, import and watch the organisation',
    check: 'report everything that is wrong with an organisation',
    import: 'make organisation.json of a folder of CSV tables; tells what changed',
    alarmsAbout: 'list vacant posts, acting officers at their limit, delegations that end',
    diff: 'list what differs between two organisations',
    argPath: 'organisation.json, or a folder with it or with units.csv, positions.csv …',
    argTables: 'folder with units.csv, positions.csv, assignments.csv, users.csv …',
    optionDay: 'day to look at, such as 2026-03-02 (default: today)',
    optionOut: 'file to write (default: organisation.json in the folder)',
    none: (path: string) => `There is no organisation.json and no units.csv in ${path}.`,
    noTables: (path: string) => `There is no units.csv in ${path}.`,
    tableMissing: (name: string) => `The table ${name} is missing.`,
    tableBroken: {
      'open quote': 'A quote is opened here and never closed.',
      'stray quote':
        'A quote stands where none may. Quote the whole cell and double the quotes in it.',
    },
    rowTooLong:
      'This row has more cells than there are columns. Quote cells that have the separator in them.',
    rowRepeated: (capacity: string) =>
      `There is a row for “${capacity}” already. Put everything about it into one row.`,
    cellRounded: (cell: string) =>
      `A spreadsheet has rounded this number to “${cell}”. Format the column as text, enter the number again and save.`,
    notUtf8: 'it is not UTF-8; save it as “CSV UTF-8”',
    columnUnknown: (column: string, known: readonly string[]) =>
      `The column “${column}” is not known. Known: ${known.join(', ')}.`,
    columnMissing: (column: string) => `The column “${column}” is missing.`,
    columnRepeated: (column: string) => `The column “${column}” is there twice.`,
    sound: (units: number, positions: number, users: number) =>
      `${count(units, 'unit')}, ${count(positions, 'position')}, ${count(users, 'user')}, no problems.`,
    unsound: (path: string, problems: number) =>
      `${path} has ${count(problems, 'problem')}. Run alir organisation check ${path}.`,
    written: (path: string) => `${path} written`,
    changes: (changes: number) => (changes === 0 ? 'No changes.' : `${count(changes, 'change')}.`),
    noAlarms: (day: string) => `Nothing to see to on ${day}.`,
    alarms: (alarms: number, day: string) => `${count(alarms, 'alarm')} on ${day}.`,
  },
  database: {
    missing: (path: string) => `There is no database ${path}.`,
    notOne: (path: string) => `${path} is not an SQLite database.`,
    damaged: (path: string) =>
      `${path} is an SQLite database, but it is damaged. Restore a backup that is sound.`,
    unusable: (path: string, reason: string) => `${path} cannot be used: ${reason}.`,
    calendarAway: (flow: string) =>
      `The flow ${flow} counts by a calendar that is not here. Show the folder with it by --folder.`,
    folderMissing: (folder: string) => `the folder ${folder} does not exist`,
    inUse: (path: string) => `${path} is in use. Stop the application first.`,
    without: (path: string) => `${path} has no tables of Alir. Run alir migrate ${path}.`,
    older: (path: string, version: number, known: number) =>
      `${path} has tables of version ${version}, this release needs ${known}. Run alir migrate ${path}.`,
    newer: (path: string, version: number, known: number) =>
      `${path} has tables of version ${version}, this release knows ${known} at most. Upgrade @alir/cli.`,
    noPostgres: 'The package pg is not installed. Run npm install pg.',
    unreachable: (reason: string) => `The database cannot be reached: ${reason}.`,
    noTenant: (tenant: string) => `There is nothing of a tenant ${tenant}. Check its name.`,
    noInstance: (instance: string, tenant: string) =>
      `There is no instance ${instance} in tenant ${tenant}.`,
  },
  replay: {
    about: 'fold the events of an instance, show state and rows, compare with what is stored',
    argInstance: 'id of the instance',
    optionTo: 'stop after this event (1, 2, 3 …)',
    beyond: (to: string, last: number) => `--to ${to}: the instance has the events 1 to ${last}.`,
    title: (instance: string, flow: string, version: number, events: number) =>
      `Instance ${instance}: ${flow} version ${version}, ${count(events, 'event')}`,
    after: (seq: number, last: number) => `After event ${seq} of ${last}:`,
    engine: 'engine',
    status: 'status',
    states: 'states',
    data: 'data',
    tasks: 'tasks',
    timers: 'timers',
    none: 'none',
    due: (time: string) => `due ${time}`,
    same: 'The fold equals the stored state and rows.',
    differs: (places: string) => `The stored state differs from the fold at ${places}.`,
    rowsDiffer: (places: string) =>
      `The rows that lists and timers read differ from the history at ${places}.`,
    rowsUnreadable: 'The rows that lists and timers read cannot be read.',
  },
  audit: {
    about: 'inspect the record',
    verify: 'recompute every chain, fold every history, and compare what is stored with it',
    optionInstance: 'only this instance',
    sound: (instances: number, events: number) =>
      `${count(instances, 'instance')} with ${count(events, 'event')} verified: every chain holds, every fold equals its state.`,
    broken: (found: number, instances: number, events: number) =>
      `${count(found, 'finding')}; ${count(instances, 'instance')} with ${count(events, 'event')} looked at.`,
    findings: {
      INSTANCE_MISSING: 'the instance is gone, but events of it are there',
      MOVED: 'the instance was created as {name}',
      EVENT_UNREADABLE: 'the event is no longer JSON',
      EVENT_MISSING: 'the event is missing, or what comes after it no longer leads to it',
      EVENT_STRAY: 'an event is stored with the instance that is not in its history',
      WRONG_ADDRESS: 'the event belongs to another instance',
      HASH_MISMATCH: 'the event is not the one that was recorded: it or its hash was changed',
      HEAD_MISMATCH: 'the state does not end on the last event of the chain',
      FOLD_FAILED: 'the events cannot be folded',
      STATE_UNREADABLE: 'the stored state cannot be read: it was changed',
      STATE_MISMATCH: 'the stored state differs from the fold at {places}',
      ROWS_UNREADABLE: 'the rows that lists and timers read cannot be read: they were changed',
      ROWS_MISMATCH: 'the rows that lists and timers read differ from the history at {places}',
      COMMAND_MISSING: 'the command {name} is not recorded with its event: it would be done again',
      COMMAND_MISMATCH: 'what is recorded of the command {name} differs from its event at {places}',
      COMMAND_STRAY: 'the command {name} is recorded with an event that is gone or not its own',
      NUMBER_ABOVE_SERIES:
        'a number was drawn that the series {name} has not reached: it would be drawn again',
      FLOWS_UNREADABLE: 'the published flows cannot be read: they were changed',
      FLOW_MISMATCH:
        'the flow {name} is not the one that was published: it or its hash was changed',
    },
    limits: `No one can find from one database alone:
  an instance that was removed with all its rows, events and command ids;
  a history that was rewritten or cut back as a whole, with its hashes, rows and command ids;
  a flow that was changed along with its hash (the application that registers it finds it: FLOW_VERSION_TAKEN);
  what no history records: messages, calls, notices and mail that wait to be delivered, since when a listener
  listens, what exactly was asked under a command id.
Keep the last hash of what matters in another place, and backups where whoever administers this database cannot write.`,
  },
  explain: {
    about: 'say why an instance waits, since when, and who can move it',
    optionOrganisation: 'an organisation, instead of that of the folder',
    nobody: (folder: string) =>
      `${folder} has neither organisation.json nor users.json. Say with --folder where they are, or name an organisation with --organisation.`,
    noCalendar: (calendar: string, folder: string) =>
      `The flow names the calendar “${calendar}”, which ${folder} does not have. Say with --folder where it is.`,
    acts,
    depends: 'depends on what is filled in',
    anyone: 'everybody who may read it',
    moreChildren: (count: number) => `and ${count} more`,
    operators: 'Operators',
  },
  forecast,
  diff: {
    about: 'say what differs between two versions of a flow',
    optionOrganisation: 'an organisation, so that positions and people are called by their names',
    argBefore: 'file of the old version, or a folder of flows',
    argAfter: 'file of the new version, or a folder of flows',
    none: 'No difference.',
    found: (differences: number) => `${count(differences, 'difference')}.`,
    noFlow: (path: string) => `There is no flow that can be read in ${path}.`,
  },
  versions: {
    about: 'publish a new version of a flow, and carry open cases over to another',
    publish: 'publish a version, unless something is wrong with it',
    argFile: 'file of the flow',
    optionDespite: 'why it is published although errors are found; kept with the version',
    published: (flow: string, version: number) => `${flow} ${version} is published.`,
    optionPropose: 'propose it, for somebody else to approve in the application',
    proposed: (flow: string, version: number) =>
      `${flow} ${version} is proposed. Somebody else has to approve it in the application.`,
    proposesWho: 'Say with --by who proposes it: whoever approves it has to be somebody else',
    takesTwo:
      'Not published: this application wants two people. Propose it with --propose and --by, and let somebody else approve it.',
    unpublished: 'Not published. Correct the errors, or give a reason by --despite.',
    plan: 'propose a plan by the keys of steps, and say what it leaves open',
    try: 'say of every open case whether it would go over; nothing is kept',
    migrate: 'carry the cases over by a plan, batch by batch',
    run: 'go on with a migration, after a crash too',
    stop: 'stop a migration after the batch under way',
    resume: 'go on with a migration that was stopped',
    back: 'bring back those on which nobody has acted since',
    list: 'list migrations, the newest first',
    argFlow: 'name of the flow',
    argPlan: 'file of the plan',
    argMigration: 'id of the migration',
    optionBy: 'user in whose name it is done (default: operator)',
    optionOrganisation:
      'organisation.json or a folder of tables, where the new version gives tasks to others',
    optionFolder: 'folder with the calendars that flows name',
    optionFrom: 'version that the cases are on (default: the one before the newest)',
    optionTo: 'version that they go to (default: the newest)',
    optionOut: 'file to write the plan to',
    optionReason: 'why, as the history of each case tells it',
    optionBatch: 'cases a batch (default: 100)',
    optionLimit: 'most cases to look at now',
    written: (file: string) => `The plan is in ${file}.`,
    none: 'No migrations.',
    unreadable: (file: string, reason: string) => `The plan in ${file} cannot be read: ${reason}.`,
  },
  incidents: {
    about: 'list what waits for an operator',
    none: 'No open incidents.',
    found: (incidents: number) => `${count(incidents, 'open incident')}.`,
    heldBy: (who: string) => `given by ${who}`,
    since: (time: string) => `since ${time}`,
  },
  migrate: {
    about: 'create or upgrade the tables, or print their SQL for your own migration tool',
    optionPrint: 'print the SQL instead of running it',
    optionPostgres: 'SQL of PostgreSQL',
    optionSqlite: 'SQL of SQLite',
    which: 'alir migrate --print needs --postgres or --sqlite',
    needsDatabase: 'alir migrate needs a database, or --print',
    done: (path: string) => `The tables of ${path} are up to date.`,
  },
  backup: {
    about: 'copy the SQLite file while it is in use, and verify the copy',
    argTo: 'file to write',
    optionForce: 'replace a file that is there',
    exists: (path: string) => `${path} exists. Use --force to replace it.`,
    onlySqlite: 'Backups of PostgreSQL are made with its own tools (pg_dump, PITR).',
    done: (path: string, bytes: number) => `${path} written, ${bytes} bytes.`,
    sameFile: (from: string, to: string) =>
      `${from} and ${to} are the same file. Name another file to write to.`,
    unsound: (from: string, to: string) =>
      `The copy of ${from} is not sound, so ${to} was not written:`,
    verified: (instances: number, events: number) =>
      `Verified: ${count(instances, 'instance')}, ${count(events, 'event')}.`,
  },
  restore: {
    about: 'put a backup in place of the SQLite file, after verifying it',
    argFrom: 'file written by alir backup',
    done: (path: string) => `${path} restored.`,
  },
  dev: {
    about: 'serve a folder of flows with the HTTP API and the inbox; reloads on change',
    optionPort: 'port (default: 4747)',
    optionDatabase: 'SQLite file to keep data in (default: memory)',
    portInUse: (port: number) => `Port ${port} is in use. Choose another with --port.`,
    portForbidden: (port: number) =>
      `Port ${port} is not allowed. Choose one above 1023 with --port.`,
    serving: (url: string) => `Serving ${url}`,
    flows: (flows: string) => `Flows: ${flows}`,
    people: (people: string) => `People: ${people}`,
    demoPeople: 'Made up from the roles of the flows; write users.json to name your own.',
    reloaded: (flows: string) => `Reloaded: ${flows}`,
    keptOld: 'The files have problems; what was served before goes on:',
    withoutInbox: 'The inbox was not built with this package; the API answers under /api.',
    usersUnusable: (path: string, reason: string) => `${path} cannot be used: ${reason}.`,
    organisationUnusable: (path: string, message: string) =>
      `${path} cannot be used: ${message} See alir organisation check ${path}.`,
    usersShape: 'expected a list of { "id", "name", "manager", "role" }, or an organisation',
    argFolder: 'folder with flows/, forms/ and calendars/, users.json or organisation.json',
    whoAreYou: 'Who are you?',
    notice: (to: string, state: string) => `Notice to ${to}: ${state}`,
  },
};
