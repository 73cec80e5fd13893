// What somebody designs and has not published, kept on this device. Behind a newer version a draft is not opened by itself: the designer
// says that it is there.

import { localDrafts } from '@alir/designer';

export const drafts = localDrafts('rancangan:');
