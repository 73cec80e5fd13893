/** The cookie in which the inbox tells the pages of the server which language was chosen: `id` or `en`. */
export const languageCookie = 'bahasa';
