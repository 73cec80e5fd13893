// The calendars of this deployment. The first says which day it is for holders of positions.

import kabupaten from '../calendars/kabupaten.json' with { type: 'json' };
import liburNasional from '../calendars/libur-nasional-2026.json' with { type: 'json' };
import puskesmas from '../calendars/puskesmas.json' with { type: 'json' };
import rsud from '../calendars/rsud.json' with { type: 'json' };

export const calendars: readonly object[] = [kabupaten, liburNasional, puskesmas, rsud];
