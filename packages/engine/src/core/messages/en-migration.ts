// Sentences about plans of migrations and cases that cannot go over, in English.

export const enMigration = {
  MIGRATION_NOT_FOUND: 'There is no such migration. Look at the list of migrations.',
  MIGRATION_PLAN_INVALID:
    'The plan of this migration does not fit both versions. Correct it and check it again.',
  MIGRATION_RUNNING: 'This migration is running. Stop it first.',
  MIGRATION_OVER:
    'This migration is over, so it can be neither stopped nor continued. Make another one where needed.',
  MIGRATION_OTHER_VERSION:
    'This case follows another version of its flow, so this plan says nothing of it. Choose a plan for that version.',
  MIGRATION_STATE_UNMAPPED:
    '[The step “{title}”|A step] is open, and the plan does not say where it goes on. Name a step of the new version.',
  MIGRATION_STATES_CLASH:
    '[The steps “{titles}”|Open steps] cannot stand together in the new version as the plan says. Change the plan.',
  MIGRATION_CHILDREN_OPEN:
    '[Below “{title}”|Below a step] work is still open, and the new version does not go on with it. Wait until it is done.',
  MIGRATION_CALL_OPEN:
    '[At “{title}”|At a step] another application is still working, and its answer would be lost. Wait until it is done.',
  MIGRATION_SIGNING_BEGUN:
    '[At “{title}”|At a step] somebody has voted, and the new version counts votes in another way. Wait until the vote is over.',
  MIGRATION_RETURN_LOST:
    'This was sent back[ at “{title}”] and is to return there, but the plan leaves that step out. Say where it goes on.',
  MIGRATION_INCIDENT_OPEN:
    '[At “{title}”|Here] an incident is open that the new version cannot resolve. Resolve it in this version first.',
  MIGRATION_PARENT_WAITS:
    'The case above waits for results that the new version gives otherwise. Let this one end first.',
  MIGRATION_FIELDS_MISSING:
    'The new version needs a value for “{titles}”, and this case has none. Give it in the plan.',
  MIGRATION_DOER_UNKNOWN:
    'A later step goes to whoever did [“{title}”|another step], which nobody has done here. Let this case end in the old version.',
  MIGRATION_DATA_INVALID:
    '[What stands in “{titles}” does|The values of this case do] not fit the new version. Say in the plan how to change them.',
  MIGRATION_FAILED:
    'A rule of the new version fails for this case. Correct the version or the plan.',
  MIGRATION_BACK_LATE:
    'Somebody has acted on this case since the migration, so it cannot be brought back. Go on in the new version.',
  MIGRATION_STATE_UNKNOWN:
    'The plan names a step “{state}” that this version does not have. Correct the plan.',
  MIGRATION_ENDLESS:
    'From the step “{title}” the new version never comes to an end. Choose another step.',
};
